import type { OwnPart } from '../../early/handover';
import { readOwn } from '../../own';
import { handOver } from './part-script';

handOver<OwnPart>(readOwn);
