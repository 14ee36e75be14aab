import { TAGS, tagAddress } from '../page.js';
import { installed, type Manager } from './manager.js';

/** @see https://www.osano.com/cookieconsent/documentation/javascript-api/ */
export const osano: Manager = {
  id: 'osano',
  name: 'cookieconsent (osano)',
  package: 'cookieconsent',
  head: () => '<link rel="stylesheet" href="cookieconsent.min.css">',
  end: (visit) => `<script src="cookieconsent.min.js"></script>
<script>
function load() {
  ${JSON.stringify(TAGS.map((tag) => tagAddress(tag, visit)))}.forEach(function (address) {
    var script = document.createElement('script');
    script.src = address;
    document.head.appendChild(script);
  });
}
window.cookieconsent.initialise({
  type: 'opt-in',
  palette: { popup: { background: '#223' }, button: { background: '#fff' } },
  content: { message: 'May we count visits and advertise elsewhere?', allow: 'Allow', deny: 'Refuse', href: '/privacy' },
  onInitialise: function () { if (this.hasConsented()) load(); },
  onStatusChange: function () { if (this.hasConsented()) load(); },
});
</script>`,
  files: {
    'cookieconsent.min.css': installed('cookieconsent/build/cookieconsent.min.css'),
    'cookieconsent.min.js': installed('cookieconsent/build/cookieconsent.min.js'),
  },
  accept: "document.querySelector('.cc-window .cc-allow')",
  refuse: "document.querySelector('.cc-window .cc-deny')",
  banner: "document.querySelector('.cc-window')",
  note: 'knows one consent, no categories; holds nothing back by itself.',
};
