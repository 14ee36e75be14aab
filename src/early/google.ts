import { pagesOf } from '../services/google/site-pages';
import {
  analyticsOptions,
  disable,
  pageName,
  TAG,
  tagOptions,
} from '../services/google/tag-options';
import type { Layer } from './layer';
import type { Plain } from './plain';

/** Google's tags on a page where all of them may run. `src/services/google` goes on with them. */
export interface Google {
  /** @param seconds that the consent stays valid. */
  start(seconds: number, load: (src: string) => void): void;
  /** The page's own address, as Google may know it. */
  place(): string;
  /** Names the page that the visitor came to without loading it. */
  name(before?: string): void;
}

/** The tags that plain settings ask for; mute until they are started. */
export function makeGoogle(plain: Plain, { say }: Layer): Google {
  const { ga, ads, demographics } = plain;
  const { location, referrer } = pagesOf(plain);
  const name = (before?: string) => say(pageName(location(), referrer(before)));
  const mute = (muted: boolean) => {
    for (const id of ga) disable(id, muted);
  };
  mute(true);
  return {
    name,
    place: location,
    start(seconds, load) {
      const [first] = [...ga, ...ads];
      if (!first) return;
      mute(false);
      if (demographics) say(['set', 'allow_google_signals', true]);
      name();
      say(['js', new Date()]);
      load(TAG + first);
      for (const id of ga) say(['config', id, analyticsOptions(seconds)]);
      for (const id of ads) say(['config', id, tagOptions(seconds)]);
    },
  };
}
