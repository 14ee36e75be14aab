import * as ui from '../../ui';
import { handOver } from '../hand-over';

handOver('ui', ui);
