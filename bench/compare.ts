import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/kit/browser.js';
import { heightTable, type Looks, look, SCREENS } from './heights.js';
import { managers } from './managers/index.js';
import { versionOf } from './managers/manager.js';
import { resolver, serve } from './server.js';

// `npm run compare`: the banners on one page, side by side, as docs/comparison.png, and their heights.
const SHOWN = ['keksi-services', 'vanilla-cookieconsent', 'orejime', 'c15t'];
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const chosen = managers.filter(({ id }) => SHOWN.includes(id));
if (chosen.some((one) => one.package && versionOf(one.package) === 'not installed')) {
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: file('.'),
    stdio: 'inherit',
  });
}
for (const manager of chosen) manager.prepare?.();

const nameOf = ({ manager }: Looks) =>
  `${manager.name.replaceAll('*', '')} ${manager.package ? versionOf(manager.package) : ''}`.trim();

/** One sheet: a column for each manager, its phone above and its desktop below. */
const sheet = (seen: Looks[]) => `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 24px; display: grid; grid-template-columns: repeat(${seen.length}, 390px); gap: 24px;
  font: 600 20px/1.3 system-ui, sans-serif; background: #e8eaed; color: #1f2328 }
figure { margin: 0; display: grid; gap: 12px } img { width: 390px; border: 1px solid #8c959f; border-radius: 6px }
p { margin: 0; font-weight: 400; font-size: 15px }
</style>${seen
  .map(
    (looks) =>
      `<figure><figcaption>${nameOf(looks)}<p>${SCREENS.slice(1)
        .map(({ width, height }) => {
          const part = Math.round((100 * (looks.heights.get(width) ?? 0)) / height);
          return `${width} × ${height}: ${part} % of the height`;
        })
        .join('<br>')}</p></figcaption>${SCREENS.slice(1)
        .map(
          ({ width }) =>
            `<img src="data:image/png;base64,${looks.pictures.get(width)?.toString('base64')}">`,
        )
        .join('')}</figure>`,
  )
  .join('')}`;

const browser = await launchBrowser([resolver, '--disable-blink-features=AutomationControlled']);
const server = await serve(chosen);
try {
  const seen = await look(browser, server, chosen);
  const page = await browser.newPage({ viewport: { width: 1700, height: 900 } });
  await page.setContent(sheet(seen));
  await page.screenshot({ path: file('../docs/comparison.png'), fullPage: true });
  console.log(heightTable(seen));
} finally {
  await browser.close();
  await server.close();
}
