import texts from '../../locales/ru';
import { handOver } from './part-script';

handOver(texts);
