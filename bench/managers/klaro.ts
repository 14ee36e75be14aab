import { TAGS, tagAddress } from '../page.js';
import { installed, type Manager } from './manager.js';

const config = `var klaroConfig = {
  version: 1,
  lang: 'en',
  acceptAll: true,
  translations: {
    en: { privacyPolicyUrl: '/privacy', purposes: { diagnostic: 'Statistics', marketing: 'Marketing' } },
  },
  services: [
    { name: 'diagnostic', title: 'Statistics', purposes: ['diagnostic'] },
    { name: 'marketing', title: 'Advertisements', purposes: ['marketing'] },
  ],
};
`;

/** @see https://klaro.org/docs/getting-started */
export const klaro: Manager = {
  id: 'klaro',
  name: 'klaro',
  package: 'klaro',
  head: () =>
    '<script defer src="config.js"></script>\n<script defer data-config="klaroConfig" src="klaro.js"></script>',
  end: (visit) =>
    TAGS.map(
      (tag) =>
        `<script type="text/plain" data-type="application/javascript" data-name="${tag}" data-src="${tagAddress(tag, visit)}"></script>`,
    ).join('\n'),
  files: { 'klaro.js': installed('klaro/dist/klaro.js'), 'config.js': () => config },
  accept: "document.querySelector('#klaro .cookie-notice .cm-btn-success')",
  refuse: "document.querySelector('#klaro .cookie-notice .cn-decline')",
  banner: "document.querySelector('#klaro .cookie-notice')",
};
