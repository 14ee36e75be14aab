import * as colours from '../../ui/colours';
import { handOver } from './part-script';

handOver(colours);
