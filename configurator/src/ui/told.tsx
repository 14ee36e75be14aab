/** What the catalogue does not know of a service, and the owner has to tell. */
import { CATALOGUE } from '../../../src/services/catalogue';
import { type Named, namedIn, OFFERED, withService } from '../plan/services';
import { allowedIn, serviceOf } from '../texts/problems';
import { filled } from '../texts/texts';
import { Select, TextField } from './fields';
import { usePage } from './page';

const TRANSFERS: Readonly<Record<string, readonly object[]>> = {
  none: [],
  dpf: [{ country: 'US', safeguard: 'dpf' }],
  scc: [{ country: 'US', safeguard: 'scc' }],
};

/** Lines of a name and a number of days, as stored items. */
export const cookiesOf = (lines: string): readonly object[] =>
  lines
    .split('\n')
    .map((line) => /^\s*(\S+)(?:\s+(\d{1,4}))?/.exec(line))
    .flatMap((parts) => {
      if (!parts?.[1]) return [];
      const days = Number(parts[2]);
      const lifetime = days ? { amount: days, unit: 'day' } : parts[2] ? 'session' : 'unknown';
      return [{ name: parts[1], lifetime, party: 'first' }];
    });

interface Item {
  readonly name: string;
  readonly lifetime: { readonly amount: number } | string;
}

const linesOf = (cookies: readonly Item[]): string =>
  cookies
    .map(({ name, lifetime }) =>
      typeof lifetime === 'object'
        ? `${name} ${lifetime.amount}`
        : lifetime === 'session'
          ? `${name} 0`
          : name,
    )
    .join('\n');

/** What a service was told, what is wrong with it, and how it is told more. */
function useTold(named: Named) {
  const { plan, checked, language, change } = usePage();
  const { use } = named;
  const number = namedIn(plan.config).indexOf(named);
  const problems = checked.problems.filter((problem) => serviceOf(problem) === number);
  return {
    tell: (options: object) => change({ config: withService(plan.config, use, options) }),
    text: (option: string) => (typeof named[option] === 'string' ? named[option] : ''),
    wrong(option: string): string | undefined {
      const problem = problems.find(
        ({ setting, warning }) => !warning && setting.endsWith(`].${option}`),
      );
      return problem && allowedIn(problem, language, use);
    },
  };
}

/** The fields of one service that is ticked. */
export function Told({ named }: { readonly named: Named }) {
  const { texts } = usePage();
  const { tell, text, wrong } = useTold(named);
  const { use } = named;
  const name = OFFERED.find(({ id }) => id === use)?.name ?? use;
  return (
    <div class="told">
      {Object.entries(CATALOGUE[use]?.needs ?? {}).map(([option, { example, optional }]) => (
        <TextField
          key={option}
          label={`${name}: ${option}${optional ? ` (${texts.optional})` : ''}`}
          help={filled(texts.example, { example })}
          value={text(option)}
          wrong={wrong(option)}
          onChange={(value) => tell({ [option]: value.trim() })}
        />
      ))}
      <Asked named={named} />
    </div>
  );
}

/** What the vendor does not publish, or the owner's contract decides. */
function Asked({ named }: { readonly named: Named }) {
  const { texts } = usePage();
  const { tell, text, wrong } = useTold(named);
  // Some are asked for only by what was told before, such as where the data is kept.
  const isAsked = (option: 'transfers' | 'cookies' | 'provider' | 'policy') =>
    CATALOGUE[named.use]?.asks.includes(option) || wrong(option) !== undefined || option in named;
  const transfers = Object.keys(TRANSFERS).find(
    (key) => JSON.stringify(TRANSFERS[key]) === JSON.stringify(named.transfers),
  );
  return (
    <>
      {isAsked('transfers') && (
        <Select
          label={texts.askTransfers}
          value={transfers ?? ''}
          wrong={wrong('transfers')}
          options={[
            ['', texts.choose],
            ['none', texts.transfersNone],
            ['dpf', texts.transfersDpf],
            ['scc', texts.transfersScc],
          ]}
          onChange={(key) => tell({ transfers: TRANSFERS[key] })}
        />
      )}
      {isAsked('cookies') && <Cookies named={named} wrong={wrong('cookies')} tell={tell} />}
      {isAsked('provider') && (
        <TextField
          label={texts.askProvider}
          value={text('provider')}
          wrong={wrong('provider')}
          onChange={(provider) => tell({ provider })}
        />
      )}
      {isAsked('policy') && (
        <TextField
          label={texts.askPolicy}
          value={text('policy')}
          wrong={wrong('policy')}
          onChange={(policy) => tell({ policy: policy.trim() })}
        />
      )}
    </>
  );
}

function Cookies({
  named,
  wrong,
  tell,
}: {
  readonly named: Named;
  readonly wrong: string | undefined;
  readonly tell: (options: object) => void;
}) {
  const { texts } = usePage();
  const items = Array.isArray(named.cookies) ? (named.cookies as readonly Item[]) : undefined;
  return (
    <TextField
      label={texts.askCookies}
      help={texts.askCookiesHelp}
      lines={3}
      value={items ? linesOf(items) : ''}
      wrong={wrong}
      onChange={(lines) => tell({ cookies: cookiesOf(lines) })}
    >
      {!items && (
        <button type="button" onClick={() => tell({ cookies: [] })}>
          {texts.isNone}
        </button>
      )}
    </TextField>
  );
}
