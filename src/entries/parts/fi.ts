import texts from '../../locales/fi';
import { handOver } from './part-script';

handOver(texts);
