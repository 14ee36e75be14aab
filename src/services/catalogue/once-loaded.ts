/** Calls back when the script from an address has run: a load event does not bubble, but can be caught on its way. */
export function onceLoaded(src: string, run: () => void): void {
  const listener = ({ target }: Event) => {
    if (!(target instanceof HTMLScriptElement) || target.src !== src) return;
    document.removeEventListener('load', listener, true);
    run();
  };
  document.addEventListener('load', listener, true);
}
