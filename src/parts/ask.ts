import { askFirst } from '../ask';
import type { AskPart } from '../early/handover';
import { handOver } from './part-script';

handOver<AskPart>(askFirst);
