import * as colours from '../../ui/colours';
import { handOver } from '../hand-over';

handOver('colours', colours);
