import { expect, test } from 'vitest';
import { audit, banner, button, layer, PAGE, page, phase, request } from '../example.test.kit';
import type { Layer, Page } from '../model';
import { unequalButtons } from './banner';
import { tryRules } from './table.test.kit';

const shown = (more: Partial<Layer>, rest: Partial<Page> = {}) =>
  audit([page({ banner: banner({ layers: [layer(more)] }), ...rest })]);
const right = audit([page()]);
const controls = (...list: Layer['controls']) => shown({ controls: list });
const toggle = { name: 'Markkinointi', checked: true, disabled: false, layer: 2 } as const;
const withdrawn = (clicks: number) =>
  audit([
    page({
      phases: [
        phase('withdrawn', {
          presses: [
            { act: 'accept', done: true, how: 'names', clicks: 1, names: ['OK'], moment: 'before' },
            {
              act: 'withdraw',
              done: true,
              how: 'names',
              clicks,
              names: ['a', 'b'],
              moment: 'granted',
            },
          ],
        }),
      ],
    }),
  ]);
const tracked = phase('untouched', { requests: [request('https://www.facebook.com/tr?id=1')] });
const small = { viewport: { width: 360, height: 640 } };

tryRules({
  'banner-missing': {
    wrong: audit([page({ banner: undefined, phases: [tracked] })]),
    right: audit([page({ banner: undefined })]),
  },
  'refusal-not-on-first-layer': { wrong: controls(button('accept'), button('settings')), right },
  'refusal-is-a-link': {
    wrong: controls(
      button('accept'),
      button('refuse', { role: 'link', style: { underlined: true } }),
    ),
    right,
  },
  'unequal-buttons': {
    wrong: controls(
      button('accept', { style: { background: 'rgb(0, 100, 0)' } }),
      button('refuse'),
    ),
    right,
  },
  'banner-contrast': {
    wrong: controls(button('accept'), button('refuse', { style: { contrast: 2.1 } })),
    right,
  },
  'preticked-switch': {
    wrong: shown({ switches: [toggle] }),
    right: shown({
      switches: [
        { ...toggle, checked: false },
        { ...toggle, name: 'Välttämättömät', disabled: true },
      ],
    }),
  },
  'legitimate-interest': {
    wrong: shown({ text: 'Käsittelemme tietoja oikeutetun edun perusteella. Voit peruuttaa.' }),
    right,
  },
  'implied-consent': {
    wrong: shown({ text: 'Jatkamalla sivuston käyttöä hyväksyt evästeet.' }),
    right,
  },
  'withdrawal-not-told': { wrong: shown({ text: 'Käytämme evästeitä.' }), right },
  'withdrawal-hidden': {
    wrong: shown({}, { settingsLinks: [{ name: 'Evästeasetukset', visible: false }] }),
    right,
  },
  'withdrawal-harder': { wrong: withdrawn(4), right: withdrawn(2) },
  'statement-link-missing': {
    wrong: shown({ links: [{ name: 'Tietosuojaseloste', url: `${PAGE}tietosuoja`, status: 404 }] }),
    right,
  },
  'banner-language': {
    wrong: audit([page({ banner: banner({ writtenIn: 'en' }) })]),
    right: audit([page({ language: 'fi-FI' })]),
  },
  'banner-on-small-screen': {
    wrong: shown({
      ...small,
      controls: [button('accept'), button('refuse', { reachable: false })],
    }),
    right: shown(small),
  },
  'small-target': {
    wrong: controls(
      button('accept'),
      button('refuse', { box: { x: 0, y: 0, width: 60, height: 18 } }),
    ),
    right,
  },
  'cookie-wall': { wrong: shown({ pageUsable: false }), right },
  'not-pressed': {
    wrong: audit([
      page({
        phases: [
          phase('refused', {
            presses: [
              {
                act: 'refuse',
                done: false,
                how: 'none',
                clicks: 0,
                names: [],
                moment: 'before',
                why: 'no button',
              },
            ],
          }),
        ],
      }),
    ]),
    right: audit([page({ phases: [phase('refused')] })]),
  },
});

test.each([
  ['words that differ in length', { box: { x: 0, y: 0, width: 160, height: 44 } }, 0],
  ['twice the size', { box: { x: 0, y: 0, width: 400, height: 88 } }, 1],
  ['a larger type', { style: { fontSize: 20 } }, 1],
  ['a heavier type', { style: { fontWeight: 900 } }, 1],
  ['no border', { style: { border: 'rgba(0, 0, 0, 0)' } }, 1],
])('accepting against refusing: %s', (_, more, count) => {
  expect(unequalButtons.judge(controls(button('accept', more), button('refuse')))).toHaveLength(
    count,
  );
});
