/**
 * Keksi for Vue 3.
 *
 * @module keksi/vue
 */
import {
  defineComponent,
  Fragment,
  type FunctionalComponent,
  getCurrentInstance,
  h,
  hasInjectionContext,
  type InjectionKey,
  inject,
  onMounted,
  onScopeDispose,
  type Plugin,
  type PropType,
  type ShallowReactive,
  type ShallowRef,
  shallowReactive,
  shallowRef,
  watchSyncEffect,
} from 'vue';
import type { ServiceCategory } from '../consent/categories';
import type { Snapshot } from '../core/snapshot';
import { attributesFor, isAllowed, type Needed, narrower } from '../frameworks/needed';
import { acts, type Consent, getSnapshot, subscribe, UNKNOWN } from '../frameworks/page';
import { settingsWord, settingsWordHere } from '../frameworks/words';

export type { Snapshot } from '../core/snapshot';
export type { Consent } from '../frameworks/page';

const SERVER: InjectionKey<Snapshot> = Symbol('keksi');

/**
 * Says what a server knows of the visitor, so that it shows what they have allowed. What it renders is that visitor's
 * own then: never for a cache that others share. Not needed where nothing is rendered on a server.
 *
 * @param snapshot what the server has read of the request's cookie: `readSnapshot(…)` of `keksi/server`.
 * @example
 * app.use(serverSnapshot(readSnapshot(request.headers.get('cookie'))));
 */
export const serverSnapshot = (snapshot: Snapshot): Plugin => ({
  install: (app) => void app.provide(SERVER, snapshot),
});

/** Whether Vue takes this component over from what a server has rendered: its element is there before it is drawn. */
const isTakenOver = (): boolean => Boolean(getCurrentInstance()?.vnode.el);

/** Follows the snapshot for as long as the component is there. */
function useSnapshot(): ShallowRef<Snapshot> {
  const server = hasInjectionContext() ? inject(SERVER, UNKNOWN) : UNKNOWN;
  if (typeof document === 'undefined') return shallowRef(server);
  const current = shallowRef(isTakenOver() ? narrower(server, getSnapshot()) : getSnapshot());
  const look = () => {
    current.value = getSnapshot();
  };
  onScopeDispose(subscribe(look), true);
  if (getCurrentInstance()) onMounted(look);
  return current;
}

/**
 * The state of consent, and the acts, as a reactive object. Take it apart with `toRefs(useConsent())`.
 *
 * @example
 * const consent = useConsent();
 * watch(() => consent.choices.marketing, (may) => console.log(may));
 */
export function useConsent(): ShallowReactive<Consent> {
  const snapshot = useSnapshot();
  const consent = shallowReactive<Consent>({ ...snapshot.value, ...acts });
  watchSyncEffect(() => void Object.assign(consent, snapshot.value));
  return consent;
}

/** An element that Keksi fills, once Vue has taken it over: what it fills before that, Vue would throw away. */
const Filled = defineComponent({
  inheritAttrs: false,
  setup(_, { attrs }) {
    const isThere = shallowRef(typeof document !== 'undefined' && !isTakenOver());
    onMounted(() => {
      isThere.value = true;
    });
    return () => {
      const { class: className, style, id, title } = attrs;
      // Another key is another element: Keksi looks at those that come.
      return isThere.value
        ? h('div', { key: 'filled', ...attrs })
        : h('div', { key: 'empty', class: className, style, id, title });
    };
  },
});

/**
 * Shows its slot while it is allowed, and takes it away on a withdrawal or a sensitive route. Instead stands the slot
 * `fallback`, or Keksi's placeholder.
 *
 * @example
 * <Consented category="marketing"><Map /><template #fallback>…</template></Consented>
 */
export const Consented = defineComponent({
  inheritAttrs: false,
  props: {
    category: [String, Array] as PropType<ServiceCategory | readonly ServiceCategory[]>,
    service: String,
    title: String,
  },
  setup(props, { slots }) {
    const snapshot = useSnapshot();
    return () => {
      const needed = props as Needed;
      const may = isAllowed(snapshot.value, needed);
      const shown = may
        ? slots.default?.()
        : (slots.fallback?.() ?? [h(Filled, { title: props.title, ...attributesFor(needed) })]);
      // Another key: nothing of the one lives on in the other.
      return h(Fragment, { key: may ? 'content' : 'instead' }, shown);
    };
  },
});

/**
 * A button that opens the settings.
 *
 * @example
 * <SettingsButton class="link">Evästeasetukset</SettingsButton>
 */
export const SettingsButton = defineComponent({
  setup(_, { slots }) {
    const word = shallowRef(isTakenOver() ? settingsWord('fi') : settingsWordHere());
    onMounted(() => {
      word.value = settingsWordHere();
    });
    return () =>
      h('button', { type: 'button', 'data-keksi': 'settings' }, slots.default?.() ?? word.value);
  },
});

/**
 * The cookie declaration.
 *
 * @example
 * <Declaration class="prose" />
 */
export const Declaration: FunctionalComponent = (_, { attrs }) =>
  h(Filled, { ...attrs, 'data-keksi-declaration': '' });

/**
 * The privacy statement; `src` is the address of its JSON.
 *
 * @example
 * <Statement src="/statement.json" />
 */
export const Statement = defineComponent({
  props: { src: { type: String, required: true } },
  setup: (props) => () => h(Filled, { 'data-keksi-statement': props.src }),
});
