import * as monitor from '../monitor';
import { handOver } from './part-script';

handOver(monitor);
