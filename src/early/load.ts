import type { PartScript } from '../entries/parts/part-script';

/** Trusted Types, as far as this file needs them; TypeScript's DOM library does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: TrustedRules): TrustedRules;
}

/** Lets Keksi's own texts through where a page enforces Trusted Types. */
export interface TrustedRules {
  createScriptURL(address: string): string;
  createScript(text: string): string;
  createHTML(text: string): string;
}

/** Name of the Trusted Types policy: `trusted-types keksi#loader` in a site's CSP. */
export const POLICY = 'keksi#loader';

const asIs = (text: string) => text;
const AS_IS: TrustedRules = { createScriptURL: asIs, createScript: asIs, createHTML: asIs };

/** Inserts script elements. */
export interface Load {
  /** The page's nonce, which scripts need under a content security policy. */
  readonly nonce: string;
  /** Keksi's policy, made when it is first needed: a page may make one of the name only once. */
  policy(): TrustedRules;
  /**
   * Loads a script once for each address; one that could not be loaded is tried again when it is asked for.
   *
   * @returns the element, once it has run; rejected, with the element gone, where it could not be loaded.
   */
  script(src: string): Promise<HTMLScriptElement>;
  /** The same while the page waits. */
  scriptNow(src: string): HTMLScriptElement;
}

/** @param nonce of the script that started us. It is read as a property: browsers hide the attribute. */
export function makeLoad(nonce = ''): Load {
  let made: TrustedRules | undefined;
  const loaded = new Map<string, Promise<HTMLScriptElement>>();
  const policy = () => {
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
    made ??= trustedTypes?.createPolicy(POLICY, AS_IS) ?? AS_IS;
    return made;
  };
  const insert = (more: Partial<HTMLScriptElement>) => {
    const script = Object.assign(document.createElement('script'), { nonce }, more);
    (document.head ?? document.documentElement).append(script);
    return script;
  };
  return {
    nonce,
    policy,
    script(src) {
      const loading: Promise<HTMLScriptElement> =
        loaded.get(src) ??
        new Promise((resolve, reject) => {
          const fail = () => reject(new Error(`${src} could not be loaded.`));
          const element = insert({
            onload({ target }) {
              resolve(target as HTMLScriptElement);
            },
            onerror(event) {
              ((event as Event).target as HTMLScriptElement).remove();
              fail();
            },
            src: policy().createScriptURL(src),
          });
          // Held back: it would never be loaded, nor fail.
          if (!element.src) fail();
        });
      loaded.set(src, loading);
      loading.catch(() => loaded.delete(src));
      return loading;
    },
    scriptNow(src) {
      const request = new XMLHttpRequest();
      request.open('GET', src, false);
      request.send();
      // Under its own name in stacks, and to whoever looks for the element.
      const text = `${request.responseText}\n//# sourceURL=${src}`;
      return insert({ text: policy().createScript(text) });
    },
  };
}

/**
 * Loads a file that lies beside the first one, unless it stands in the page already.
 *
 * @param atOnce whether the page waits for it, where its content security policy lets it: strict mode holds back
 * what stands in the very next line.
 */
export type LoadPart = <T>(name: string, atOnce?: boolean) => Promise<T>;

/**
 * Each file hands over what it has on its own script element.
 *
 * @param base the address of the first file.
 */
export const loadBeside =
  (base: string, load: Load): LoadPart =>
  async <T>(name: string, atOnce?: boolean) => {
    const file = `keksi-${name}.js`;
    const { href } = new URL(file, base);
    let element: PartScript<T> | null = document.querySelector(
      `script[src*="${file}"],script[data-keksi-part="${name}"]`,
    );
    try {
      if (atOnce && !element?.keksi) element = load.scriptNow(href);
    } catch {
      // The page may not ask for it this way: it comes a moment later.
    }
    if (!element?.keksi) element = (await load.script(href)) as PartScript<T>;
    return element.keksi as T;
  };
