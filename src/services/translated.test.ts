import { expect, test } from 'vitest';
import { isComplete, LANGUAGES } from '../locales/languages';
import type { Texts } from '../locales/texts';
import { toldAds, toldAnalytics, toldDemographics, toldTagManager } from './google/told';
import { keksiService } from './keksi';
import { toldPixel } from './meta/told';

const BUILT_IN = [
  toldAnalytics(['G-1']),
  toldAds(),
  toldDemographics(),
  toldTagManager(),
  toldTagManager({ ads: true }),
  toldPixel(),
  keksiService('Esimerkki Oy', '/', 184, true, true),
  keksiService('Esimerkki Oy', '/', 184, false),
];

/** All that is said in English of what these store, and what for. */
const english = new Set(
  BUILT_IN.flatMap(({ purpose, cookies }) => [
    purpose.en,
    ...cookies.flatMap((item) => [item.purpose?.en, item.until?.en]),
  ]).filter((text) => text !== undefined),
);

test.each(LANGUAGES.filter((language) => !isComplete(language)))(
  'in %s the built-in services and Keksi itself tell what they are for, and nothing is left over',
  async (language) => {
    const { default: texts }: { default: Texts } = await import(`../locales/${language}.ts`);
    expect(Object.keys(texts.told ?? {}).sort()).toEqual([...english].sort());
    for (const [said, translated] of Object.entries(texts.told ?? {})) {
      expect(translated, said).not.toBe(said);
    }
  },
);
