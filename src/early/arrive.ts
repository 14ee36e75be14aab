import { hasSettingsElement, onActionElement } from '../action-elements';
import { chooseLanguage } from '../config/language';
import type { Act } from '../consent/act';
import type { Category } from '../consent/categories';
import { type Choices, NOTHING } from '../consent/choices';
import { choicesToday, type Decision, expiryOf, recall } from '../consent/decision';
import { changedCategories, versionsOf } from '../consent/notice-versions';
import { createEvents } from '../events';
import { onNavigate } from '../gate/navigation';
import { isSensitive } from '../gate/sensitive';
import type { AskTexts } from '../locales/texts';
import type { Keksi } from '../public';
import { denials, updates } from '../services/google/consent-commands';
import { ADS, ANALYTICS, DEMOGRAPHICS, PIXEL } from '../services/identities';
import type { Hit } from '../services/resumable';
import { categoriesOf } from '../services/service';
import { hasErrands, isStored } from '../storage/errands';
import { latestDecision } from '../storage/format';
import { atMoment, onTabSignal } from '../storage/tabs';
import { keepWish, readWish } from '../storage/wish';
import { showCorner } from './corner';
import { makeFacade } from './facade';
import { makeGoogle } from './google';
import { ADS as ADS_ADDRESS, installGuard } from './guard';
import type { Asking, AskPart, Whole, WholePart } from './handover';
import { openLayer } from './layer';
import type { Load, LoadPart } from './load';
import { makePixel, type Pixel } from './pixel';
import { type Plain, readPlain } from './plain';
import { watchFor } from './watch';
import { whenBody, whenParsed } from './when';

/** What the built-in services store on the site itself (`src/services`). */
const LEFT = /^(_(g(a|cl|id)|dc_gtm|fb[cp])|multiFbc|lastExt|topicsLast)/;

const complain = (error: unknown) => console.error('Keksi:', error);

/** The decision that this browser remembers; none where it keeps no cookies. */
function remembered(days: number): Decision | null {
  try {
    return recall(latestDecision(document.cookie), days, Date.now());
  } catch {
    return null;
  }
}

/**
 * What every page view needs: it reads the choice, tells Google, and starts what is allowed where that is all
 * or nothing. Everything else is for the whole library (`src/keksi.ts`), which is loaded when it is first
 * needed: at once where the settings are not plain ones, or something is half allowed.
 *
 * @param json what the JSON element says; null where that cannot be read.
 */
