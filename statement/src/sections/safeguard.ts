import { link, list, type Piece, p } from '../elements';
import { namesOf, transferring } from '../facts';
import { country, fill, type Transfer } from '../from-keksi';
import type { Text, Transfers } from '../statement';
import { isList } from '../text';
import { type Source, text } from '../words';

/** A transfer in words: where to, to whom, and what permits it. @param services whose transfer it is, if a service's. */
function transferText(
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

/** The adequacy decision: https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj. Whom it covers stands in the list. */
const DPF_DECISION = 'https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj';
const DPF_LIST = 'https://www.dataprivacyframework.gov/list';

/** Where the safeguards can be read (GDPR 13(1)(f)): a decision is public, of clauses there are copies. */
const toRead = ({ wording }: Source, transfers: readonly Transfer[]): Piece => {
  const has = (ground: Transfer['safeguard']) =>
    transfers.some(({ safeguard }) => safeguard === ground);
  return [
    has('dpf')
      ? p(
          `${wording.dpfPublic} `,
          link(DPF_DECISION, wording.dpfText),
          ', ',
          link(DPF_LIST, wording.dpfList),
          '.',
        )
      : null,
    has('scc') ? p(wording.safeguardsCopy) : null,
  ];
};

const isTransfer = (item: Transfer | Text): item is Transfer =>
  typeof item === 'object' && 'country' in item && 'safeguard' in item;

/** The transfers of a register of the owner's. */
export function ownTransfers(source: Source, own: Transfers): Piece {
  const all = isList<Transfer | Text>(own) ? own : [own];
  const items = all.map((item) =>
    isTransfer(item) ? transferText(source, item) : text(source, item),
  );
  if (items.length === 0) return p(source.wording.noTransfers);
  return [list(items.filter((item) => item !== '')), toRead(source, all.filter(isTransfer))];
}

/** The transfers of the site's services, each recipient once. */
export function serviceTransfers(source: Source): Piece {
  const sending = transferring(source.facts.services);
  const all = sending.flatMap((service) => service.transfers.map((item) => ({ item, service })));
  const keys = new Set(all.map(({ item }) => transferText(source, item)));
  const items = [...keys].flatMap((key) => {
    const same = all.filter(({ item }) => transferText(source, item) === key);
    const first = same[0];
    return first
      ? [transferText(source, first.item, namesOf(same.map(({ service }) => service)))]
      : [];
  });
  if (items.length === 0) return p(source.wording.noVisitorTransfers);
  return [
    list(items),
    toRead(
      source,
      all.map(({ item }) => item),
    ),
  ];
}
