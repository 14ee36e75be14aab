import type { CatalogueEntry } from '../src/services/catalogue/catalogued';
import { CATALOGUE } from '../src/services/catalogue/index';
import { ADS_HOSTS, ANALYTICS_HOSTS, TAG_HOST } from '../src/services/google/hosts';
import {
  toldAds,
  toldAnalytics,
  toldDemographics,
  toldTagManager,
} from '../src/services/google/told';
import { toldPixel } from '../src/services/meta/told';
import { categoriesOf, type StoredItem, type Told } from '../src/services/service';

/** One option that the owner writes. */
interface PluginNeed {
  readonly pattern: string;
  readonly flags: string;
  readonly example: string;
  readonly optional: boolean;
}

/** A service as the plugin knows it. */
export interface PluginService {
  readonly name: string;
  /** Whether it has a field of its own in the settings. */
  readonly builtIn: boolean;
  /** As in `data-category`. */
  readonly category: string;
  /** Whether all of its categories are needed, or one is enough. */
  readonly requires: 'all' | 'any';
  readonly functional: boolean;
  /** `{id=js.example}` stands for an option, with what is usual. */
  readonly hosts: readonly string[];
  readonly needs: Readonly<Record<string, PluginNeed>>;
  readonly asks: boolean;
  readonly purpose: Told['purpose'];
  readonly cookies: readonly object[];
}

const cookieOf = ({ name, pattern, label, lifetime, type, domain, purpose }: StoredItem) => ({
  name: label ?? name ?? String(pattern),
  lifetime,
  type: type ?? 'cookie',
  ...(domain && { domain }),
  ...(purpose && { purpose }),
});

function pluginService(told: Told, entry?: CatalogueEntry, hosts = told.hosts): PluginService {
  const needs = Object.entries(entry?.needs ?? {}).map(([name, need]) => {
    const { source: pattern, flags } = need.pattern;
    return [name, { pattern, flags, example: need.example, optional: need.optional === true }];
  });
  return {
    name: told.name,
    builtIn: !entry,
    category: categoriesOf(told).join(' '),
    requires: told.needs ?? 'all',
    functional: told.functional === true,
    hosts,
    needs: Object.fromEntries(needs),
    asks: (entry?.asks.length ?? 0) > 0,
    purpose: told.purpose,
    cookies: told.cookies.filter(({ obsolete }) => !obsolete).map(cookieOf),
  };
}

/** Hosts with `{name}` in the place of what the owner writes, or `{name=usual}`. */
function hostsOf({ needs, build }: CatalogueEntry): string[] {
  const marks = Object.entries(needs).map(([name, need]) => [name, `{${name}}`, need] as const);
  const required = marks.filter(([, , { optional }]) => !optional);
  const usual = build(Object.fromEntries(required)).hosts;
  return build(Object.fromEntries(marks)).hosts.map((host, index) =>
    host === usual[index] ? host : host.replace(/}$/, `=${usual[index]}}`),
  );
}

/** Every service, by id, as the plugin's `services.json` has it: made of the definitions, so that nothing is written twice. */
export function pluginServices(): Record<string, PluginService> {
  // Google's services share hosts. What stands in a page is held for the one that the host is for.
  const builtIn = [
    { ...toldAnalytics(['G-*']), hosts: ANALYTICS_HOSTS },
    { ...toldAds(), hosts: ADS_HOSTS },
    { ...toldTagManager(), hosts: [TAG_HOST] },
    toldPixel(),
    { ...toldDemographics(), hosts: [] },
  ].map((told) => [told.id, pluginService(told)]);
  const named = Object.entries(CATALOGUE).map(([id, entry]) => {
    const examples = Object.entries(entry.needs)
      .filter(([, { optional }]) => !optional)
      .map(([name, { example }]) => [name, example]);
    return [id, pluginService(entry.build(Object.fromEntries(examples)), entry, hostsOf(entry))];
  });
  return Object.fromEntries([...builtIn, ...named]);
}
