/**
 * The words of what is drawn, and the services that are told of: loaded once, when something is drawn for the first time.
 */
import type { Core } from '../core/core';
import type { BannerService, ScreenWords, Words } from '../core/parts';
import { isBuiltIn } from '../locales/languages';
import type { AskTexts } from '../locales/texts';
import { type Catalogue, isNamedService } from '../services/named-service';
import { NAMES } from '../services/names';
import { isLimited } from '../services/service';

const named = ({ services }: Core) => services.filter(isNamedService);

const catalogues = new WeakMap<Core, Promise<Catalogue | null>>();

/**
 * The catalogue, where services are turned on by name; null where none is. What it finds wrong with them is never asked
 * about, and where it cannot be had at all, nothing of it is.
 */
export function catalogueFor(core: Core): Promise<Catalogue | null> {
  if (!named(core).length) return Promise.resolve(null);
  const loading =
    catalogues.get(core) ??
    core.parts.catalogue().then(
      (catalogue) => {
        const wrong = named(core).filter(({ named: { entry, place } }) =>
          Array.isArray(catalogue.fromCatalogue(entry, place)),
        );
        for (const { id } of wrong) core.rejectService(id);
        if (wrong.length) {
          void core.parts.explain().then(({ explainAll }) => explainAll(core));
        }
        return catalogue;
      },
      (error) => {
        console.error('Keksi: services that are turned on by name stay off.', error);
        for (const { id } of named(core)) core.rejectService(id);
        catalogues.delete(core);
        return null;
      },
    );
  catalogues.set(core, loading);
  return loading;
}

/** What the banner tells of each service. */
export function bannerServices(
  { services, wrong, settings }: Pick<Core, 'services' | 'wrong' | 'settings'>,
  catalogue: Catalogue | null,
): BannerService[] {
  const names: Readonly<Record<string, Pick<BannerService, 'name' | 'provider'>>> = NAMES;
  return services.flatMap((service) => {
    const { id, category } = service;
    if (wrong.has(id)) return [];
    const known = Object.hasOwn(names, id) ? names[id] : undefined;
    if (known) return [{ ...known, category, limited: isLimited(service, settings) }];
    if (!isNamedService(service)) return [service as unknown as BannerService];
    const made = catalogue?.fromCatalogue(service.named.entry, service.named.place);
    return made && !Array.isArray(made) ? [{ ...made, category }] : [];
  });
}

/** The texts of the screen in a language. @param built those of the language, or of English where it is the site's own. */
export function screenTexts(
  language: string,
  built: AskTexts,
  own: Partial<AskTexts> | undefined,
): AskTexts {
  return {
    ...built,
    ...own,
    locale: own?.locale ?? (isBuiltIn(language) ? built.locale : language),
    // What stands between two names in English is not what stands there in another language.
    ...(!isBuiltIn(language) && { and: undefined }),
  };
}

/** The words of the screen in the language that is spoken. */
export async function screenWords(core: Core): Promise<ScreenWords> {
  const { language } = core;
  const [part, catalogue] = await Promise.all([
    core.parts.ask(isBuiltIn(language) ? language : 'en'),
    catalogueFor(core),
  ]);
  const texts = screenTexts(language, part.texts, core.settings.texts[language]);
  return { language, texts, services: bannerServices(core, catalogue) };
}

/** Everything that the settings, placeholders and declarations are worded from. @param language that of the screen unless said. */
export async function allWords(core: Core, language = core.language): Promise<Words> {
  const code = isBuiltIn(language) ? language : 'en';
  const [ui, texts, catalogue] = await Promise.all([
    core.parts.ui(),
    core.parts.texts(code),
    catalogueFor(core),
  ]);
  return {
    language,
    texts: ui.ownTexts(core, language, texts),
    settings: ui.tell(core, catalogue),
  };
}
