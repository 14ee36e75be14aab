/**
 * Meta Pixel, as far as it is held, started and stopped.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/get-started
 * @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
import { doc, later } from '../../page/document';
import { followRoutes } from '../../page/routes';
import { builtInRow } from '../row';
import type { Enforced } from '../service';
import { type Call, type Fbq, fbqOfPage, guardFbq } from './fbq';
import { PIXEL_FILE, SCRIPT_HOST } from './hosts';
import { lookForFallback } from './noscript';

const SCRIPT = `https://${SCRIPT_HOST}/en_US/${PIXEL_FILE}`;

/** The page's snippet has asked for the script already. */
const isAskedFor = (): boolean => doc.querySelector(`script[src*="/${PIXEL_FILE}"]`) !== null;

/** One view for each route, whoever tells it first: the page or Keksi. */
function onePerRoute(view: () => void) {
  let viewed = false;
  return {
    isRepeated([command, event]: Call): boolean {
      if (command !== 'track' || event !== 'PageView') return false;
      const repeated = viewed;
      viewed = true;
      return repeated;
    },
    /** What was to be told never was. */
    forget() {
      viewed = false;
    },
    follow: () =>
      followRoutes(() => {
        viewed = false;
      }, view),
  };
}

/** Consent is Keksi's to give, whatever the page says, and so are the ids it was given. */
function isOurs(call: Call, ids: readonly string[]): boolean {
  const [command, id] = call;
  return (
    command === 'consent' || (command === 'init' && call.length === 2 && ids.includes(String(id)))
  );
}

/** How the pixel hears of its ids, without the automatic collection of button texts and page metadata. */
const introduction = (ids: readonly string[]): Call[] =>
  ids.flatMap((id) => [
    ['set', 'autoConfig', false, id],
    ['init', id],
  ]);

/** What else may be said of the Meta Pixel. */
export interface PixelOptions {
  /** Whether the visitor is on a sensitive page: the pixel would send its address. */
  readonly quiet?: () => boolean;
  /** How much of the addresses of pages it is told; whole but for what was searched, unless said. */
  readonly tells?: Enforced['tells'];
  /** A gateway of the site's, to which the pixel sends as well. */
  readonly host?: string | null;
}

/**
 * Meta Pixel under the marketing category. There is no setting for Limited Data Use: it is a mechanism of
 * United States law, and no substitute for consent.
 *
 * fbevents.js keeps what it is told while consent is revoked and sends it on a later grant, so what is said to a
 * stopped pixel is dropped here and never reaches it.
 *
 * @param ids pixel ids, digits.
 */
export function enforcePixel(
  ids: readonly string[],
  { quiet = () => false, tells, host }: PixelOptions = {},
): Enforced {
  let open = false;
  let started = false;
  /** Whether the script has heard of the ids, or will from its queue. */
  let told = false;
  let fbq: Fbq | undefined;
  let early: Call[] = [];

  const say = (...call: unknown[]) => fbq?.say(call);
  const views = onePerRoute(() => {
    if (!quiet()) hear(['track', 'PageView']);
  });
  const hear = (call: Call): void => {
    if (open && !isOurs(call, ids) && !views.isRepeated(call)) say(...call);
  };

  return {
    ...builtInRow('meta-pixel', host),
    tells,
    prepare() {
      const page = fbqOfPage();
      fbq = guardFbq(page, hear);
      // The page's snippet came first: where consent is there already, what it said is heard in this very task.
      early = fbq.empty();
      later(() => {
        early = [];
      }, 0);
      fbq.revoke();
      lookForFallback();
    },
    start(grant) {
      open = true;
      // Nothing but what is said from now on: the page can write into the queue past us.
      fbq?.empty();
      say('consent', 'grant');
      const isFirst = !told;
      if (isFirst) {
        for (const call of introduction(ids)) say(...call);
        told = true;
        hear(['track', 'PageView']);
      }
      for (const call of early.splice(0)) hear(call);
      if (!started) views.follow();
      started = true;
      if (!fbq?.hasCome() && !isAskedFor()) grant.load(SCRIPT);
    },
    stop() {
      open = false;
      if (!started || fbq?.revoke()) return;
      fbq?.empty();
      views.forget();
      told = false;
    },
  };
}
