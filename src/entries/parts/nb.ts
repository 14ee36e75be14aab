import texts from '../../locales/nb';
import { handOver } from './part-script';

handOver(texts);
