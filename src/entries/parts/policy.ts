import * as policy from '../../effects/policy';
import { handOver } from '../hand-over';

handOver('policy', policy);
