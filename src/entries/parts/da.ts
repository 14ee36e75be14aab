import texts from '../../locales/da';
import { handOver } from './part-script';

handOver(texts);