export function arrive(
  tag: HTMLElement | null,
  json: object | null,
  load: Load,
  part: LoadPart,
): Keksi {
  const plain = json && readPlain(json, tag?.dataset ?? {});
  const isStrict = /^(true)?$/.test({ strict: 'false', ...json, ...tag?.dataset }.strict);
  const events = createEvents();
  const layer = openLayer();
  const hits: Hit[] = [];
  let whole: Whole | undefined;
  let entering: Promise<Whole> | undefined;
  let question: Promise<unknown> | undefined;
  let asking: Asking | undefined;
  let decision: Decision | null = null;
  let choices: Choices = NOTHING;
  let known = false;
  let settled = false;
  let changedElsewhere = false;
  let fbq: Pixel | undefined;
  let running = false;
  let from = '';
  let route = '';

  const enter = async () => {
    const { enterPage } = await part<WholePart>('whole', isStrict);
    const started = { running, from, hits, viewed: fbq?.viewed() ?? false };
    // What was said to what is refused, or on a sensitive page, is not kept for later.
    const early = () => {
      const held = layer.open();
      return settled ? [] : held;
    };
    whole = await enterPage({
      tag,
      load,
      part,
      events,
      isPlain: plain !== null,
      said: layer.said,
      early,
      started,
      choices,
      asking,
      guard,
      askAgain: () => askAgain(),
    });
    return whole;
  };
  const use = <T>(run: (whole: Whole) => T, failed?: () => unknown): T | Promise<T | undefined> => {
    if (whole) return run(whole);
    entering ??= enter();
    return entering.then(run, async (error) => {
      // The next need tries again; until then nothing more is allowed.
      entering = undefined;
      complain(error);
      await failed?.();
      return undefined;
    });
  };
  const call = () => void use(() => undefined);
  let askAgain: () => unknown = () => undefined;
  const openSettings = (opener: Element | null) =>
    void use(
      (ready) => ready.openSettings(opener),
      () => askAgain(),
    );
  const acting = () => whole ?? (decision ? undefined : asking);
  const actLater = async (deed: Act): Promise<void> => {
    if (!decision) await question;
    if (acting()) return acting()?.decide(deed);
    keepWish(deed.action);
    await use(
      (ready) => ready.decide(deed),
      async () => {
        await askAgain();
        asking?.decide(deed);
      },
    );
    keepWish();
  };
  const act = (deed: Act) => (acting() ? acting()?.decide(deed) : actLater(deed));
  const rests = () => plain !== null && isSensitive(location.pathname, plain.sensitive);

  function begin({ ga, ads, pixel, days, written, ...more }: Plain): void {
    const services = [
      ...(ga.length && more.demographics ? [DEMOGRAPHICS] : []),
      ...(ga.length ? [ANALYTICS] : []),
      ...(ads.length ? [ADS] : []),
      ...(pixel.length ? [PIXEL] : []),
    ];
    const needed = services.flatMap(categoriesOf) as Category[];
    const versions = versionsOf(services, written.notice as string | undefined);
    const google = makeGoogle({ ga, ads, ...more }, layer);
    if (pixel.length) fbq = makePixel(pixel);
    const isAll = () => !decision?.refused.length && needed.every((name) => choices[name]);
    const know = (made: Decision) => {
      decision = made;
      choices = choicesToday(made, versions);
      known = !changedCategories(made.notice, versions).length;
      settled = known && (isAll() || !needed.some((name) => choices[name]));
      atMoment(expiryOf(made), look);
    };
    /** The choice may have changed in another tab, or its time may be over. */
    const look = () => {
      const now = remembered(days);
      // The time is one of whole seconds, in which a visitor can do more than one thing.
      changedElsewhere = now?.time !== decision?.time || now?.record !== decision?.record;
      if (!whole && changedElsewhere) call();
    };
    /** Starts what may run. */
    const proceed = () => {
      if (!settled) return call();
      // Without the whole library, only another page stops what runs.
      if (running && !whole && !isAll()) return location.reload();
      if (running || whole || !decision || !isAll() || rests()) return;
      running = true;
      from = route = google.place();
      const fetch = (src: string) => void load.script(src).catch(complain);
      google.start(Math.floor((expiryOf(decision) - Date.now()) / 1000), fetch);
      fbq?.start(fetch);
      window.dataLayer?.push(...layer.open());
    };
    const language = chooseLanguage(
      (written.language as string | undefined) ?? null,
      [],
      document.documentElement.lang,
      navigator.languages,
    );
    const corner = () => {
      if (entering || hasSettingsElement()) return;
      const usual = !written.corner && !written.theme;
      if (!usual || !showCorner(language, () => openSettings(null))) call();
    };
    const ask = async (again = false) => {
      const [{ askFirst }, texts] = await Promise.all([
        part<AskPart>('ask'),
        part<AskTexts>(`${language}-ask`),
        whenBody(),
      ]);
      if (again ? asking?.open : whole || decision) return;
      asking = askFirst({
        written,
        days,
        services,
        versions,
        language,
        texts,
        events,
        layer,
        part,
        remembered: () => remembered(days),
        act: (deed, text) => (whole ?? asking)?.decide(deed, text),
        decided: know,
        proceed() {
          layer.drop();
          proceed();
        },
        call,
        openSettings: () => openSettings(null),
        closed: () => whenParsed(corner),
      });
    };

    layer.say(...denials());
    route = google.place();
    const found = remembered(days);
    if (found) know(found);
    if (settled) layer.say(...updates(choices));
    if (found) proceed();
    else {
      question = ask().catch((error) => {
        complain(error);
        call();
      });
    }
    // Where an ad blocker lets no settings come, the first question can say no all the same.
    askAgain = () => ask(true).catch(complain);
    if (settled) whenParsed(corner);
    // A refusal also holds for what was stored before it, by another page or another tool.
    if (hasErrands() || (settled && !isAll() && isStored(LEFT))) call();
    onNavigate(() => {
      const before = route;
      route = google.place();
      if (whole || !decision || !isAll() || route === before) return;
      if (running && !rests()) {
        google.name(before);
        fbq?.move();
      }
      call();
    });
    onTabSignal(look);
    if (!found || settled) events.emit('ready', { choices, decided: settled });
  }

  const guard = installGuard((address) => {
    if (
      running &&
      !changedElsewhere &&
      !rests() &&
      (choices.marketing || !ADS_ADDRESS.test(address))
    ) {
      const view = /[?&]en=page_view\b/.test(address) && /[?&]tid=[^&]*/.exec(address)?.[0];
      if (!view) return false;
      // Google Analytics tells of each change of the address, be it of the query alone.
      if (hits.some((hit) => hit.route === route && hit.address.includes(view))) return true;
      hits.push({ address, route });
      return false;
    }
    events.emit('blocked', { address: address.split('?', 1)[0] ?? '', by: null, declared: true });
    return true;
  });
  if (plain) begin(plain);
  else {
    // What the page says meanwhile is not for later.
    if ('pixel' in { ...json, ...tag?.dataset }) makePixel([]);
    call();
  }
  const wish = readWish();
  if (wish) void actLater({ action: wish, source: 'api' });
  watchFor(call);
  onTabSignal(() => whole?.look());
  onActionElement((action, element) => {
    if (action === 'settings') openSettings(element);
    else if (action === 'accept') void act({ action: 'accept-all', source: 'api' });
    else if (action === 'reject') void act({ action: 'reject-all', source: 'api' });
    else void act({ action: 'withdraw', source: 'api' });
  });
  return makeFacade({
    whole: () => whole,
    use,
    act,
    // What was chosen in another tab is read by the whole library; until then nothing is allowed.
    choices: () => (changedElsewhere ? NOTHING : choices),
    decided: () => known,
    rests,
    on: events.on,
  });
}
