import { type Element, el } from '../elements';
import { aboutRecords, download, type Host, type Words } from '../from-keksi';
import { CONTROLS, recordControls } from '../sections/rights';
import type { Wording } from '../wording/wording';
import { toDom } from './dom';

/** What the buttons of a statement ask of Keksi. */
export type StatementHost = Pick<Host, 'exportRecords' | 'eraseRecords'>;

/**
 * Puts buttons into their place that see, download and erase the visitor's own records. What stands there already is
 * like them, where a server wrote the statement; but anybody's text can hold such elements, so that they do nothing.
 */
function wakeRecords(place: HTMLElement, host: StatementHost, { texts }: Words, wording: Wording) {
  place.replaceChildren(toDom(recordControls(wording, texts)));
  const status = place.querySelector('[role="status"]');
  const button = (name: string) => place.querySelector<HTMLElement>(`[data-do="${name}"]`);
  let added: ChildNode | undefined;

  /** Says something, with what belongs to it below; what was there before goes. */
  const say = (message: string, below?: Element): void => {
    if (status) status.textContent = message;
    added?.remove();
    added = below === undefined ? undefined : (toDom(below) as ChildNode);
    if (added) place.append(added);
  };
  const question = () =>
    el(
      'p',
      {},
      el('button', { type: 'button', 'data-do': 'confirm' }, texts.eraseConfirm),
      ' ',
      el('button', { type: 'button', 'data-do': 'cancel' }, texts.eraseCancel),
    );
  const acts: { readonly [name: string]: () => void | Promise<void> } = {
    async show() {
      const own = await host.exportRecords();
      const json = JSON.stringify(own.records, null, 2);
      const region = { role: 'region', tabindex: '0', 'aria-label': wording.ownRecords };
      say(
        aboutRecords(texts, own, wording.shown),
        own.records.length > 0 ? el('pre', region, json) : undefined,
      );
    },
    download: async () => say(download(texts, await host.exportRecords())),
    erase: () => say(texts.eraseAbout, question()),
    async confirm() {
      // The button that was pressed goes away, and the focus with it.
      button('erase')?.focus();
      say('');
      say((await host.eraseRecords()) ? texts.erased : texts.eraseLater);
    },
    cancel() {
      button('erase')?.focus();
      say('');
    },
  };
  place.addEventListener('click', ({ target }) => {
    const name = (target as HTMLElement).dataset.do ?? '';
    if (Object.hasOwn(acts, name)) void acts[name]?.();
  });
}

/** Shows the buttons of a statement, which are hidden where no script is there to do what they say. */
export function wake(
  statement: HTMLElement,
  host: StatementHost,
  words: Words,
  wording: Wording,
): void {
  for (const place of statement.querySelectorAll<HTMLElement>(`[${CONTROLS}][hidden]`)) {
    place.hidden = false;
    if (place.getAttribute(CONTROLS) === 'records') wakeRecords(place, host, words, wording);
  }
}
