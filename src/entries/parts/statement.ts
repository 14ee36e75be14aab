import { showStatement } from '../../statement/browser/show';
import { handOver } from '../hand-over';

handOver('statement', showStatement);
