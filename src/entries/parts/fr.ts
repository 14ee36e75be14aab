import texts from '../../locales/fr';
import { handOver } from './part-script';

handOver(texts);
