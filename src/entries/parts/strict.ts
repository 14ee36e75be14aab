import * as strict from '../../effects/strict';
import { handOver } from '../hand-over';

handOver('strict', strict);
