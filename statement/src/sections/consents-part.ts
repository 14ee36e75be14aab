import { list, p, table } from '../elements';
import { duration } from '../from-keksi';
import { fill, type Source, texts } from '../words';
import { grouped } from './owners-part';
import type { Part } from './part';
import { ownTransfers } from './safeguard';

/** The register of consents: what is in it is what a record holds. */
export function consentsPart(source: Source): Part {
  const { wording, statement, words } = source;
  const consents = statement.consentRegister;
  const kept = consents?.retentionDays;
  return {
    name: wording.consents,
    purposes: table(
      null,
      [wording.purpose, wording.legalBasis],
      [[wording.consentsPurpose, wording.consentsBasis]],
    ),
    interest: null,
    required: p(wording.consentsRequired),
    groups: grouped(source, [wording.consentsPeople], [wording.consentsGroups]),
    contents: p(wording.contentsConsents),
    sources: p(wording.consentsSources),
    recipients: list(texts(source, consents?.recipients)) ?? p(wording.consentsRecipients),
    disclosures: p(wording.noDisclosures),
    transfers: ownTransfers(source, consents?.transfers ?? []),
    retention:
      kept === undefined
        ? null
        : p(
            fill(wording.consentsRetention, {
              days: duration(words.texts, { amount: kept, unit: 'day' }),
            }),
          ),
    protection: null,
    decisions: p(wording.noDecisions),
  };
}
