import { fromCatalogue } from '../services/catalogue';
import { handOver } from './part-script';

handOver(fromCatalogue);
