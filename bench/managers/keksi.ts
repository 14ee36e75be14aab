import { readFileSync } from 'node:fs';
import { TAGS, tagAddress } from '../page.js';
import type { Manager } from './manager.js';

const dist = new URL('../../dist/', import.meta.url);
const accept =
  "document.querySelector('keksi-consent')?.shadowRoot.querySelector('.banner .button')";

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
  accept,
  note: 'stand-in tags declared as services of its own, for which every page loads the whole library.',
};

const ATTRIBUTES =
  'data-controller="The optician" data-policy="/privacy" data-ga="G-ESIMERKKI1" data-ads="AW-123456789" data-pixel="123456789012345" data-register="records"';

/** This library as it is used: with Google Analytics, Google Ads and Meta Pixel. */
export const keksiServices: Manager = {
  id: 'keksi-services',
  name: '**Keksi**',
  head: () => `<script src="keksi.js" ${ATTRIBUTES}></script>`,
  end: settings,
  files: { '': dist },
  accept,
  note: 'Google Analytics, Google Ads, Meta Pixel; a stand-in answers for their scripts. It keeps records: each click also makes one, queues it and posts it.',
};

/** The same on a page that is in a hurry, as the README says under “Fast pages”. */
export const keksiInlined: Manager = {
  ...keksiServices,
  id: 'keksi-inlined',
  name: '**Keksi, in the page**',
  head: () => `<link rel="preload" as="script" href="keksi-ask-en.js">
<script ${ATTRIBUTES}>${readFileSync(new URL('keksi.js', dist), 'utf8')}</script>`,
  note: 'the content of `keksi.js` stands in the page, and is not among its bytes; hints load the question at once. A server leaves them away for visitors who have chosen; this one does not.',
};
