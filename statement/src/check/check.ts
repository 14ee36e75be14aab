import { namesOf, transferring } from '../facts';
import { type Language, nearest, type Settings } from '../from-keksi';
import type { Draft } from '../statement';
import { inLanguage, isList, listed } from '../text';
import { CLAIMS } from './claims';
import type { Contradiction } from './contradiction';
import { emptySections, untranslated } from './empty';
import { uncheckedTexts } from './unchecked';
import { sectionOf, sentencesOf, writingsIn } from './written';

/** Sentences that the facts contradict, or the law; each kind once in a text. */
function wrongClaims(statement: Draft, settings: Settings): Contradiction[] {
  return writingsIn(statement).flatMap(({ path, section, text }) => {
    const sentences = sentencesOf(text);
    const found = CLAIMS.flatMap(({ code, says, unless, sections, fact: factOf, instead }) => {
      if (sections && !sections.includes(section)) return [];
      const sentence = sentences.find(
        (candidate) =>
          !unless?.some((pattern) => pattern.test(candidate)) &&
          says.some((patterns) => patterns.every((pattern) => pattern.test(candidate))),
      );
      const fact = sentence && factOf(settings);
      return fact ? [{ code, path, section, says: sentence, fact, instead }] : [];
    });
    return found.filter(({ code }, index) => found.findIndex((one) => one.code === code) === index);
  });
}

/** What the fields say against each other and against the configuration. */
function wrongFields(statement: Draft, settings: Settings, language: Language): Contradiction[] {
  const found: Contradiction[] = [];
  const add = (code: string, path: string, says: string, fact: string, instead: string) =>
    found.push({ code, path, section: sectionOf(path), says, fact, instead });
  const { services, register, days } = settings;

  statement.registers?.forEach((one, index) => {
    const place = `registers[${index}]`;
    one.purposes?.forEach(({ purpose, basis, interest }, number) => {
      const path = `${place}.purposes[${number}]`;
      const text = inLanguage(purpose, language);
      if (basis === 'legitimate-interest' && !inLanguage(interest, language)) {
        add(
          'missing-interest',
          `${path}.interest`,
          '',
          'the basis is legitimate interest, and GDPR 13(1)(d) wants the interest told',
          '"interest": which interest of whose',
        );
      }
      if (
        basis !== 'consent' &&
        /eväste|cookie|\bkak(a|or)|google analytics|pikseli|pixel/i.test(text)
      ) {
        add(
          'cookies-on-interest',
          path,
          text,
          'cookies and tags rest on consent and on nothing else (205 §)',
          'nothing: the purposes and the basis of cookies and tags, Keksi writes',
        );
      }
    });
    if (
      one.purposes?.some(({ basis }) => basis === 'consent') &&
      listed(one.withdrawal, language).length === 0
    ) {
      add(
        'consent-without-withdrawal',
        `${place}.withdrawal`,
        '',
        'consent is named as a basis, and GDPR 13(2)(c) wants it told that and how it is withdrawn',
        '"withdrawal": how consent is withdrawn, as easily as it was given',
      );
    }
    const recipients = listed(one.recipients, language).join(' ');
    const none = isList(one.transfers) && one.transfers.length === 0;
    const named = transferring(services).filter(
      ({ name, provider }) => recipients.includes(provider) || recipients.includes(name),
    );
    if (none && named.length > 0) {
      add(
        'no-transfers',
        `${place}.transfers`,
        '[]',
        `the register names ${namesOf(named)} as a recipient, which transfers data outside the EEA`,
        'the transfer with its safeguard; or leave the services out of the recipients: Keksi writes those of the site',
      );
    }
  });

  const consents = statement.consentRegister;
  if (register !== null && consents === undefined) {
    add(
      'missing-retention',
      'consentRegister',
      '',
      'the configuration keeps a register of consents, and GDPR 13(2)(a) wants its retention told',
      '"consentRegister": { "retentionDays": … }, as KEKSI_RETENTION_DAYS of the register says',
    );
  }
  if (register === null && consents !== undefined) {
    add(
      'no-such-register',
      'consentRegister',
      JSON.stringify(consents),
      'the configuration names no register, so no consents are recorded',
      'nothing, or "register" in the configuration',
    );
  }
  if (register !== null && (consents?.retentionDays ?? days) < days) {
    add(
      'retention-too-short',
      'consentRegister.retentionDays',
      String(consents?.retentionDays),
      `a consent is valid for ${days} days, and must be shown as long (GDPR 7(1))`,
      `at least ${days}`,
    );
  }

  if (register !== null && consents !== undefined) {
    found.push(...unaskedOf(consents));
  }

  const ids = services.map(({ id }) => id);
  for (const id of Object.keys(statement.services ?? {})) {
    if (ids.includes(id)) continue;
    add(
      'no-such-service',
      `services[${JSON.stringify(id)}]`,
      id,
      `the configuration has no such service; it has ${ids.join(', ')}`,
      `"${nearest(id, ids)}", or nothing`,
    );
  }
  const analytics = statement.services?.['google-analytics'];
  if (ids.includes('google-analytics') && listed(analytics?.retention, language).length === 0) {
    add(
      'missing-retention',
      'services["google-analytics"].retention',
      '',
      'how long Google Analytics keeps events is your own setting in it, and GDPR 13(2)(a) wants it told',
      '"services": { "google-analytics": { "retention": "…" } }',
    );
  }

  const named = statement.controller?.name?.trim();
  if (settings.controller !== UNNAMED && named && named !== settings.controller) {
    add(
      'other-controller',
      'controller.name',
      named,
      `the banner asks for consent in the name of ${settings.controller}`,
      'the same company in both',
    );
  }
  return found;
}

/** What only the owner knows of the register of consents: nothing is claimed of it unasked. */
function unaskedOf(consents: NonNullable<Draft['consentRegister']>): Contradiction[] {
  const wanted = [
    [
      'refusals',
      'missing-basis',
      'refusals are kept as well, and GDPR 13(1)(c) wants the basis told',
      '"refusals": "legal-obligation" (accountability, GDPR 5(2)) or "legitimate-interest"',
    ],
    [
      'recipients',
      'empty-section',
      'GDPR 13(1)(e) wants it told who keeps the register for you',
      'who does, such as the host of its server, or [] if you keep it yourself',
    ],
    [
      'transfers',
      'empty-section',
      'GDPR 13(1)(f) wants it told',
      'where the records go outside the EU and the EEA, or [] if nowhere',
    ],
  ] as const;
  return wanted
    .filter(([field]) => consents[field] === undefined)
    .map(([field, code, fact, instead]) => {
      const path = `consentRegister.${field}`;
      return { code, path, section: sectionOf(path), says: '', fact, instead };
    });
}

/** Stands for the controller where the configuration names none: in a browser it is the host name. */
export const UNNAMED = '-';

/** Everything in a statement that cannot be true beside this configuration, or that the law does not leave out. */
export function contradictions(
  statement: Draft,
  settings: Settings,
  language: Language,
): Contradiction[] {
  const elsewhere = untranslated(statement, language);
  return [
    ...emptySections(statement, language).filter(
      (empty) => !elsewhere.some(({ path }) => path.startsWith(empty.path)),
    ),
    ...elsewhere.map(({ path, has }) => ({
      code: 'untranslated',
      path,
      section: sectionOf(path),
      says: has,
      fact: 'a statement is in the language of its reader (GDPR 12(1))',
      instead: `the same in "${language}"`,
    })),
    ...uncheckedTexts(statement, language),
    ...wrongFields(statement, settings, language),
    ...wrongClaims(statement, settings),
  ];
}
