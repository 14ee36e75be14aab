import { fromCatalogue, serviceAt } from '../../services/catalogue';
import { handOver } from './part-script';
import type { Catalogue } from './parts';

handOver<Catalogue>({ fromCatalogue, serviceAt });
