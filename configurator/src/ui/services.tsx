import { useState } from 'preact/hooks';
import { belongsTo, type Found, foundIn, withFound } from '../paste/codes';
import { textOf, withSetting } from '../plan/plan';
import {
  BUILT_IN,
  type BuiltIn,
  type Group,
  namedIn,
  OFFERED,
  withoutService,
  withService,
} from '../plan/services';
import { filled } from '../texts/texts';
import { Part, TextField, Tick } from './fields';
import { usePage } from './page';
import { Told } from './told';

const nameOf = (found: Found): string => {
  if (found.kind === 'old') return found.id;
  if (found.kind === 'setting') {
    const name = BUILT_IN.find(({ setting }) => setting === found.setting)?.name;
    return `${name} ${found.ids.join(', ')}`;
  }
  const name = OFFERED.find(({ id }) => id === found.use)?.name ?? found.use;
  return [name, ...Object.values(found.options)].join(' ');
};

/** A box for the code that vendors give. */
function Paste() {
  const { plan, texts, change } = usePage();
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);
  const find = (text: string) => {
    const found = foundIn(text);
    const names = found.filter(({ kind }) => kind !== 'old').map(nameOf);
    const old = found.filter(({ kind }) => kind === 'old').map(nameOf);
    if (names.length) change({ config: withFound(plan.config, found) });
    setSaid([
      ...(names.length ? [filled(texts.found, { names: names.join('; ') })] : []),
      ...old.map((id) => filled(texts.foundOld, { id })),
      ...(found.length || !text.trim() ? [] : [texts.foundNothing]),
    ]);
  };
  return (
    <div class="paste">
      <TextField
        label={texts.paste}
        help={texts.pasteHelp}
        lines={4}
        value={pasted}
        onChange={setPasted}
      >
        <button type="button" onClick={() => find(pasted)}>
          {texts.find}
        </button>
      </TextField>
      <div role="status" class="said">
        {said.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  );
}

/** A whole code in the place of an id is what many paste. */
const isCode = (value: string) => /[<>(){}]/.test(value);

/** The field of a service that has a setting of its own. */
function IdField({ setting, name, example }: (typeof BUILT_IN)[number]) {
  const { plan, texts, set, change, wrong } = usePage();
  const value = textOf(plan.config, setting);
  const other = value
    .split(',')
    .map((id) => belongsTo(id, setting))
    .find(Boolean);
  const its = BUILT_IN.find((one) => one.setting === other);
  const move = (to: BuiltIn) => {
    const config = withSetting(plan.config, setting, '');
    const already = textOf(config, to);
    change({ config: withSetting(config, to, already ? `${already}, ${value}` : value) });
  };
  return (
    <TextField
      label={name}
      help={filled(texts.example, { example })}
      value={value}
      wrong={its ? filled(texts.wrongVendor, { name: its.name }) : wrong(setting)}
      onChange={(written) => {
        const found = isCode(written) ? foundIn(written) : [];
        if (found.some(({ kind }) => kind !== 'old'))
          change({ config: withFound(plan.config, found) });
        else set(setting, written);
      }}
    >
      {its && (
        <button type="button" onClick={() => move(its.setting)}>
          {texts.move}
        </button>
      )}
    </TextField>
  );
}

/** The services of one kind, to tick. */
function Offers({ group, filter }: { readonly group: Group; readonly filter: string }) {
  const { plan, texts, change } = usePage();
  const named = namedIn(plan.config);
  const isWanted = (name: string) => name.toLowerCase().includes(filter.trim().toLowerCase());
  const offered = OFFERED.filter(
    (one) => one.group === group && (isWanted(one.name) || named.some(({ use }) => use === one.id)),
  );
  if (!offered.length) return null;
  const isChosen = ({ id }: { readonly id: string }) => named.some(({ use }) => use === id);
  return (
    <details class="group" open={filter.trim() !== '' || offered.some(isChosen)}>
      <summary>{texts[group]}</summary>
      <div class="offers">
        {offered.map(({ id, name }) => {
          const own = named.find(({ use }) => use === id);
          return (
            <div key={id} class={own ? 'offer chosen' : 'offer'}>
              <Tick
                label={name}
                checked={own !== undefined}
                onChange={(checked) =>
                  change({
                    config: checked
                      ? withService(plan.config, id)
                      : withoutService(plan.config, id),
                  })
                }
              />
              {own && <Told named={own} />}
            </div>
          );
        })}
      </div>
    </details>
  );
}

/** Which services the site has. */
export function Services() {
  const { plan, texts, set } = usePage();
  const [filter, setFilter] = useState('');
  const { config } = plan;
  const flags = [
    ...(config.ga ? (['demographics', 'vitals'] as const) : []),
    ...(config.gtm ? (['gtm_ads'] as const) : []),
  ];
  return (
    <Part id="services" title={texts.servicesTitle}>
      <Paste />
      <div class="columns">
        {BUILT_IN.map((one) => (
          <IdField key={one.setting} {...one} />
        ))}
      </div>
      {flags.map((name) => (
        <Tick
          key={name}
          label={texts[name]}
          checked={config[name] === true}
          onChange={(checked) => set(name, checked)}
        />
      ))}
      <h3>{texts.catalogue}</h3>
      <TextField label={texts.filter} type="search" value={filter} onChange={setFilter} />
      {(['functional', 'diagnostic', 'marketing'] as const).map((group) => (
        <Offers key={group} group={group} filter={filter} />
      ))}
    </Part>
  );
}
