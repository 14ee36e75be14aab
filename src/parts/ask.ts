import * as ask from '../ask';
import { handOver } from './part-script';

handOver(ask);
