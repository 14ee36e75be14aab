import type { Page as Tab } from 'playwright-core';
import { lookAt } from '../banner/look';
import { ask } from '../capture/in-page';
import type { KeksiOnPage, Page } from '../model';

interface Facts {
  readonly title: string;
  readonly language: string;
  readonly attributes?: Record<string, string>;
  readonly json?: string;
  readonly given?: unknown;
  readonly has: boolean;
}

/** What the page's markup says of itself and of Keksi. */
function look(): Facts {
  const json = document.querySelector('script[data-keksi-config]')?.textContent;
  const tag =
    document.querySelector('script[data-controller][src]') ??
    [...document.scripts].find((one) => /\/keksi(\.min)?\.js(\?|$)/.test(one.src));
  const own = window as unknown as { keksi?: { acceptAll?: unknown }; keksiConfig?: unknown };
  const attributes = tag && {
    ...Object.fromEntries(
      [...tag.attributes]
        .filter(({ name }) => name.startsWith('data-'))
        .map(({ name, value }) => [name, value]),
    ),
    src: (tag as HTMLScriptElement).src,
  };
  const given = own.keksiConfig instanceof Element ? undefined : own.keksiConfig;
  return {
    title: document.title,
    language: document.documentElement.lang,
    has: typeof own.keksi?.acceptAll === 'function',
    ...(attributes && { attributes }),
    ...(json && { json }),
    ...(given !== undefined && { given: JSON.parse(JSON.stringify(given)) }),
  };
}

const parsed = (json: string | undefined): unknown => {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    // Keksi itself complains of it.
    return undefined;
  }
};

const keksiOf = ({ has, attributes, json, given }: Facts): KeksiOnPage | undefined => {
  if (!has && !attributes) return undefined;
  const config = { ...(given as object), ...(parsed(json) as object) };
  return {
    attributes: attributes ?? {},
    by: attributes ? 'tag' : 'npm',
    ...(Object.keys(config).length > 0 && { config }),
  };
};

/** What is known of a page once it is there. @example `await factsOf(tab)` */
export async function factsOf(
  tab: Tab,
): Promise<Pick<Page, 'title' | 'language' | 'keksi' | 'settingsLinks'>> {
  const facts = await ask(tab, look, undefined);
  const shown = await lookAt(tab);
  const marked = await ask(
    tab,
    () =>
      [...document.querySelectorAll('[data-keksi="settings"],[data-keksi="withdraw"]')].map(
        (one) => ({
          name: one.textContent?.trim() ?? '',
          visible: one.checkVisibility(),
        }),
      ),
    undefined,
  );
  const named = (shown?.buttons ?? [])
    .filter(({ act, inBanner }) => !inBanner && (act === 'settings' || act === 'withdraw'))
    .map(({ name }) => ({ name, visible: true }));
  const settingsLinks = [...(marked ?? []), ...named].filter(
    (one, index, all) => all.findIndex(({ name }) => name === one.name) === index,
  );
  const keksi = facts && keksiOf(facts);
  return {
    settingsLinks,
    ...(facts && { title: facts.title, language: facts.language }),
    ...(keksi && { keksi }),
  };
}
