import * as strict from '../../effects/strict';
import { handOver } from './part-script';

handOver(strict);
