import { useState } from 'preact/hooks';
import { api, type Period } from './api.js';
import type { PartProps } from './app.js';
import { explain, readForm, saveFile, useAsked } from './hooks.js';
import { Overview } from './overview.js';
import { SiteChoice } from './site-choice.js';

const day = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const lastMonth = (): Period => ({
  from: dayOf(Date.now() - 29 * day),
  to: dayOf(Date.now()),
  origin: '',
});

/** How visitors answered in a time, and their records as files. */
export function Summary({ texts, administrator }: PartProps) {
  const [period, setPeriod] = useState(lastMonth);
  const [problem, setProblem] = useState('');
  const sites = useAsked(() => api.sites());
  const { answer: lines, failure } = useAsked(() => api.statistics(period), [period]);

  const choose = (event: SubmitEvent) => {
    const read = readForm(event);
    setPeriod({ from: read('from'), to: read('to'), origin: read('origin') });
  };
  const save = (name: 'records.csv' | 'records.ndjson') =>
    api.download(name, period).then(
      (file) => saveFile(file, name),
      (error) => setProblem(explain(error, texts)),
    );

  return (
    <>
      <form onSubmit={choose}>
        <label>
          {texts.from} <input name="from" type="date" value={period.from} />
        </label>
        <label>
          {texts.to} <input name="to" type="date" value={period.to} />
        </label>
        <SiteChoice value={period.origin} sites={sites.answer} texts={texts} />
        <button type="submit">{texts.show}</button>
      </form>
      <p role="status">{explain(failure, texts) || problem}</p>
      {lines && <Overview lines={lines} period={period} texts={texts} />}
      {administrator.rights.includes('export') && (
        <section>
          <h3>{texts.download}</h3>
          <button type="button" onClick={() => save('records.csv')}>
            CSV
          </button>
          <button type="button" onClick={() => save('records.ndjson')}>
            NDJSON
          </button>
        </section>
      )}
    </>
  );
}
