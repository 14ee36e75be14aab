import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('keksi.policy() lets the site and its services work, and nobody else', async () => {
  world.site.show({});
  const visitor = await world.visitor();
  await visitor.open(`${SITE.httpsCoUk}/`);
  const policy = await visitor.page.evaluate<string>('keksi.policy()');
  expect(visitor.console.join('\n')).toContain(`Content-Security-Policy: ${policy}`);

  world.site.show({
    head: `<meta http-equiv="Content-Security-Policy" content="${policy.replace('{NONCE}', 'abc')}">
      <script nonce="abc">window.violations = [];
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
      </script>`,
    body: '<img src="https://www.eikukaan.example/markup" alt="">',
  });
  await visitor.open(`${SITE.httpsCoUk}/sivu`);
  await visitor.press('accept');
  await allVendorsRun(visitor);
  await eventually(() => world.register.rows()).toHaveLength(1);
  // The page's own inline script has no nonce; the image is nobody's. Everything else may.
  const violations = await visitor.page.evaluate<string[]>('violations');
  expect([...new Set(violations)].sort()).toEqual([
    'https://www.eikukaan.example/markup',
    'inline',
  ]);
  expect(visitor.thirdParty().map(({ host }) => host)).not.toContain('www.eikukaan.example');
});
