import { list, p, table } from '../elements';
import { duration } from '../from-keksi';
import { fill, type Source } from '../words';
import { grouped, saidOr } from './owners-part';
import type { Part } from './part';
import { ownTransfers } from './safeguard';

/** The register of consents: what is in it is what a record holds. */
export function consentsPart(source: Source): Part {
  const { wording, statement, words } = source;
  const consents = statement.consentRegister;
  const { retentionDays: kept, refusals, recipients, transfers } = consents ?? {};
  const basis = refusals && wording.refusalsBasis[refusals];
  return {
    name: wording.consents,
    purposes: table(
      null,
      [wording.purpose, wording.legalBasis],
      [
        [wording.consentsPurpose, wording.consentsBasis],
        ...(basis ? [[wording.refusalsPurpose, basis]] : []),
      ],
    ),
    interest: refusals === 'legitimate-interest' ? p(wording.refusalsInterest) : null,
    required: p(wording.consentsRequired),
    groups: grouped(source, [wording.consentsPeople], [wording.consentsGroups]),
    contents: p(wording.contentsConsents),
    sources: p(wording.consentsSources),
    // Nothing is said of what the owner has not said.
    recipients: recipients ? list(saidOr(source, recipients, wording.consentsRecipients)) : null,
    disclosures: p(wording.noDisclosures),
    transfers: transfers ? ownTransfers(source, transfers) : null,
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
