import * as strict from '../strict';
import { handOver } from './part-script';

handOver(strict);
