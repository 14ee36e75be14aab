import texts from '../../locales/de';
import { handOver } from './part-script';

handOver(texts);
