import { TAGS, tagAddress } from '../page.js';
import { installed, type Manager } from './manager.js';

const categories = ['analytics', 'advertising'];

const config = `import './cookieconsent.umd.js';
CookieConsent.run({
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, advertising: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'May we measure?',
          description: 'With your permission we count visits and show our advertisements elsewhere.',
          acceptAllBtn: 'Allow all',
          acceptNecessaryBtn: 'Only necessary',
          showPreferencesBtn: 'Choose',
        },
        preferencesModal: {
          title: 'Your choice',
          acceptAllBtn: 'Allow all',
          acceptNecessaryBtn: 'Only necessary',
          savePreferencesBtn: 'Save',
          closeIconLabel: 'Close',
          sections: [
            { title: 'Necessary', description: 'What the page cannot do without.', linkedCategory: 'necessary' },
            { title: 'Statistics', description: 'How many visit, and what they read.', linkedCategory: 'analytics' },
            { title: 'Marketing', description: 'Our advertisements on other sites.', linkedCategory: 'advertising' },
          ],
        },
      },
    },
  },
});
`;

/** @see https://cookieconsent.orestbida.com/essential/getting-started.html */
export const vanillaCookieconsent: Manager = {
  id: 'vanilla-cookieconsent',
  name: 'vanilla-cookieconsent',
  package: 'vanilla-cookieconsent',
  head: () => '<link rel="stylesheet" href="cookieconsent.css">',
  end: (visit) =>
    [
      ...TAGS.map(
        (tag, n) =>
          `<script type="text/plain" data-category="${categories[n]}" src="${tagAddress(tag, visit)}"></script>`,
      ),
      '<script type="module" src="cookieconsent-config.js"></script>',
    ].join('\n'),
  files: {
    'cookieconsent.css': installed('vanilla-cookieconsent/dist/cookieconsent.css'),
    'cookieconsent.umd.js': installed('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
    'cookieconsent-config.js': () => config,
  },
  accept: "document.querySelector('#cc-main .cm [data-role=all]')",
  refuse: "document.querySelector('#cc-main .cm [data-role=necessary]')",
  banner: "document.querySelector('#cc-main .cm')",
};
