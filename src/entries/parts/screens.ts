import { startScreens } from '../../effects/screens';
import { handOver } from '../hand-over';

handOver('screens', startScreens);
