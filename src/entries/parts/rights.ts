import * as rights from '../../records/rights';
import { handOver } from '../hand-over';

handOver('rights', rights);
