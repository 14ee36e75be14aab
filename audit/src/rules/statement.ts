import { contradictions, type Draft, importStatement, type StatementSettings } from '../from-keksi';
import type { Audit, Page } from '../model';
import { declaredOf } from './facts/declared';
import { grouped } from './facts/each';
import { said, sent } from './facts/evidence';
import { ownerOf } from './facts/who';
import { defineRule, type Found } from './rule';

type Contradiction = ReturnType<typeof contradictions>[number];

/** A sentence of the text, and not a field that was read out of it. */
const isSentence = (says: string, text: string): boolean =>
  says.split(/\s+/).length > 2 && text.replace(/\s+/g, ' ').includes(says.replace(/\s+/g, ' '));

/** Sentences of a statement that cannot be true; of what is missing in it, a text that was read tells nothing. */
function inText(
  { statementText }: Page,
  settings: StatementSettings,
  audit: Audit,
): Contradiction[] {
  if (!statementText) return [];
  const { statement } = importStatement(statementText);
  const wrong = contradictions(statement, settings, audit.language);
  return wrong.filter(
    ({ says, path }) => isSentence(says, statementText) && !isOfAnother(path, statement),
  );
}

/** Several registers are read as one: which of them a sentence on decisions is about cannot be told any more. */
const isOfAnother = (path: string, { registers = [] }: Draft): boolean => {
  const [, index] = /^registers\[(\d+)\]\.decisions\[/.exec(path) ?? [];
  const { decisions } = registers[Number(index)] ?? {};
  return Array.isArray(decisions) && decisions.length > 1;
};

/** The statement contradicts the facts. @example `statementContradicts.judge(audit)` */
export const statementContradicts = defineRule({
  id: 'statement-contradicts',
  severity: 'medium',
  source: 'P10, P11, P12',
  words: {
    fi: {
      title: 'Tietosuojaselosteessa on kohta, joka ei pidä paikkaansa ({what})',
      remedy:
        'Korjaa kohta todisteiden mukaan. Komento keksi statement kertoo, mitä tilalle kirjoitetaan.',
    },
    en: {
      title: 'The privacy statement says what is not so ({what})',
      remedy:
        'Correct it by the evidence. The command keksi statement tells what to write instead.',
    },
    sv: {
      title: 'Dataskyddsbeskrivningen innehåller något som inte stämmer ({what})',
      remedy: 'Rätta enligt bevisen. Kommandot keksi statement berättar vad som ska stå i stället.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page, index): Found[] => {
      const settings = declaredOf(audit, page)?.settings;
      if (!settings) return [];
      // The owner's own statement is the same for every page.
      const given =
        index === 0 && isDraft(audit.asked.statement) ? audit.asked.statement : undefined;
      const wrong = [
        ...(given ? contradictions(given, settings, audit.language) : []),
        ...inText(page, settings, audit),
      ];
      return [...grouped(wrong, ({ code }) => code)].map(([code, all]) => ({
        phase: 'untouched',
        url: page.url,
        values: { what: code },
        evidence: all.map(({ path, says, fact }) => said(`${path}: “${says}” ≠ ${fact}`)),
      }));
    }),
});

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Data goes to somebody of whom the statement says nothing. @example `recipientNotInStatement.judge(audit)` */
export const recipientNotInStatement = defineRule({
  id: 'recipient-not-in-statement',
  severity: 'medium',
  source: 'A12, A31',
  words: {
    fi: {
      title: 'Tietosuojaseloste ei mainitse vastaanottajaa: {service}',
      remedy:
        'Kerro selosteessa, että {service} saa tietoja, mihin tarkoitukseen ja siirtyvätkö ne ETA:n ulkopuolelle.',
    },
    en: {
      title: 'The privacy statement does not mention a recipient: {service}',
      remedy:
        'Tell in the statement that {service} receives data, what for, and whether it leaves the EEA.',
    },
    sv: {
      title: 'Dataskyddsbeskrivningen nämner inte en mottagare: {service}',
      remedy:
        'Berätta i beskrivningen att {service} får uppgifter, för vilket ändamål och om de lämnar EES.',
    },
  },
  find: (audit) =>
    audit.pages.flatMap((page) => {
      const text = page.statementText?.toLowerCase();
      if (!text) return [];
      const requests = page.phases.flatMap((phase) => phase.requests);
      const owned = requests.flatMap((request) => {
        const [service] = ownerOf(audit, page, request).services;
        return service ? [{ request, service }] : [];
      });
      return [...grouped(owned, ({ service }) => service.id)].flatMap(([, [first, ...more]]) => {
        if (!first || isMentioned(text, first.service)) return [];
        const { service, request } = first;
        return [
          {
            phase: request.phase,
            url: page.url,
            values: { service: `${service.name} (${service.provider})` },
            evidence: [first, ...more].slice(0, 3).map((one) => sent(one.request)),
          },
        ];
      });
    }),
});

/** The company, by the word that people call it by, or the service. */
const isMentioned = (
  text: string,
  { name, provider }: { name: string; provider: string },
): boolean =>
  [name, provider, provider.split(/[\s,]/)[0] ?? provider].some((word) =>
    text.includes(word.toLowerCase()),
  );
