import { expect, test } from 'vitest';
import { fragmentOf, planIn } from './link';
import { EMPTY, type Plan, textOf, withSetting } from './plan';
import { namedIn, withoutService, withService } from './services';

const PLAN: Plan = {
  config: withService(
    { controller: 'Ääkkös "Öy" <b>', ga: 'G-ABCDEFGHIJ', granular: true },
    'hotjar',
    {
      id: '1234567',
    },
  ),
  looks: { accent: '#1b6b3a', radius: '8px' },
  site: 'www.esimerkki.fi',
  folder: '/keksi/',
  languages: ['fi', 'sv'],
};

test('a link keeps everything', () => expect(planIn(fragmentOf(PLAN))).toEqual(PLAN));

test.each(['', '#', '#k=', '#k=!!!', '#other', `#k=${'A'.repeat(30_000)}`, '#k=bnVsbA', '#k=WzFd'])(
  'nothing is read of %s',
  (fragment) => expect(planIn(fragment)).toBeUndefined(),
);

test('of a link that somebody has made up, only what fields can show is taken', () => {
  const made = {
    config: {
      ga: { toString: 'x' },
      texts: { fi: { title: 'Huijaus' } },
      services: [{ use: 5 }],
      unknown: 'x',
      controller: 'Esimerkki Oy',
    },
    looks: { accent: 'url(https://paha.example)', background: '#ffffff' },
    languages: ['xx'],
    site: 5,
  };
  const plan = planIn(fragmentOf(made as unknown as Plan));
  expect(plan).toEqual({
    ...EMPTY,
    config: { controller: 'Esimerkki Oy' },
    looks: { background: '#ffffff' },
  });
});

test.each([
  ['ga', '', {}],
  ['granular', false, {}],
  ['sensitive', [], {}],
  ['days', 200, { days: 200 }],
] as const)('%s as %j leaves %j', (name, value, left) => {
  expect(withSetting({ [name]: 'before' }, name, value)).toEqual(left);
});

test('a list stands in its field with commas', () => {
  expect(textOf({ ga: ['G-1', 'G-2'] }, 'ga')).toBe('G-1, G-2');
});

test('a service is ticked once, told more, and taken out again', () => {
  const once = withService(withService({}, 'hotjar', { id: '1' }), 'hotjar', { id: '2' });
  expect(namedIn(once)).toEqual([{ use: 'hotjar', id: '2' }]);
  expect(withoutService(once, 'hotjar')).toEqual({});
});
