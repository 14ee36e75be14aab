import { useState } from 'preact/hooks';
import { COMPLETE, type CompleteLanguage } from '../../../src/locales/languages';
import { TRADES } from '../../../statement/src/draft/trades';
import { type Draft, draftFor, importStatement, tradeNames } from '../../../statement/src/index';
import { labelOf } from '../statement/labels';
import { resultOf } from '../statement/result';
import { filled } from '../texts/texts';
import { Choice, Part, Select, TextField } from './fields';
import { Output } from './output';
import { usePage } from './page';
import { StatementForm } from './statement-form';

const today = (): string => new Date().toISOString().slice(0, 10);

/** What stands there at first: one register, with one purpose. */
const first: Draft = { updated: today(), registers: [{ purposes: [{}] }] };

/** Reads an old text, or takes a draft. */
function Start({ onStart }: { readonly onStart: (draft: Draft) => void }) {
  const { texts, language } = usePage();
  const [old, setOld] = useState('');
  const [read, setRead] = useState<ReturnType<typeof importStatement>>();
  const [trade, setTrade] = useState(tradeNames()[0] ?? '');
  const names = TRADES.map(({ names: [en = '', fi = en, ...others] }) => {
    const said = { fi, en, sv: others[others.length - 1] ?? en };
    return [en, said[language]] as const;
  });
  const take = () => {
    const imported = importStatement(old);
    setRead(imported);
    onStart({ ...first, ...imported.statement });
  };
  return (
    <>
      <TextField
        label={texts.oldText}
        help={texts.oldTextHelp}
        lines={5}
        value={old}
        onChange={setOld}
      >
        <button type="button" disabled={!old.trim()} onClick={take}>
          {texts.readOld}
        </button>
      </TextField>
      <div role="status">
        {read && <p>{filled(texts.readResult, { count: String(read.headings.length) })}</p>}
        {read && read.unplaced.length > 0 && (
          <div class="warnings">
            <h3>{texts.unplaced}</h3>
            <ul>
              {read.unplaced.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <Select label={texts.trade} value={trade} options={names} onChange={setTrade} />
      <p>
        <button type="button" onClick={() => onStart(draftFor(trade, today()) ?? first)}>
          {texts.tradeUse}
        </button>
      </p>
    </>
  );
}

/** What is wrong, by the names of the fields. */
function Findings({ wrong }: { readonly wrong: ReturnType<typeof resultOf>['wrong'] }) {
  const { texts, language } = usePage();
  if (!wrong.length) return null;
  const where = (path: string) => labelOf(path.replace(/\[\d+\]/g, '').split('.'), language);
  return (
    <div class="problems">
      <h3>{texts.wrongIn}</h3>
      <ul>
        {wrong.map(({ path, text }) => (
          <li key={path + text}>
            <strong>{where(path)}</strong> <code>{path}</code>: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Shows a statement as its page does: no script runs in the frame, and nothing is loaded but the style. */
function Paper({ html, written }: { readonly html: string; readonly written: CompleteLanguage }) {
  const { texts } = usePage();
  const page = `<!doctype html><html lang="${written}"><head><title>${texts.statementPreview}</title><link rel="stylesheet" href="statement.css"></head><body>${html}</body></html>`;
  return <iframe class="paper" title={texts.statementPreview} sandbox="" srcDoc={page} />;
}

/** The privacy statement. */
export function StatementPart() {
  const { plan, checked, texts, language } = usePage();
  const [written, setWritten] = useState<CompleteLanguage>(language);
  const [draft, setDraft] = useState<Draft>(first);
  const result = resultOf(draft, { config: plan.config, settings: checked.settings }, written);
  const { html, wrong, statement } = result;
  return (
    <Part id="statement" title={texts.statementTitle}>
      <p>{texts.statementLead}</p>
      <Choice
        label={texts.statementLanguage}
        value={written}
        options={COMPLETE.map((code) => [code, texts[code]] as const)}
        onChange={(code) => setWritten(code as CompleteLanguage)}
      />
      <Start onStart={setDraft} />
      <details>
        <summary>{texts.statementOpen}</summary>
        <StatementForm draft={draft} written={written} wrong={wrong} onChange={setDraft} />
      </details>
      <div role="status">
        {draft !== first && <Findings wrong={wrong} />}
        {!html && <p>{texts.statementWaits}</p>}
      </div>
      {html && (
        <Output label={texts.statementDone} help={texts.statementDoneHelp} text={html} lines={10} />
      )}
      {html && <Paper html={html} written={written} />}
      <Output label={texts.statementJson} text={JSON.stringify(statement, null, 2)} lines={6} />
    </Part>
  );
}
