/**
 * Keksi for React 18 and 19. Start Keksi first, with `startKeksi(…)` or the script tag; no provider is needed but to show
 * on a server what a visitor has allowed.
 *
 * @module keksi/react
 */
import {
  type ButtonHTMLAttributes,
  createContext,
  createElement,
  Fragment,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { Snapshot } from '../core/snapshot';
import { attributesFor, isAllowed, type Needed, narrower } from '../frameworks/needed';
import { acts, type Consent, getSnapshot, subscribe, UNKNOWN } from '../frameworks/page';
import { settingsWord, settingsWordHere } from '../frameworks/words';

export type { Snapshot } from '../core/snapshot';
export type { Needed } from '../frameworks/needed';
export type { Consent } from '../frameworks/page';

const Server = createContext(UNKNOWN);

const never = () => () => undefined;

/** Follows a part of the snapshot: what draws with it is drawn anew when that part changes, and only then. */
function useSnapshot<T>(pick: (snapshot: Snapshot) => T): T {
  const server = useContext(Server);
  return useSyncExternalStore(
    subscribe,
    () => pick(getSnapshot()),
    () => pick(typeof document === 'undefined' ? server : narrower(server, getSnapshot())),
  );
}

/** Whether React has taken this very place over: what Keksi fills before that, React would throw away. */
const useTakenOver = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** What `<KeksiProvider>` takes. */
export interface KeksiProviderProps {
  /** What the server has read of the request's cookie: `readSnapshot(…)` of `keksi/server`. */
  readonly snapshot: Snapshot;
  readonly children?: ReactNode;
}

/**
 * Says what a server knows of the visitor, so that it shows what they have allowed. What it renders is that visitor's
 * own then: never for a cache that others share.
 *
 * @example
 * <KeksiProvider snapshot={readSnapshot(request.headers.get('cookie'))}><App /></KeksiProvider>
 */
export const KeksiProvider = ({ snapshot, children }: KeksiProviderProps): ReactElement =>
  createElement(Server.Provider, { value: snapshot }, children);

const whole = (snapshot: Snapshot) => snapshot;

/**
 * The state of consent, and the acts. The same object until something changes.
 *
 * @example
 * const { choices, decided, withdraw } = useConsent();
 */
export function useConsent(): Consent {
  const snapshot = useSnapshot(whole);
  return useMemo(() => ({ ...snapshot, ...acts }), [snapshot]);
}

/** An element that Keksi fills. */
function Filled(
  props: HTMLAttributes<HTMLElement> & { readonly [name: `data-${string}`]: unknown },
) {
  const { className, id, style, title, lang } = props;
  const isTakenOver = useTakenOver();
  // Another key is another element: Keksi looks at those that come.
  return isTakenOver
    ? createElement('div', { ...props, key: 'filled' })
    : createElement('div', { className, id, style, title, lang, key: 'empty' });
}

/** What `<Consented>` takes. */
export type ConsentedProps = Needed & {
  /** What is shown while it is not allowed; Keksi's placeholder unless said, nothing for `null`. */
  readonly fallback?: ReactNode;
  /** What the content is, for the placeholder: "Video: how to measure a frame". */
  readonly title?: string;
  readonly children?: ReactNode;
};

/**
 * Shows its children while they are allowed, and takes them away on a withdrawal or a sensitive route.
 *
 * @example
 * <Consented service="youtube"><iframe src="https://www.youtube-nocookie.com/embed/…" title="…" /></Consented>
 */
export function Consented({ fallback, title, children, ...needed }: ConsentedProps): ReactElement {
  const may = useSnapshot((snapshot) => isAllowed(snapshot, needed));
  const instead =
    fallback === undefined ? createElement(Filled, { title, ...attributesFor(needed) }) : fallback;
  // Another key: nothing of the one lives on in the other.
  return createElement(Fragment, { key: may ? 'content' : 'instead' }, may ? children : instead);
}

/**
 * A button that opens the settings.
 *
 * @example
 * <SettingsButton className="link">Evästeasetukset</SettingsButton>
 */
export function SettingsButton({
  children,
  ...props
}: ButtonHTMLAttributes<HTMLButtonElement>): ReactElement {
  const word = useSyncExternalStore(never, settingsWordHere, () => settingsWord('fi'));
  return createElement(
    'button',
    { type: 'button', ...props, 'data-keksi': 'settings' },
    children ?? word,
  );
}

/**
 * The cookie declaration.
 *
 * @example
 * <Declaration className="prose" />
 */
export const Declaration = (props: HTMLAttributes<HTMLElement>): ReactElement =>
  createElement(Filled, { ...props, 'data-keksi-declaration': '' });

/** What `<Statement>` takes. */
export interface StatementProps extends HTMLAttributes<HTMLElement> {
  /** Address of the statement's JSON. */
  readonly src: string;
}

/**
 * The privacy statement.
 *
 * @example
 * <Statement src="/statement.json" />
 */
export const Statement = ({ src, ...props }: StatementProps): ReactElement =>
  createElement(Filled, { ...props, 'data-keksi-statement': src });
