import { TAGS, tagAddress, type Visit } from '../page.js';
import { installed, type Manager } from './manager.js';

const types = ['analytic', 'ads'];

const service = (tag: string, n: number, visit: Visit) => `
tarteaucitron.services.${tag} = {
  key: '${tag}', type: '${types[n]}', name: '${tag}', needConsent: true, cookies: [],
  js: function () { tarteaucitron.addScript('${tagAddress(tag, visit)}'); },
};
(tarteaucitron.job = tarteaucitron.job || []).push('${tag}');`;

/**
 * Its own services wait for a file that is fetched while the page loads, so ours are told once the root is there.
 *
 * @see https://github.com/AmauriC/tarteaucitron.js#how-to-use
 */
export const tarteaucitron: Manager = {
  id: 'tarteaucitron',
  name: 'tarteaucitron',
  package: 'tarteaucitronjs',
  head: () => `<script src="tarteaucitron/tarteaucitron.min.js"></script>
<script>
var tarteaucitronForceLanguage = 'en';
tarteaucitron.init({ privacyUrl: '/privacy', orientation: 'bottom', groupServices: true, showIcon: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true });
</script>`,
  end: (visit) => `<script>${TAGS.map((tag, n) => service(tag, n, visit)).join('')}
</script>`,
  files: { 'tarteaucitron/': installed('tarteaucitronjs/') },
  accept: "document.querySelector('#tarteaucitronPersonalize2')",
  refuse: "document.querySelector('#tarteaucitronAllDenied2')",
  banner: "document.querySelector('#tarteaucitronAlertBig')",
};
