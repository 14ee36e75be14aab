/** What a few lines say of how somebody is reached. */
export interface Reached {
  /** Companies, associations, towns. */
  readonly firms: string[];
  /** Persons, with what they are: “Aino Esimerkki, toiminnanjohtaja”. */
  readonly people: string[];
  /** What is said first and is neither. */
  readonly others: string[];
  readonly address: string[];
  readonly emails: string[];
  readonly phones: string[];
  readonly businessIds: string[];
  /** Words that only say what the next ones are. */
  readonly labels: string[];
  /** Sentences, and what has no place. */
  readonly rest: string[];
}

/** Never a part of a longer word. */
const whole = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

const LABEL =
  /^[\s(]*(y-tunnus|(?:henkilön |yhdistyksen |yrityksen |seuran |kunnan |organisaation )?nimi|muut yhteystiedot(?:\s*\([^)]{0,80}\))?|yhteystiedot|yhteyshenkilö|yritys|(?:posti|käynti|katu|laskutus|verkko|www-)?osoite|(?:matka)?puhelin(?:numero)?|matkapuh|puh|p(?=\.|\s*$|:)|tel|gsm|mob|s-?(?:ähkö)?posti(?:osoite)?|sähköposti(?:osoite)?|e-?mail(?: address)?|business id|phone(?: number)?|address|postal address|name|fo-?nummer|telefon(?:nummer)?|tfn|e-post(?:adress)?|adress|postadress|besöksadress|namn)(?=$|[\s.:(])[\s.:]*/i;

const FIRM =
  /(?<![\p{L}\p{N}-])(?:oy|oyj|ab|abp|ky|kb|tmi|t:mi|ry|r\.y\.|rf|r\.f\.|osk|ay|ltd|llc|inc|gmbh|säätiö|stiftelse(?:n)?|osuuskunta|\p{L}*seurakunta|\p{L}*yhdistys|\p{L}*kaupunki|\p{L}*kunta|\p{L}*liitto|\p{L}*yliopisto|\p{L}*hyvinvointialue|\p{L}*kuntayhtymä|\p{L}*förening|stad|\p{L}*kommun|församling)(?![\p{L}\p{N}])/iu;
/** Two to four words with capitals, as names are written. */
const PERSON =
  /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?:\s+(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|von|af|de)){1,3}$/u;
const STREET =
  /(?:(?:Itäinen|Läntinen|Pohjoinen|Eteläinen|Vanha|Uusi|Iso|Pieni|Ylä|Ala|Västra|Östra|Norra|Södra|Gamla)\s+)?\p{Lu}[\p{L}-]*(?:tie|katu|kuja|polku|väylä|kaari|raitti|ranta|rinne|mäki|tori|aukio|puistikko|portti|penger|piha|linja|esplanadi|bulevardi|kaarre|rata|gatan|vägen|gränden|stigen|esplanaden)\s+\d|(?<!\p{L})(?:PL|PB|P\.?O\.?\s?Box)\s+\d|(?<![\p{L}\d])\d{5}\s+\p{Lu}/u;

const bare = (piece: string): string =>
  piece.replace(/^[\s,;:.()–|/-]+|[\s,;:(–|/-]+$/g, '').trim();
const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const isSentence = (text: string): boolean =>
  text.split(/\s+/).length >= 6 &&
  /[.!?]$|(?<!\p{L})(on|ovat|ei|voi|voit|is|are|can|är|kan)(?!\p{L})/u.test(text);

/** `aino(ät)yritys.fi`, as it is written where machines should not read it. */
const HIDDEN_AT = /(?<=[\w.+-])\s?([([{]\s?(?:ät|at|a|@|miukumauku)\s?[)\]}])\s?(?=[\w-]+\.)/giu;

/** Takes what has a form of its own out of a line: addresses, numbers. */
function takeForms(line: string, reached: Reached): string {
  const kinds: readonly (readonly [string[], RegExp])[] = [
    [reached.emails, whole('[\\p{L}\\w.+-]{1,64}@[\\p{L}\\w-]+(?:\\.[\\w-]+)+')],
    [reached.businessIds, whole('\\d{6,7}\\s?[-–]\\s?\\d')],
    [reached.phones, whole('(?:\\+\\d{1,3}[\\s-]?(?:\\(0\\)\\s?)?|0)\\d(?:[\\s–-]{0,3}\\d){4,11}')],
  ];
  const open = line.replace(HIDDEN_AT, (_, mark: string) => {
    reached.labels.push(mark);
    return '@';
  });
  return kinds.reduce(
    (left, [found, pattern]) =>
      left.replace(pattern, (form) => {
        found.push(form);
        return '\n';
      }),
    open,
  );
}

/** Puts one piece where it belongs. @param after what the piece before it was a part of. */
function place(piece: string, reached: Reached, after: 'address' | 'other'): 'address' | 'other' {
  const label = LABEL.exec(piece);
  if (label?.[1]) reached.labels.push(label[1]);
  const text = bare(label ? piece.slice(label[0].length) : piece);
  if (!says(text)) return after;
  const street = STREET.exec(text);
  const { firms, people, others, address, rest } = reached;
  if (street && street.index > 0) place(text.slice(0, street.index), reached, 'other');
  if (street || (after === 'address' && /^\p{Lu}[\p{L}-]+$/u.test(text))) {
    address.push(bare(text.slice(street?.index ?? 0)));
    return 'address';
  }
  if (isSentence(text)) rest.push(text);
  else if (FIRM.test(text)) firms.push(text);
  else if (PERSON.test(text)) people.push(text);
  else if (/\d/.test(text) && firms.length + people.length + others.length > 0) address.push(text);
  else if (/^\p{Ll}/u.test(text) && people.length > 0 && text.split(' ').length <= 5) {
    people[people.length - 1] += `, ${text}`;
  } else others.push(text);
  return 'other';
}

/** Takes lines apart into names, an address and so on. Every word is in one of them. */
export function reachedIn(lines: readonly string[]): Reached {
  const reached: Reached = {
    firms: [],
    people: [],
    others: [],
    address: [],
    emails: [],
    phones: [],
    businessIds: [],
    labels: [],
    rest: [],
  };
  for (const line of lines) {
    const left = takeForms(line, reached);
    if (isSentence(left.replace(/\n/g, ' ').trim()) && !FIRM.test(left) && !STREET.test(left)) {
      reached.rest.push(bare(left.replace(/\s+/g, ' ')));
    } else {
      // A form says in brackets what it wants: those commas part nothing.
      const form = /^\W*muut yhteystiedot\s*\([^)]*\)/i.exec(left)?.[0];
      if (form) reached.labels.push(bare(form));
      let after: 'address' | 'other' = 'other';
      for (const piece of left.slice(form?.length ?? 0).split(/[\n,;|•]| \/ |\s[–-]\s/)) {
        after = place(piece, reached, after);
      }
    }
  }
  return reached;
}

const BUSINESS_ID = /(?<!\d)\d{6,7}-\d(?!\d)/;

/** Whether a line tells a company with its address or its number, as it may stand before any heading. */
export const tellsFirm = (line: string): boolean =>
  line.length < 300 && FIRM.test(line) && (BUSINESS_ID.test(line) || STREET.test(line));
