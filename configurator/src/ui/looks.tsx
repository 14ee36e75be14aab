import { contrast, type Rgb } from '../../../src/ui/contrast';
import { type Looks as Colours, LOOKS } from '../plan/plan';
import { filled } from '../texts/texts';
import { Choice, Part, Tick } from './fields';
import { usePage } from './page';

/** What each is at first, where the owner sets a colour. */
const FIRST: Required<Colours> = {
  background: '#ffffff',
  text: '#1a1a1a',
  accent: '#1b6b3a',
  button: '#1b6b3a',
  'button-text': '#ffffff',
  radius: '8px',
};

const rgbOf = (hex: string): Rgb => {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

/** How well the text of a pair of colours can be read; undefined where both are not set. */
function contrastOf(looks: Colours, name: keyof Colours): number | undefined {
  const ground = name === 'button-text' ? looks.button : looks.background;
  const over = looks[name];
  return ground && over && name !== 'background' && name !== 'button' && name !== 'radius'
    ? contrast(rgbOf(over), rgbOf(ground))
    : undefined;
}

function Colour({ name }: { readonly name: keyof Colours }) {
  const { plan, texts, change } = usePage();
  const { [name]: value, ...others } = plan.looks;
  const set = (next: string | undefined) =>
    change({ looks: next ? { ...others, [name]: next } : others });
  const ratio = contrastOf(plan.looks, name);
  const isRadius = name === 'radius';
  return (
    <div class="colour">
      <Tick
        label={texts[name]}
        checked={value !== undefined}
        onChange={(checked) => set(checked ? FIRST[name] : undefined)}
      />
      {value !== undefined && (
        <input
          type={isRadius ? 'range' : 'color'}
          aria-label={texts[name]}
          {...(isRadius && { min: '0', max: '24' })}
          value={isRadius ? Number.parseInt(value, 10) : value}
          onInput={({ currentTarget }) =>
            set(isRadius ? `${currentTarget.value}px` : currentTarget.value)
          }
        />
      )}
      {ratio !== undefined && ratio < 4.5 && (
        <p class="wrong">{filled(texts.contrast, { ratio: ratio.toFixed(1).replace('.', ',') })}</p>
      )}
    </div>
  );
}

/** How the banner looks, and where it stands. */
export function Looks() {
  const { plan, texts, set } = usePage();
  const { config } = plan;
  const named = <K extends keyof typeof texts>(keys: readonly K[]) =>
    keys.map((key) => [key, texts[key]] as const);
  return (
    <Part id="looks" title={texts.looksTitle}>
      <Choice
        label={texts.position}
        value={config.position ?? 'bottom'}
        options={named(['bottom', 'top', 'corner'])}
        onChange={(value) => set('position', value === 'bottom' ? '' : value)}
      />
      <Choice
        label={texts.theme}
        value={config.theme ?? 'auto'}
        options={named(['auto', 'light', 'dark'])}
        onChange={(value) => set('theme', value === 'auto' ? '' : value)}
      />
      <Choice
        label={texts.buttonCorner}
        value={config.corner ?? 'bottom-start'}
        options={named(['bottom-start', 'bottom-end', 'top-start', 'top-end'])}
        onChange={(value) => set('corner', value === 'bottom-start' ? '' : value)}
      />
      <fieldset class="colours">
        <legend>{texts.ownColours}</legend>
        {LOOKS.map((name) => (
          <Colour key={name} name={name} />
        ))}
      </fieldset>
    </Part>
  );
}
