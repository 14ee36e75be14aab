import { runningKeksi } from '../core/public';

/**
 * Whether this page is a frame of a page of the same site where Keksi runs: that one asks, and this one follows by the
 * same cookie. A frame of another site's page asks for itself.
 */
export function isFollower(): boolean {
  for (let place: Window = window; place !== place.parent; ) {
    place = place.parent;
    try {
      // A frameset has no room to ask in.
      if (runningKeksi(place)) return place.document.body?.localName !== 'frameset';
    } catch {
      // Another site's page tells nothing.
      return false;
    }
  }
  return false;
}
