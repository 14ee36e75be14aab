/**
 * The first question, and the answer to it: what a visitor who has not chosen needs, and no more.
 */
import css from '../../styles/banner.css';
import type { Act } from '../consent/act';
import { askedCategories } from '../consent/asked';
import { NOTHING } from '../consent/choices';
import { type Decision, decide, expiryOf } from '../consent/decision';
import { cornerButton } from '../core/action-elements';
import type { Asking, Page } from '../early/handover';
import type { AskTexts } from '../locales/texts';
import { afterPaint } from '../page/paint';
import { whenBody } from '../page/when';
import { createRegistrar } from '../records/registrar';
import { randomUuid, timeUuid } from '../records/uuid';
import { lookForFallback } from '../services/meta/noscript';
import { keep } from '../storage/keep';
import { signalTabs } from '../storage/tabs';
import { showBanner } from '../ui/banner';
import { bannerNotice } from '../ui/banner-notice';
import type { NoticeText } from '../ui/interface';
import { hasOwnColours } from '../ui/own-colours';
import { styledRoot } from '../ui/root';
import { textsInOrder } from '../ui/shown-texts';
import { keepFirst } from '../ui/stay-on-page';
import { sendOnce } from './send-once';
import { servicesOf } from './services';
import { readSettings } from './settings';

/** Shows the banner, and acts on the answer. */
export async function askFirst(
  page: Page,
  texts: AskTexts,
  isWanted: () => boolean,
): Promise<Asking | undefined> {
  await whenBody();
  if (!isWanted()) return;
  const { language, events, layer, plain } = page;
  const { days, written } = plain;
  if (document.body instanceof HTMLFrameSetElement) {
    console.warn('Keksi: a frameset shows no banner. Put Keksi into the pages of its frames.');
    return;
  }
  const settings = readSettings(written, page.tag?.dataset ?? {});
  if (!settings) {
    page.call();
    return;
  }
  if (!settings.policy) {
    console.warn(
      'Keksi: data-policy is missing. It should be the address of your privacy statement, which the banner links to (GDPR 13).',
    );
  }
  if (plain.pixel.length) lookForFallback();
  const services = [...servicesOf(plain), ...(page.own?.services ?? [])];
  const asked = askedCategories(services, [], NOTHING);
  const gpc = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
  const notice = bannerNotice(
    { texts, settings: { ...settings, services } },
    asked,
    gpc && asked.includes('marketing') ? [texts.gpc] : [],
    page.own?.wordRecipients(texts),
  );
  const shown: NoticeText = { banner: textsInOrder(notice) };
  const registrar = createRegistrar(
    settings.register,
    // Listeners hear of it when Google and the gate already follow the choice.
    (record) => queueMicrotask(() => events.emit('record', record)),
    (...given) => {
      const { send } = sendOnce(page.call)(...given);
      return {
        send() {
          sent = send();
          return sent;
        },
      };
    },
  );
  let open = true;
  let unkept: Decision | null = null;
  let sent: Promise<void> | undefined;
  let said = '';

  const element = document.createElement('keksi-consent');
  const ui = document.createElement('div');
  ui.className = 'ui';
  ui.lang = language;
  styledRoot(element, settings.theme, css).append(ui);
  const banner = showBanner(ui, settings.position, notice, (action) => {
    if (action === 'settings') return page.openSettings(null);
    page.act({ action, source: 'banner', asked }, shown);
    void close();
  });
  const status = ui.appendChild(document.createElement('p'));
  status.className = 'status';
  status.setAttribute('part', 'status');
  status.setAttribute('role', 'status');
  keepFirst(element);
  // What the visitor need not wait for. Who answers before it makes a record that is not prepared.
  void afterPaint().then(() => {
    registrar.prepare(shown);
    if (!hasOwnColours(element)) return;
    void page
      .part<typeof import('../ui/colours')>('colours')
      .then(({ checkColours }) => checkColours(element, ui))
      // A check of the owner's: the page works without it.
      .catch(() => undefined);
  });
  events.emit('open', { part: 'banner' });

  async function close(): Promise<void> {
    if (!open) return;
    open = false;
    const focused = banner.element.matches(':focus-within');
    banner.stop();
    banner.element.remove();
    events.emit('close', { part: 'banner' });
    await page.closed();
    // Not left to the page's beginning: to the way back in, where that is Keksi's (WCAG 2.4.3).
    if (focused && document.activeElement === document.body) {
      cornerButton()?.focus({ preventScroll: true });
    }
  }

  function decideNow(act: Act, text: NoticeText): void {
    const now = Date.now();
    const record = timeUuid(now);
    const subject = randomUuid();
    const notice = page.versions;
    const decision = decide(act, { now, days, notice, record, subject });
    // Before the cookie: a page that ends between the two would otherwise keep a choice without its record.
    registrar.record(
      act,
      {
        decision,
        record,
        subject,
        previous: null,
        time: now,
        expires: expiryOf({ ...decision, time: now }),
      },
      text,
      {
        services,
        refused: [],
        version: settings?.notice ?? null,
        language,
        policy: settings?.policy ?? null,
        gpc,
      },
    );
    unkept = keep(decision, () => settings?.domain ?? null, page.remembered) ? null : decision;
    page.know({ ...decision, partial: false, expires: expiryOf(decision) });
    signalTabs();
    const { choices } = decision;
    const { diagnostic, marketing } = choices;
    layer.put({ event: 'keksi_change', keksi: { diagnostic, marketing } });
    events.emit('change', { choices, previous: NOTHING });
    void afterPaint().then(() => {
      layer.drop();
      page.proceed();
    });
  }

  return {
    registrar,
    sent: () => sent ?? Promise.resolve(),
    get unkept() {
      return unkept;
    },
    get open() {
      return open;
    },
    vacate() {
      banner.stop();
      return said;
    },
    decide(act, text = open ? shown : {}) {
      decideNow(act, text);
      void close();
      said = unkept ? `${texts.saved} ${texts.notRemembered}` : texts.saved;
      setTimeout(() => {
        status.textContent = said;
        setTimeout(() => {
          status.textContent = said = '';
        }, 8000);
      }, 100);
    },
  };
}
