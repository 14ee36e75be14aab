import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/kit/browser';
import { startDemo } from './server/demo';

const SIZES = { wide: { width: 1200, height: 720 }, narrow: { width: 390, height: 800 } };

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'keksi-screenshots-'));
const demo = await startDemo({ port: 0, databaseUrl: `file:${join(folder, 'register.db')}` });
// No way out but to the demo: the pictures must not depend on what somebody else's server answers.
const browser = await launchBrowser(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']);
await mkdir(docs, { recursive: true });

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme, locale: 'fi-FI' });
    const picture = async (name: string) => {
      const path = join(docs, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      console.log(path);
    };
    await page.goto(demo.origin);
    const settings = page.getByRole('button', { name: 'Muokkaa valintoja' });
    await settings.waitFor();
    await picture('banner');
    await settings.click();
    await page.getByRole('dialog').waitFor();
    await picture('settings');
    await page.close();
  }
}

const page = await browser.newPage({ viewport: { width: 520, height: 720 }, locale: 'fi-FI' });
await page.goto(`${demo.origin}/#keksi-check`);
const panel = page.locator('keksi-check .panel');
await panel.getByText(/Korjattavaa \d/).waitFor();
await panel.screenshot({ path: join(docs, 'checker.png'), animations: 'disabled' });

await browser.close();
await demo.stop();
await rm(folder, { recursive: true });
