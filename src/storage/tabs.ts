const SIGNAL = 'keksi-changed';

/** Tells the site's other open tabs that the choice changed; leaves nothing behind. */
export function signalTabs(): void {
  try {
    localStorage.setItem(SIGNAL, String(Date.now()));
    localStorage.removeItem(SIGNAL);
  } catch {
    // Storage is blocked: other tabs look for themselves when they are shown.
  }
}

/**
 * Calls back when the choice may have changed elsewhere: in another tab, while this tab was hidden, or
 * while the page lay in the back/forward cache; and every minute, since its time may be over, or it was made on
 * another host of the domain, of which no event tells.
 */
export function onTabSignal(look: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === SIGNAL && newValue) look();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  setInterval(look, 60_000);
}
