import * as policy from '../policy';
import { handOver } from './part-script';

handOver(policy);
