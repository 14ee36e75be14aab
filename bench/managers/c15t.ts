import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tagAddress } from '../page.js';
import { installed, type Manager } from './manager.js';

const bundle = installed('.bundles/c15t/');
const path = (url: URL) => fileURLToPath(url);

/** @see https://c15t.com/docs/frameworks/react/quickstart */
export const c15t: Manager = {
  id: 'c15t',
  name: 'c15t with React',
  package: '@c15t/react',
  head: (visit) => `<script>
benchTagAddresses = ${JSON.stringify({ measurement: tagAddress('diagnostic', visit), marketing: tagAddress('marketing', visit) })};
</script>
<link rel="stylesheet" href="app.css">
<script type="module" src="app.js"></script>`,
  end: () => '<div id="consent"></div>',
  files: { '': bundle },
  accept: `document.querySelector('[data-testid="consent-banner-accept-button"]')`,
  refuse: `document.querySelector('[data-testid="consent-banner-reject-button"]')`,
  banner: `document.querySelector('[data-testid="consent-banner-card"]')`,
  prepare() {
    execFileSync(
      path(installed('.bin/esbuild')),
      [
        path(new URL('c15t/app.jsx', import.meta.url)),
        '--bundle',
        '--minify',
        '--splitting',
        '--format=esm',
        '--jsx=automatic',
        // The project's own says Preact.
        '--tsconfig-raw={}',
        '--define:process.env.NODE_ENV="production"',
        `--outdir=${path(bundle)}`,
        '--log-level=warning',
      ],
      { stdio: 'inherit', env: { ...process.env, NODE_PATH: path(installed('')) } },
    );
  },
  note: 'offline mode, as there is no backend here; minified with esbuild, React included.',
};
