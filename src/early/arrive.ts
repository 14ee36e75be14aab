import type { Act } from '../consent/act';
import { NOTHING } from '../consent/choices';
import { hasSettingsElement, onActionElement } from '../core/action-elements';
import { createEvents } from '../core/events';
import type { Keksi } from '../core/public';
import { onNavigate } from '../page/navigation';
import { whenParsed } from '../page/when';
import { isSensitive } from '../permissions/sensitive';
import { DENIALS, updates } from '../services/google/consent-commands';
import type { Language } from '../services/service';
import { ERRANDS, isStored } from '../storage/errands';
import { atMoment, onTabSignal } from '../storage/tabs';
import { isWish, keepWish } from '../storage/wish';
import { makeFacade } from './facade';
import { makeGoogle } from './google';
import { ADS, installGuard } from './guard';
import type { Asking, AskPart, CornerPart, Own, OwnPart, Page, Whole, WholePart } from './handover';
import { languageOf } from './language';
import { openLayer } from './layer';
import type { Load, LoadPart } from './load';
import { makePixel } from './pixel';
import { isOn, readPlain, type Written } from './plain';
import { type Known, kept, recall } from './recall';
import { standingOf } from './standing';
import { marksOf, versionsOf } from './versions';
import { watchFor } from './watch';

/** What is not to be there after a refusal: the services' own names (`src/services`), and what the register waits for. */
const LEFT = /^(keksi(:|-wish=)|_(g(a|cl|id)|dc_gtm|fb[cp])|multiFbc|lastExt|topicsLast)/;

const complain = (error: unknown) => console.error('Keksi:', error);

/**
 * What every page view needs: it reads the choice, tells Google, and starts what is allowed where that is all
 * or nothing. Everything else is for the whole library (`src/keksi.ts`), which is loaded when it is first
 * needed: at once where the settings are not plain ones, or something is half allowed.
 *
 * @param json what the JSON element says, without a prototype; null where that cannot be read.
 */
