/** Trusted Types, as far as this file needs them; TypeScript's DOM library does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: TrustedRules): TrustedRules;
}

interface TrustedRules {
  createScriptURL(address: string): string;
  createScript(text: string): string;
}

/** Name of the Trusted Types policy: `trusted-types keksi#loader` in a site's CSP. */
export const POLICY = 'keksi#loader';

/** Makes and inserts script elements that a strict content security policy accepts. */
export interface Loader {
  /** Loads a script once for each address. */
  load(src: string): void;
  /** Gives a script element its address, under the Trusted Types policy. */
  setSource(script: HTMLScriptElement, src: string): void;
  /** Gives a script element its text, under the Trusted Types policy. */
  setText(script: HTMLScriptElement, text: string): void;
  /** The page's nonce, which inline scripts need. */
  readonly nonce: string;
}

const AS_IS: TrustedRules = { createScriptURL: (address) => address, createScript: (text) => text };

/**
 * @param nonce of the script that started us. It is read as a property: browsers hide the attribute.
 */
export function createLoader(nonce: string): Loader {
  const loaded = new Set<string>();
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
    setSource,
    setText(script, text) {
      script.text = trusted().createScript(text);
    },
    load(src) {
      if (loaded.has(src)) return;
      loaded.add(src);
      const script = document.createElement('script');
      script.async = true;
      if (nonce) script.nonce = nonce;
      setSource(script, src);
      (document.head ?? document.documentElement).append(script);
    },
  };
}
