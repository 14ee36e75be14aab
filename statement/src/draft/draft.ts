import type { Draft, Purpose, Register, Statement } from '../statement';
import { MARKS, unchecked } from './mark';
import type { Said, Trade } from './trade';
import { TRADES } from './trades';

const marked = (said: Said) => unchecked(...said);

function registerOf(trade: Trade): Draft<Register> {
  const purposes = trade.purposes.map(
    ({ purpose, basis, interest, law }): Draft<Purpose> => ({
      purpose: marked(purpose),
      basis,
      ...(interest ? { interest: marked(interest) } : {}),
      ...(law ? { law: marked(law) } : {}),
    }),
  );
  const consent = trade.purposes.some(({ basis }) => basis === 'consent');
  return {
    name: marked(trade.register),
    purposes,
    people: marked(trade.people),
    groups: marked(trade.groups),
    contents: trade.contents.map(marked),
    sources: marked(trade.sources),
    recipients: trade.recipients.map(marked),
    disclosures: unchecked(
      'Emme luovuta tietoja muille, ellei laki velvoita meitä siihen.',
      'We disclose data to nobody else unless the law obliges us to.',
      'Vi lämnar inte ut uppgifter till andra om inte lagen kräver det.',
    ),
    transfers: unchecked(
      'Missä järjestelmien toimittajien palvelimet ovat? Kirjoita [], jos kaikki on EU:ssa.',
      'Where are the servers of your suppliers? Write [] if everything is in the EU.',
      'Var finns leverantörernas servrar? Skriv [] om allt finns i EU.',
    ),
    retention: trade.retention.map(marked),
    protection: {
      manual: unchecked(
        'Paperit ovat lukitussa kaapissa.',
        'Papers are in a locked cabinet.',
        'Papper förvaras i ett låst skåp.',
      ),
      electronic: unchecked(
        'Tietoihin pääsee vain omalla tunnuksella, yhteydet on salattu ja tiedoista otetaan varmuuskopiot.',
        'Data are reached with personal accounts only, connections are encrypted, and there are backups.',
        'Uppgifterna nås bara med egna användarkonton, förbindelserna är krypterade och säkerhetskopior tas.',
      ),
    },
    required: unchecked(
      'Ilman näitä tietoja emme voi palvella sinua.',
      'Without these data we cannot serve you.',
      'Utan de här uppgifterna kan vi inte betjäna dig.',
    ),
    ...(consent
      ? {
          withdrawal: unchecked(
            'Suostumuksen voi peruuttaa ottamalla yhteyttä tai kirjeen lopussa olevasta linkistä.',
            'Consent is withdrawn by contacting us, or with the link at the end of the letter.',
            'Samtycket återkallas genom att kontakta oss eller via länken i brevet.',
          ),
        }
      : {}),
    decisions: unchecked(
      'Ei automaattisia päätöksiä eikä profilointia. Kirjoita [], jos näin on.',
      'No automated decisions and no profiling. Write [] if it is so.',
      'Inga automatiska beslut och ingen profilering. Skriv [] om det är så.',
    ),
  };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/** The names that {@link draftFor} knows, one for each trade. */
export const tradeNames = (): string[] => TRADES.map(({ names }) => names[0] ?? '');

/**
 * A first draft for a trade: what such a register usually holds. Each text of it is marked, and the command makes no
 * page of it while a mark is left, so that nobody publishes it unread.
 *
 * @param trade `optician`, `café`, `club`, `web shop`, `accountant`, `association`, `municipality`, or the same in
 * Finnish or Swedish. @param updated the day: `2026-11-28`.
 * @returns undefined for a trade that nobody knows.
 * @example
 * draftFor('optikko', '2026-11-28')?.registers?.[0]?.name // { fi: 'TARKISTA: Asiakasrekisteri', … }
 */
export function draftFor(trade: string, updated: string): Draft<Statement> | undefined {
  const found = TRADES.find(({ names }) => names.some((name) => plain(name) === plain(trade)));
  if (!found) return undefined;
  return {
    updated,
    controller: {
      name: `${MARKS.fi} Yrityksen tai yhdistyksen nimi`,
      businessId: `${MARKS.fi} 1234567-8`,
      address: `${MARKS.fi} Katu 1, 00100 Helsinki`,
      email: `${MARKS.fi} info@yritys.example`,
    },
    registers: [registerOf(found)],
  };
}
