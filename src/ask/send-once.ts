import type { MakeDelivery } from '../records/delivery';
import { ownFetch, postRecord } from '../records/post';

/**
 * Sends each record once. What the register does not take at once is for the whole library, which tries again.
 *
 * @param failed called for each record that was not taken.
 */
export const sendOnce =
  (failed: () => void): MakeDelivery =>
  (queue, register, isDraft) => {
    const request = ownFetch();
    const sent = new Set<string>();
    const giveUp = () => {
      failed();
      addEventListener('online', failed, { once: true });
    };
    return {
      async send() {
        for (const errand of queue.all()) {
          if (!('record' in errand) || isDraft(errand.key) || sent.has(errand.key)) continue;
          sent.add(errand.key);
          try {
            const response = await postRecord(request, register, errand.record);
            // An unread body would keep its share of the browser's allowance for keepalive requests.
            await response.text();
            if (response.ok) queue.remove(errand);
            else giveUp();
          } catch {
            giveUp();
          }
        }
      },
    };
  };
