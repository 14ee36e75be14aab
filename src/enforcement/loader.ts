import { type Load, makeLoad } from '../early/load';

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

/** A loader on top of what the first file has. @param home the host that Keksi's own files come from. */
export function loaderOn({ nonce, policy, script }: Load, home = ''): Loader {
  return {
    nonce,
    home,
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
}

/** @param nonce of the script that started us. */
export const createLoader = (nonce: string, home = ''): Loader => loaderOn(makeLoad(nonce), home);