export function arrive(
  tag: HTMLElement | null,
  json: Written | null,
  load: Load,
  part: LoadPart,
): Keksi {
  const plain = readPlain(json, tag?.dataset);
  const { written } = plain;
  let marks = marksOf(plain);
  let versions = versionsOf(marks, written.notice);
  let cookies = kept();
  const found = recall(cookies, plain.days);
  let spoken: Language | undefined;
  const language = () => (spoken ??= languageOf(written.language));
  const loadAsk = () => part<AskPart>(`ask-${language()}`);
  // Before anything else: the banner waits for it.
  let asked = plain.isPlain && !found ? loadAsk() : undefined;
  // Whoever waits for it hears of a failure.
  asked?.catch(() => undefined);
  const events = createEvents();
  const layer = openLayer();
  const views = new Set<string>();
  let whole: Whole | undefined;
  let entering: Promise<Whole | undefined> | undefined;
  let question: Promise<unknown> | undefined;
  let asking: Asking | undefined;
  let known: Known | undefined;
  let own: Own | undefined;
  /** Nothing, where it takes the whole library to know. */
  let standing = standingOf(undefined, marks, versions);
  /** Less may be allowed than was: until the whole library knows, nothing is. */
  let onHold = false;
  let running = false;
  /** How many acts of the visitor wait for the whole library. */
  let acts = 0;
  let from = '';
  let route = '';

  /** Whether the choice, or what is wished, is another one than this page has read. */
  const isChanged = () => `${kept()}` !== `${cookies}`;

  const rests = () => isSensitive(location.pathname, plain.sensitive);

  /** Whether what runs may be heard of now. */
  const maySpeak = () => standing.all && !onHold && !rests();

  const holds = (address: string) => {
    if (running && maySpeak() && (standing.choices.marketing || !ADS.test(address))) {
      const view = /[?&]en=page_view\b/.test(address) && /[?&]tid=([^&]*)/.exec(address);
      if (!view) return false;
      const id = route + view[1];
      // Google Analytics tells of each change of the address, be it of the query alone.
      return views.has(id) || !views.add(id);
    }
    events.emit('blocked', { address: address.split('?', 1)[0] ?? '', by: null, declared: true });
    return true;
  };
  const guard = installGuard(holds);
  // Where the settings are not plain, what the page says meanwhile is not for later.
  const fbq = plain.pixel[0] ? makePixel(plain.pixel, maySpeak) : undefined;
  const google = makeGoogle(plain, layer);

  const call = (): Promise<Whole | undefined> =>
    (entering ??= enter().catch((error) => {
      // The next need tries again; until then nothing more is allowed.
      entering = undefined;
      complain(error);
      return undefined;
    }));
  const enter = async () => {
    const start = await part<WholePart>('whole', isOn(written.strict));
    const viewed = fbq?.viewed() ?? false;
    whole = await start(page, {
      running,
      from,
      views,
      viewed,
      ...standing,
      asking,
      acts: () => acts,
    });
    return whole;
  };

  const acting = () => whole ?? (known ? undefined : asking);
  const act = (deed: Act) => (acting() ? acting()?.decide(deed) : actLater(deed));
  const actLater = async (deed: Act) => {
    if (!known) await question;
    if (acting()) return acting()?.decide(deed);
    acts += 1;
    onHold ||= deed.action !== 'accept-all';
    const isKept = keepWish(deed.action, written.domain);
    const ready = await call();
    if (!ready) await askAgain();
    const doer = ready ?? asking;
    // Who finds a wish does it: another page may have been sooner.
    if (!isKept || kept().some(isWish)) doer?.decide(deed);
    acts -= 1;
    if (!acts && doer) {
      keepWish('', written.domain);
      cookies = kept();
    }
  };
  const openSettings = async (opener: Element | null = null) => {
    if (await call()) whole?.openSettings(opener);
    else await askAgain();
  };

  const know = (found: Known) => {
    known = found;
    onHold = false;
    standing = standingOf(found, marks, versions);
    atMoment(found.expires, changed);
  };
  const changed = () => {
    onHold = true;
    void call();
  };

  /** Starts what may run. */
  const proceed = () => {
    if (!standing.settled) void call();
    // Without the whole library, only another page stops what runs.
    else if (!standing.all) {
      if (running && !whole) location.reload();
    } else if (known && !running && !whole && maySpeak()) {
      const fetch = (src: string) => void load.script(src).catch(complain);
      running = true;
      from = route;
      google.start(Math.floor((known.expires - Date.now()) / 1000), fetch);
      fbq?.start(fetch);
      own?.start(fetch);
      window.dataLayer?.push(...layer.open());
    }
  };
  const corner = async () => {
    await new Promise<void>(whenParsed);
    if (entering || hasSettingsElement()) return;
    const show = await part<CornerPart>('corner').catch(complain);
    if (!(await entering) && !show?.(page)) call();
  };
  const ask = async (again: boolean) => {
    // Nobody is asked about a part of it.
    if (plain.own.length && !own) return;
    const file = asked ?? loadAsk();
    asked = undefined;
    const askFirst = await file;
    const isWanted = () => (again ? !asking?.open : !whole);
    asking = (await askFirst(page, isWanted)) ?? asking;
  };

  const askAgain = () => ask(true).catch(complain);
  const callInstead = (error: unknown) => {
    complain(error);
    void call();
  };

  const keksi = makeFacade({
    call,
    act,
    hold() {
      onHold = true;
    },
    choices: () => (onHold ? NOTHING : standing.choices),
    decided: () => standing.decided,
    rests,
    on: events.on,
  });
  const page: Page = {
    tag,
    load,
    part,
    events,
    layer,
    guard,
    keksi,
    plain,
    get language() {
      return language();
    },
    get versions() {
      return versions;
    },
    get own() {
      return own;
    },
    act: (deed, text) => (whole ?? asking)?.decide(deed, text),
    remembered: () => recall(kept(), plain.days)?.expires,
    know(made) {
      cookies = kept();
      know(made);
      layer.say(...updates(standing.choices));
    },
    proceed,
    call,
    openSettings,
    ask: askAgain,
    closed: corner,
  };

  const begin = () => {
    route = google.place();
    if (found) know(found);
    // With a wish from the page before, what the cookie allows may not be allowed any more.
    if (cookies.some(isWish)) {
      standing = { ...standing, settled: false };
      onHold = true;
    }
    const { settled, choices, decided } = standing;
    if (settled) {
      layer.say(...updates(standing.choices));
      void corner();
    }
    if (found) proceed();
    else question = ask(false).catch(callInstead);
    // A refusal also holds for what was stored before it, by another page or another tool. Looked for late: the
    // page would wait while a browser reads its storage.
    whenParsed(() => {
      const isRefused = standing.settled && !standing.all;
      if (isStored(isRefused ? LEFT : ERRANDS) || (isRefused && own?.hasLeft())) call();
    });
    onNavigate(() => {
      const before = route;
      route = google.place();
      if (whole || !known || !standing.all || route === before) return;
      if (running && !rests()) {
        google.name(before);
        fbq?.move();
      }
      call();
    });
    if (!found || settled) events.emit('ready', { choices, decided });
  };
  /** Begins when it is known what services of the site's own ask for. */
  const beginWithOwn = async () => {
    const read = await part<OwnPart>('own').catch(complain);
    if (await entering) return;
    own = read?.(plain.own);
    marks = marksOf(plain, own?.marks);
    versions = versionsOf(marks, written.notice);
    own?.watch(
      (name) => maySpeak() && standing.choices[name],
      () => running && !maySpeak(),
      events,
    );
    // What was found is not to be gone by any more where the visitor has acted meanwhile, here or in another tab.
    if (!own || known || asking || onHold || isChanged()) return call();
    begin();
  };

  if (plain.isPlain) layer.say(...DENIALS);
  if (!plain.isPlain) call();
  else if (plain.own.length) beginWithOwn().catch(callInstead);
  else begin();

  watchFor(call);
  onTabSignal(() => {
    if (whole) whole.look();
    else if (isChanged() || (known && known.expires <= Date.now())) changed();
  });
  onActionElement((action, element) => {
    if (action === 'settings') openSettings(element);
    else act({ action, source: 'api' });
  });
  return keksi;
}
