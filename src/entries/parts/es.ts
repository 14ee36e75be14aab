import texts from '../../locales/es';
import { handOver } from './part-script';

handOver(texts);
