import * as policy from '../../effects/policy';
import { handOver } from './part-script';

handOver(policy);
