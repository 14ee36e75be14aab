import * as ui from '../../ui';
import { handOver } from './part-script';

handOver(ui);
