import * as vitals from '../../effects/vitals';
import { handOver } from './part-script';

handOver(vitals);
