/** Trusted Types, as far as this file needs them; TypeScript's DOM library does not know them yet. */
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

/** Makes and inserts script elements that a strict content security policy accepts. */
export interface Loader {
  /**
   * Loads a script once for each address; one that could not be loaded is tried again when it is asked for.
   *
   * @returns whether it has run. Never rejected, so that it may be ignored.
   */
  load(src: string): Promise<boolean>;
  /** Gives a script element its address, under the Trusted Types policy. */
  setSource(script: HTMLScriptElement, src: string): void;
  /** Gives a script element its text, under the Trusted Types policy. */
  setText(script: HTMLScriptElement, text: string): void;
  /** The page's own HTML, judged by strict mode, under the Trusted Types policy. */
  html(text: string): string;
  /** The page's nonce, which inline scripts need. */
  readonly nonce: string;
  /** The host that Keksi's own files come from; empty where it cannot be known (a package). */
  readonly home: string;
}

const asIs = (text: string) => text;
const AS_IS: TrustedRules = { createScriptURL: asIs, createScript: asIs, createHTML: asIs };

/**
 * @param nonce of the script that started us. It is read as a property: browsers hide the attribute.
 * @param home the host that Keksi's own files come from.
 */
export function createLoader(nonce: string, home = ''): Loader {
  const loaded = new Map<string, Promise<boolean>>();
  let policy: TrustedRules | undefined;
  const trusted = () => {
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy(POLICY, AS_IS) ?? AS_IS;
    return policy;
  };
  const setSource = (script: HTMLScriptElement, src: string) => {
    script.src = trusted().createScriptURL(src);
  };
  return {
    nonce,
    home,
    setSource,
    html: (text) => trusted().createHTML(text),
    setText(script, text) {
      script.text = trusted().createScript(text);
    },
    load(src) {
      const known = loaded.get(src);
      if (known) return known;
      const script = document.createElement('script');
      script.async = true;
      if (nonce) script.nonce = nonce;
      const ran = new Promise<boolean>((resolve) => {
        script.onload = () => resolve(true);
        script.onerror = () => {
          console.error(
            `Keksi: ${src} could not be loaded, so the service it belongs to does not run. Check the address, the id in it, and the content security policy.`,
          );
          loaded.delete(src);
          script.remove();
          resolve(false);
        };
      });
      loaded.set(src, ran);
      setSource(script, src);
      (document.head ?? document.documentElement).append(script);
      return ran;
    },
  };
}
