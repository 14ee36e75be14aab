import texts from '../../locales/et';
import { handOver } from './part-script';

handOver(texts);
