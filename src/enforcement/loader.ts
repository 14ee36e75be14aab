import { doc } from '../page/document';

/** Trusted Types, as far as Keksi needs them; TypeScript's DOM library does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: TrustedRules): TrustedRules;
}

interface TrustedRules {
  createScriptURL(address: string): string;
  createScript(text: string): string;
  createHTML(text: string): string;
}

/** Name of the Trusted Types policy: `trusted-types keksi#loader` in a site's CSP. */
export const POLICY = 'keksi#loader';

const asIs = (text: string) => text;
const AS_IS: TrustedRules = { createScriptURL: asIs, createScript: asIs, createHTML: asIs };

/** Makes and inserts script elements that a strict content security policy accepts. */
export interface Loader {
  /**
   * Loads a script once for each address; one that could not be loaded is tried again when it is asked for.
   *
   * @returns whether it has run. Never rejected, so that it may be ignored.
   */
  load(src: string): Promise<boolean>;
  /** The same of a file of Keksi's own. @returns rejected where it could not be loaded. */
  script(src: string): Promise<void>;
  /** Gives a script element its address, under the Trusted Types policy. */
  setSource(script: HTMLScriptElement, src: string): void;
  /** Gives a script element its text, under the Trusted Types policy. */
  setText(script: HTMLScriptElement, text: string): void;
  /** HTML that was trusted before something was put aside in it: as trusted again. */
  html(text: string): string;
  /** Inserts nothing before this lets it: a framework may be about to take the page over. */
  whenReady: (run: () => void) => void;
  /** The page's nonce, which scripts need under a content security policy. */
  readonly nonce: string;
  /** The host that Keksi's own files come from; empty where it cannot be known (a package). */
  readonly home: string;
}

/**
 * @param nonce of the script that started us. It is read as a property: browsers hide the attribute.
 * @param home the host that Keksi's own files come from.
 */
export function createLoader(nonce = '', home = ''): Loader {
  let made: TrustedRules | undefined;
  const loaded = new Map<string, Promise<void>>();
  /** Made when it is first needed: a page may make one of the name only once. */
  const policy = () => {
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
    made ??= trustedTypes?.createPolicy?.(POLICY, AS_IS) ?? AS_IS;
    return made;
  };
  const insert = (src: string) =>
    new Promise<void>((resolve, reject) => {
      const element = doc.createElement('script');
      const fail = () => {
        element.remove();
        reject(new Error(`${src} could not be loaded.`));
      };
      Object.assign(element, { nonce, onload: () => resolve(), onerror: fail });
      element.src = policy().createScriptURL(src);
      // Held back: it would never be loaded, nor fail.
      if (!element.src) return fail();
      loader.whenReady(() => (doc.head ?? doc.documentElement).append(element));
    });
  const script = (src: string): Promise<void> => {
    const loading = loaded.get(src) ?? insert(src);
    loaded.set(src, loading);
    loading.catch(() => loaded.delete(src));
    return loading;
  };
  const loader: Loader = {
    whenReady: (run) => run(),
    nonce,
    home,
    script,
    setSource(element, src) {
      element.src = policy().createScriptURL(src);
    },
    html: (text) => policy().createHTML(text),
    setText(element, text) {
      element.text = policy().createScript(text);
    },
    load: (src) =>
      script(src).then(
        () => true,
        () => {
          console.error(
            `Keksi: ${src} could not be loaded, so the service it belongs to does not run. Check the address, the id in it, and the content security policy.`,
          );
          return false;
        },
      ),
  };
  return loader;
}
