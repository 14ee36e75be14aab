import { fromCatalogue, serviceAt } from '../../services/catalogue';
import { handOver } from '../hand-over';

handOver('services', { fromCatalogue, serviceAt });
