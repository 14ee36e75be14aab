import * as check from '../../../statement/src/browser/owner-check';
import { handOver } from '../hand-over';

handOver('statement-check', check);
