import * as monitor from '../../effects/monitor';
import { handOver } from './part-script';

handOver(monitor);
