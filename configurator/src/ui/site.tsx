import { COMPLETE } from '../../../src/locales/languages';
import { textOf } from '../plan/plan';
import { Part, TextField, Tick } from './fields';
import { usePage } from './page';

/** The company, its site and its languages. */
export function Site() {
  const { plan, texts, set, change, wrong } = usePage();
  const { languages } = plan;
  return (
    <Part id="site" title={texts.siteTitle}>
      <TextField
        label={texts.controller}
        help={texts.controllerHelp}
        value={textOf(plan.config, 'controller')}
        wrong={wrong('controller')}
        onChange={(value) => set('controller', value)}
      />
      <TextField
        label={texts.policy}
        help={texts.policyHelp}
        value={textOf(plan.config, 'policy')}
        wrong={wrong('policy')}
        onChange={(value) => set('policy', value)}
      />
      <TextField
        label={texts.site}
        help={texts.siteHelp}
        value={plan.site}
        onChange={(site) => change({ site: site.trim() })}
      />
      <TextField
        label={texts.folder}
        help={texts.folderHelp}
        value={plan.folder}
        onChange={(folder) => change({ folder: folder.trim() })}
      />
      <fieldset class="choice">
        <legend>{texts.languages}</legend>
        {COMPLETE.map((code) => (
          <Tick
            key={code}
            label={texts[code]}
            checked={languages.includes(code)}
            onChange={(checked) => {
              const next = COMPLETE.filter((one) =>
                one === code ? checked : languages.includes(one),
              );
              if (next.length) change({ languages: next });
            }}
          />
        ))}
      </fieldset>
    </Part>
  );
}
