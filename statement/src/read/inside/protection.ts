import { sentencesIn } from './sentences';

/** How a register is protected: papers, the rest, and the words that told them apart. */
export interface Halves {
  readonly manual: readonly string[];
  readonly electronic: readonly string[];
  readonly labels: readonly string[];
}

const MANUAL = '(?:manuaali|paperi|papper|manuell|manual|paper)\\p{L}*';
const ELECTRONIC =
  '(?:sähköi|atk|digitaali|tietojärjestelm|elektroni|electronic|digital|tietokone|automaatti)\\p{L}*(?::\\p{L}+)?';
const LABEL = new RegExp(
  `(?:(?<![\\p{L}\\d])(?:[ABab12]|I{1,2})\\s?[).:]\\s*)?(?<!\\p{L})(?:(${MANUAL})|(${ELECTRONIC}))(?:[ -]\\p{L}+){0,4}\\s?:\\s`,
  'giu',
);
/** The same on a line of its own. */
const LINE = new RegExp(
  `^(?:[ABab12]\\s?[).:]?\\s+)?(?:(${MANUAL})|(${ELECTRONIC}))(?:[ -]\\p{L}+){0,3}$`,
  'iu',
);
/** By what a sentence is known to speak of papers. */
const PAPERS =
  /paperi|manuaali|kaapi|kaappi|mapi|mappi|kansio|lomakk|kirjekuor|asiakirja|arkistokaap|papper|pärm|skåp|paper|cabinet|folder/iu;
const MACHINES =
  /palvelin|salasan|palomuur|sähköi|tietokon|tietojärjestelm|atk|verkko|server|password|firewall|lösenord|dator/iu;

/** Tells papers from the rest, by labels (“A) Paperit: … B) Sähköiset tiedot: …”) or by what each sentence says. */
export function halvesOf(items: readonly string[]): Halves {
  const manual: string[] = [];
  const electronic: string[] = [];
  const labels: string[] = [];
  let half: string[] | undefined;
  const put = (text: string) => {
    const piece = text.trim();
    if (!/[\p{L}\p{N}]/u.test(piece)) return;
    if (half) half.push(piece);
    else {
      for (const sentence of sentencesIn(piece)) {
        (PAPERS.test(sentence) && !MACHINES.test(sentence) ? manual : electronic).push(sentence);
      }
    }
  };
  for (const item of items) {
    const line = LINE.exec(item);
    if (line) {
      labels.push(item);
      half = line[1] ? manual : electronic;
      continue;
    }
    let from = 0;
    for (const match of `${item} `.matchAll(LABEL)) {
      put(item.slice(from, match.index));
      labels.push(match[0].replace(/\s*:?\s*$/, ''));
      half = match[1] ? manual : electronic;
      from = match.index + match[0].length;
    }
    put(item.slice(from));
  }
  return { manual, electronic, labels };
}
