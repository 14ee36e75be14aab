import { useState } from 'preact/hooks';
import { textOf } from '../plan/plan';
import { Choice, Part, TextField, Tick } from './fields';
import { usePage } from './page';

/** Sensitive pages, the register, and what few change. */
export function Rest() {
  const { plan, texts, set, wrong } = usePage();
  const { config } = plan;
  const [keeps, setKeeps] = useState(config.register ? 'own' : 'none');
  const paths = [config.sensitive ?? []].flat().join('\n');
  return (
    <Part id="rest" title={texts.restTitle}>
      <TextField
        label={texts.sensitive}
        help={texts.sensitiveHelp}
        lines={3}
        value={paths}
        wrong={wrong('sensitive')}
        // The line that is being written may be empty; the last check leaves empty ones out.
        onChange={(lines) => set('sensitive', lines.trim() ? lines.split('\n') : '')}
      />
      <Choice
        label={texts.keeps}
        value={keeps}
        options={[
          ['none', texts.keepsNone],
          ['own', texts.keepsOwn],
        ]}
        onChange={(value) => {
          setKeeps(value);
          if (value === 'none') set('register', '');
        }}
      />
      {keeps === 'own' && (
        <TextField
          label={texts.register}
          help={texts.registerHelp}
          value={textOf(config, 'register')}
          wrong={wrong('register')}
          onChange={(value) => set('register', value.trim())}
        />
      )}
      <details>
        <summary>{texts.more}</summary>
        <TextField
          label={texts.days}
          help={texts.daysHelp}
          type="number"
          value={textOf(config, 'days')}
          wrong={wrong('days')}
          onChange={(value) => set('days', value ? Number(value) : '')}
        />
        {(['granular', 'strict', 'reload'] as const).map((name) => (
          <Tick
            key={name}
            label={texts[name]}
            checked={config[name] === true}
            onChange={(checked) => set(name, checked)}
          />
        ))}
      </details>
    </Part>
  );
}
