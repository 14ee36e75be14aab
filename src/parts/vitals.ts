import * as vitals from '../vitals';
import { handOver } from './part-script';

handOver(vitals);
