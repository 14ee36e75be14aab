import { makeShowStatement } from '../../../statement/src/browser/show';
import { handOver } from '../hand-over';

handOver('statement', makeShowStatement);
