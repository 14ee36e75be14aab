import { showStatement } from '../../statement/browser/show';
import { handOver } from './part-script';

handOver(showStatement);
