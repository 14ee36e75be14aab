import texts from '../../locales/sv';
import { handOver } from './part-script';

handOver(texts);
