import type { Transfer } from '../../services/service';
import { country, fill } from '../../ui/wording';
import type { Source } from '../words';

/** A transfer in words: where to, to whom, and what permits it. @param services whose transfer it is, if a service's. */
export function transferText(
  { wording, words: { texts } }: Source,
  { country: code, recipient, safeguard }: Transfer,
  services?: string,
): string {
  const ground = texts[safeguard];
  const where = country(texts, code);
  return fill(services === undefined ? wording.transfer : wording.serviceTransfer, {
    country: where,
    recipient: recipient ?? '',
    services: services ?? '',
    safeguard: safeguard === 'dpf' ? `${ground}, ${wording.dpfDecision}` : ground,
  })
    .replace(`${where}, ;`, `${where};`)
    .replace(`${where},  (`, `${where} (`);
}
