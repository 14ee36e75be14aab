import texts from '../../locales/uk';
import { handOver } from './part-script';

handOver(texts);
