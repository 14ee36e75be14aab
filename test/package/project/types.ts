// Every way in, as TypeScript sees it; only types are checked.
import {
  type Choices,
  type Config,
  type ConsentRecord,
  type EventName,
  googleAnalytics,
  type Keksi,
  metaPixel,
  type Service,
  type Snapshot,
  startKeksi,
  type Texts,
} from 'keksi';
import 'keksi/keksi.js';
import fi from 'keksi/locales/fi';
import uk from 'keksi/locales/uk';
import { hasChosen, readChoices, readSnapshot, refusesService } from 'keksi/server';
import { hotjar } from 'keksi/services/hotjar';
import { matomo } from 'keksi/services/matomo';
import { checkStatement, renderStatement, type Statement } from 'keksi/statement';
import 'keksi/statement.css';
import 'keksi/styles.css';

const chat: Service = {
  id: 'apuri',
  category: 'marketing',
  name: 'Apuri-chat',
  provider: 'Apuri Oy',
  purpose: { fi: 'Chat.', en: 'A chat.', sv: 'En chatt.' },
  policy: 'https://apuri.example/tietosuoja',
  transfers: [{ country: 'US', safeguard: 'dpf' }],
  cookies: [{ name: 'apuri_id', lifetime: { amount: 30, unit: 'day' }, party: 'first' }],
  hosts: ['*.apuri.example'],
  start({ load, choices }) {
    if (choices.marketing) void load('https://chat.apuri.example/chat.js');
  },
};
const texts: Texts = { ...fi, accept: uk.accept };
const config: Config = {
  ga: 'G-XXXXXXXXXX',
  services: [
    chat,
    hotjar({ id: '1234567' }),
    matomo({ host: 'esimerkki.matomo.cloud', siteId: '3' }),
  ],
  texts: { fi: texts },
};
// Services by name, as in JSON.
const named: Config = {
  services: [
    'youtube',
    'hotjar:1234567',
    { use: 'matomo', host: 'esimerkki.matomo.cloud', siteId: '3' },
  ],
};
const wrong: Config[] = [
  // @ts-expect-error an attribute that does not exist
  { analytics: true },
  // @ts-expect-error a service that is misspelt
  { services: ['hotjarr:1234567'] },
  // @ts-expect-error one that lacks what it needs
  { services: [{ use: 'matomo', host: 'esimerkki.matomo.cloud' }] },
];

const keksi: Keksi = startKeksi(config, 'nonce');
const stop: () => void = keksi.on('change', ({ choices, previous }) => {
  const both: [Choices, Choices] = [choices, previous];
  // @ts-expect-error the choices are frozen
  choices.marketing = true;
  return both;
});
// @ts-expect-error a category that is misspelt
keksi.allows('marketting');
document.addEventListener('keksi:change', ({ detail }) => detail.choices.marketing);
// @ts-expect-error what a change does not tell
document.addEventListener('keksi:change', ({ detail }) => detail.consent);
const name: EventName = 'record';
const records: Promise<ConsentRecord[]> = keksi.exportRecords();
// What the script tag puts on the window.
window.keksi?.openSettings();

const diagnostic: boolean = readChoices(null).diagnostic;
const decided: boolean = hasChosen('') && !refusesService('', 'meta-pixel');
const rendered: Snapshot = readSnapshot(null, { services: { youtube: 'marketing' } });
const article: (statement: Statement) => string = (statement) =>
  checkStatement(statement, config).length ? '' : renderStatement(statement, config, 'fi');

export {
  article,
  decided,
  diagnostic,
  googleAnalytics,
  metaPixel,
  name,
  named,
  records,
  rendered,
  stop,
  wrong,
};
