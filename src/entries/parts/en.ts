import texts from '../../locales/en';
import { handOver } from './part-script';

handOver(texts);
