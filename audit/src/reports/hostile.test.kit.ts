import { audit, banner, button, item, layer, page, phase, request } from '../example.test.kit';
import type { Audit, Language } from '../model';
import { rules } from '../rules';

/** What a page writes into a report if it can. */
export const MARKUP = `"'><img src=x onerror="document.title='ran'"><script>document.title='ran'</script>]]>`;

/** A red point. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** An audit of a page that tracks everybody, and whose every name is markup. */
export function hostileAudit(language: Language): Audit {
  const requests = [
    request(`https://www.facebook.com/tr?id=1&x=${MARKUP}`),
    request('https://tracker.example/x.js', { moment: 'next-page', at: 2400 }),
  ];
  const seen = audit(
    [
      page({
        title: MARKUP,
        banner: banner({
          maker: MARKUP,
          layers: [
            layer({ text: MARKUP, controls: [button('accept', { name: MARKUP })], picture: PNG }),
            layer({ viewport: { width: 360, height: 640 }, picture: `"${MARKUP}` }),
          ],
        }),
        phases: [
          phase('untouched', {
            requests,
            storage: [
              item(MARKUP),
              item('_ga'),
              item('_fpjs\u0000\u001b[31m', { kind: 'localStorage', lifetimeDays: null }),
            ],
            faults: [{ fault: 'other', text: MARKUP, fatal: false }],
          }),
          phase('refused', {
            requests: requests.map((one) => ({ ...one, moment: 'after' as const })),
          }),
          phase('withdrawn', {
            requests: [
              request('https://www.facebook.com/tr?id=1', {
                moment: 'leaving',
                atUnload: true,
                at: 9000,
              }),
            ],
            storage: [item('_fbp', { at: 'granted' })],
          }),
        ],
      }),
    ],
    {},
    language,
  );
  return { ...seen, findings: rules.flatMap((rule) => rule.judge(seen)) };
}
