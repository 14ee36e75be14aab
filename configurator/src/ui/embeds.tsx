import { useState } from 'preact/hooks';
import { type Waiting, waitingMarkup } from '../paste/embed';
import { namedIn, OFFERED, withService } from '../plan/services';
import { filled } from '../texts/texts';
import { Part, TextField } from './fields';
import { Output } from './output';
import { usePage } from './page';

/** One element that waits, and what is told of whom it comes from. */
function Embed({ waiting }: { readonly waiting: Waiting }) {
  const { plan, texts, change } = usePage();
  const { markup, service, host } = waiting;
  const offered = OFFERED.find(({ id }) => id === service);
  const isThere = namedIn(plan.config).some(({ use }) => use === service);
  return (
    <div class="embed">
      <Output label={texts.embedOut} text={markup} lines={4} />
      {!service && <p class="wrong">{filled(texts.embedUnknown, { host })}</p>}
      {offered && isThere && <p>{filled(texts.embedAdded, { name: offered.name })}</p>}
      {offered && !isThere && (
        <button
          type="button"
          onClick={() => change({ config: withService(plan.config, offered.id) })}
        >
          {filled(texts.embedAdd, { name: offered.name })}
        </button>
      )}
    </div>
  );
}

/** Videos, maps and the like: what was pasted becomes what waits. */
export function Embeds() {
  const { texts } = usePage();
  const [pasted, setPasted] = useState('');
  const found = pasted.trim() ? waitingMarkup(pasted, texts.embedTitleText) : [];
  return (
    <Part id="embeds" title={texts.embedTitle}>
      <TextField
        label={texts.embed}
        help={texts.embedHelp}
        lines={4}
        value={pasted}
        onChange={setPasted}
        wrong={pasted.trim() && !found.length ? texts.embedNothing : undefined}
      />
      {found.map((waiting) => (
        <Embed key={waiting.markup} waiting={waiting} />
      ))}
    </Part>
  );
}
