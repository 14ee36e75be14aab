import * as explain from '../../effects/explain';
import { handOver } from '../hand-over';

handOver('explain', explain);
