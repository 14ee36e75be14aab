import { TAGS, tagAddress } from '../page.js';
import { installed, type Manager } from './manager.js';

const purposes = [
  { id: 'diagnostic', title: 'Statistics', description: 'How many visit.', cookies: [] },
  { id: 'marketing', title: 'Marketing', description: 'Advertisements elsewhere.', cookies: [] },
];

/** @see https://github.com/boscop-fr/orejime#getting-started */
export const orejime: Manager = {
  id: 'orejime',
  name: 'orejime',
  package: 'orejime',
  head: () => `<script>
window.orejimeConfig = { privacyPolicyUrl: '/privacy', purposes: ${JSON.stringify(purposes)} };
</script>
<script src="orejime-standard-en.js"></script>
<link href="orejime-standard.css" rel="stylesheet">`,
  end: (visit) =>
    TAGS.map(
      (tag) =>
        `<template data-purpose="${tag}"><script src="${tagAddress(tag, visit)}"></script></template>`,
    ).join('\n'),
  files: {
    'orejime-standard-en.js': installed('orejime/dist/orejime-standard-en.js'),
    'orejime-standard.css': installed('orejime/dist/orejime-standard.css'),
  },
  accept: "document.querySelector('.orejime-Banner .orejime-Banner-saveButton')",
  refuse: "document.querySelector('.orejime-Banner .orejime-Banner-declineButton')",
  banner: "document.querySelector('.orejime-Banner')",
};
