import * as monitor from '../../effects/monitor';
import { handOver } from '../hand-over';

handOver('monitor', monitor);
