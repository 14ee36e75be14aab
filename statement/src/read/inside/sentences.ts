import type { Field } from '../field';

/** The sentences of a paragraph. An ordinal (`24 §`, `1.1.2019`) and a short word before a number do not end one. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

/** By what a sentence is known to speak of a field, wherever it stands. */
export const SPEAKS: { readonly [field in Field]?: RegExp } = {
  transfers:
    /(?<!\p{L})(EU|ETA|EEA|EES|Euroo|unioni|talousalue)[^.]*ulkopuol|ulkopuol\p{L}* (EU|ETA)|kolmansiin maihin|Yhdysval|outside (of )?(the )?(EU|EEA|European)|third countr|utanför (EU|EES|Europeiska)|tredje ?l[aä]nd/iu,
  decisions:
    /profiloi|profiloin|automa(attis|ttist|tisoi)\p{L}* (\p{L}+ ){0,2}päätök|automated (individual )?decision|profiling|profilering|automati\p{L}* beslut/iu,
  retention:
    /säily(te|ty|tä)|poistetaan|hävite|tuhota|arkistoi|(vuotta|vuoden|kuukautta|kuukauden|kk) |(?<!\p{L})(kept|stored|retained|retention|deleted|years?|months?)(?!\p{L})|lagras|bevaras|förvaras|raderas|gallras/iu,
  disclosures: /luovut|luovuta|(?<!\p{L})(disclos|shar|hand)(e|ed|ing)|utlämn|lämnas|överlåt/iu,
  recipients:
    /vastaanotta|käsittelijä|palveluntarjoaj|alihankk|recipient|processor|mottagare|biträde/iu,
  protection:
    /suoja|salasan|palomuur|lukit|salat|tietoturva|käyttöoikeu|varmuuskop|protect|password|firewall|encrypt|locked|skydd|lösenord|brandvägg|krypter/iu,
  cookies: /eväste|cookie|(?<!\p{L})kak(a|or)/iu,
  analytics: /analytic|analytiik|kävijä|statistik|besökar/iu,
  rights: /oikeus|oikeud|pyyn|pyytä|right|request|rätt|begär/iu,
  complaint:
    /valit|valvontaviranomai|tietosuojavaltuut|complain|supervisory|ombudsman|besvär|klagomål|tillsynsmyndighet|dataombud/iu,
  required:
    /pakolli|velvoll|velvoitet|edellyt|vapaaehto|välttämät|mandatory|required|obligat|voluntary|frivillig|tvung/iu,
  sources:
    /saadaan|saamme|keräämme|kerätään|lähde|lähte|itseltä|obtain|source|collected from|fås|källa|samlas/iu,
  withdrawal: /peruuttaa|peruutu|withdraw|återkalla|återta/iu,
  breach: /loukkau|vuoto|vuota|tietomur|breach|incident/iu,
  contents:
    /seuraav|tallennetaan|nimi|yhteystie|sisält|osoite|name|contact|following|namn|adress/iu,
  groups: /ryhm|categor|kategori|grupp/iu,
  people:
    /rekisteröidyt|rekisteröityj|asiakkaat|jäsenet|henkilöt|customers|members|kunder|medlemmar/iu,
  changes: /muut|päivit|change|updat|ändr|uppdater/iu,
  interest: /oikeutet\p{L}* (etu|edu)|legitimate interest|berättigat intresse/iu,
  purposes: /tarkoitu|käytetään|varten|purpose|used (for|to)|ändamål|syfte|används/iu,
  officer: /tietosuojavastaav|data protection officer|dataskyddsombud/iu,
};

/** What is looked for under a heading that does not name it, because it is so often said there. */
const ALSO: { readonly [field in Field]?: readonly Field[] } = {
  disclosures: ['transfers'],
  recipients: ['transfers'],
  purposes: ['decisions'],
  basis: ['decisions'],
};

/** Sentences of a section, by the field that each belongs to; the first of the heading's takes what is left. */
export function distributed(
  fields: readonly Field[],
  items: readonly string[],
): ReadonlyMap<Field, readonly string[]> {
  const [first, ...named] = fields;
  const found = new Map<Field, string[]>();
  if (!first) return found;
  const others = [...new Set([...named, ...(ALSO[first] ?? [])])].filter(
    (field) => SPEAKS[field] && field !== 'basis',
  );
  const put = (field: Field, text: string) => {
    const before = found.get(field) ?? [];
    found.set(field, before);
    before.push(text);
  };
  for (const item of items) {
    const own: string[] = [];
    for (const sentence of sentencesIn(item)) {
      const isOwn =
        named.length > 0 && SPEAKS[first]?.test(sentence) && !(ALSO[first] ?? []).length;
      const other = isOwn ? undefined : others.find((field) => SPEAKS[field]?.test(sentence));
      if (other) put(other, sentence);
      else own.push(sentence);
    }
    if (own.length > 0) put(first, own.join(' '));
  }
  return found;
}
