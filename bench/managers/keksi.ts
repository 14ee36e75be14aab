import { readFileSync } from 'node:fs';
import { TAGS, tagAddress } from '../page.js';
import { type Manager, nothing } from './manager.js';

const dist = new URL('../../dist/', import.meta.url);
const root = "document.querySelector('keksi-consent')?.shadowRoot";
const buttons = {
  accept: `${root}.querySelector('.banner .button')`,
  refuse: `${root}.querySelectorAll('.banner .button')[1]`,
  banner: `${root}.querySelector('.banner')`,
};

/** The way back to the settings, which stands in a page's footer. */
const settings = () =>
  '<footer><button type="button" data-keksi="settings">Cookie settings</button></footer>';

/** A service that says of itself what a visitor must be told. */
export const describeService = (id: string, category: string, src?: string) => ({
  id,
  category,
  name: `Stand-in ${id}`,
  provider: 'Nobody',
  purpose: {
    fi: 'Mittaa tämän sivun nopeutta.',
    en: 'Measures the speed of this page.',
    sv: 'Mäter hur snabb sidan är.',
  },
  policy: 'https://nobody.example/privacy',
  transfers: [],
  cookies: [],
  hosts: [],
  src,
});

/** This library as the others are configured: two categories, a stand-in tag in each. */
export const keksi: Manager = {
  id: 'keksi',
  name: '**Keksi, services in JSON**',
  head: (visit) => `<script type="application/json" data-keksi-config>
${JSON.stringify({ services: TAGS.map((tag) => describeService(tag, tag, tagAddress(tag, visit))) })}
</script>
<script src="keksi.js" data-controller="The optician" data-policy="/privacy" data-register="records"></script>`,
  end: settings,
  files: { '': dist },
  ...buttons,
  note: 'stand-in tags described as services of its own.',
};

const ATTRIBUTES =
  'data-controller="The optician" data-policy="/privacy" data-ga="G-ESIMERKKI1" data-ads="AW-123456789" data-pixel="123456789012345" data-register="records"';

/** The line above the tag, as it is pasted. */
const HINT = '<link rel="preload" as="script" href="keksi-ask-en.js">\n';

/** This library as it is used: with Google Analytics, Google Ads and Meta Pixel. */
export const keksiServices: Manager = {
  id: 'keksi-services',
  name: '**Keksi**',
  head: () => `${HINT}<script src="keksi.js" ${ATTRIBUTES}></script>`,
  end: settings,
  files: { '': dist },
  ...buttons,
  note: 'Google Analytics, Google Ads, Meta Pixel; a stand-in answers for their scripts. It keeps records: each click also makes one, queues it and posts it.',
};

/** The same with a tag that the page does not wait for. */
export const keksiAsync: Manager = {
  ...keksiServices,
  id: 'keksi-async',
  name: '**Keksi, async**',
  head: () => `${HINT}<script async src="keksi.js" ${ATTRIBUTES}></script>`,
  note: 'the page does not wait for `keksi.js`.',
};

/** Whether somebody has chosen: in this bench no cookie of the name is anything else. */
const hasChosen = (cookies: string) => /(^|; )keksi=/.test(cookies);

const built = (file: string) => readFileSync(new URL(file, dist), 'utf8');
const first = () => built('keksi.js');
const question = () => built('keksi-ask-en.js');

/** The same on a page that is in a hurry, as docs/developer.md says under “Fast pages”. */
export const keksiInlined: Manager = {
  ...keksiServices,
  id: 'keksi-inlined',
  name: '**Keksi, in the page**',
  head: nothing,
  end: ({ cookies }) => `${settings()}
${hasChosen(cookies) ? '' : `<script>${question()}</script>`}
<script ${ATTRIBUTES}>${first()}</script>`,
  inPage: ({ cookies }) => (hasChosen(cookies) ? '' : question()) + first(),
  note: 'the content of the files stands at the end of the page, that of the question only where the visitor has not chosen; the bytes are those of that content.',
};
