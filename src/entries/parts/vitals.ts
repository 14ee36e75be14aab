import * as vitals from '../../effects/vitals';
import { handOver } from '../hand-over';

handOver('vitals', vitals);
