import { useEffect, useState } from 'preact/hooks';
import type { Statistics } from '../admin/statistics.js';
import { type Api, createApi, type Period, WrongToken } from './api.js';
import { Integrity } from './integrity.js';
import { Overview } from './overview.js';
import { FindRecord } from './record.js';
import { texts as allTexts, type Language, preferred, type Texts } from './texts.js';

const day = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const lastMonth = (): Period => ({
  from: dayOf(Date.now() - 29 * day),
  to: dayOf(Date.now()),
  origin: '',
});

/** The administrator's page. The token is asked for, kept in memory, and forgotten with the page. */
export function App() {
  const [language, setLanguage] = useState<Language>(() => preferred(navigator.languages));
  const [api, setApi] = useState<Api>();
  const texts = allTexts[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);

  return (
    <main>
      <header>
        <h1>{texts.title}</h1>
        <nav>
          {(['fi', 'en'] as const).map((code) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={code === language}
              onClick={() => setLanguage(code)}
            >
              {{ fi: 'Suomeksi', en: 'In English' }[code]}
            </button>
          ))}
          {api && (
            <button type="button" onClick={() => setApi(undefined)}>
              {texts.close}
            </button>
          )}
        </nav>
      </header>
      {api === undefined ? (
        <Enter onEnter={setApi} texts={texts} />
      ) : (
        <Register api={api} texts={texts} />
      )}
    </main>
  );
}

function Enter({ onEnter, texts }: { onEnter: (api: Api) => void; texts: Texts }) {
  const [problem, setProblem] = useState('');
  const enter = async (event: SubmitEvent) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget as HTMLFormElement).get('token');
    const api = createApi(String(token).trim());
    try {
      await api.statistics(lastMonth());
      onEnter(api);
    } catch (error) {
      setProblem(error instanceof WrongToken ? texts.wrongToken : texts.failed);
    }
  };
  return (
    <form onSubmit={enter}>
      <label>
        {texts.token}{' '}
        <input name="token" type="password" required autocomplete="current-password" />
      </label>
      <button type="submit">{texts.open}</button>
      <p role="alert">{problem}</p>
    </form>
  );
}

function Register({ api, texts }: { api: Api; texts: Texts }) {
  const [period, setPeriod] = useState(lastMonth);
  const [lines, setLines] = useState<Statistics[] | 'failed'>();
  const [origins, setOrigins] = useState<string[]>([]);

  useEffect(() => {
    let isOld = false;
    api.statistics(period).then(
      (found) => {
        if (isOld) return;
        setLines(found);
        setOrigins((known) =>
          [...new Set([...known, ...found.map(({ origin }) => origin)])].sort(),
        );
      },
      () => isOld || setLines('failed'),
    );
    return () => {
      isOld = true;
    };
  }, [api, period]);

  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const read = (name: keyof Period) => String(form.get(name) ?? '');
    setPeriod({ from: read('from'), to: read('to'), origin: read('origin') });
  };
  const save = async (name: 'records.csv' | 'records.ndjson') => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await api.download(name, period));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  return (
    <>
      <form onSubmit={choose}>
        <label>
          {texts.from} <input name="from" type="date" value={period.from} />
        </label>
        <label>
          {texts.to} <input name="to" type="date" value={period.to} />
        </label>
        <label>
          {texts.site}{' '}
          <select name="origin" value={period.origin}>
            <option value="">{texts.allSites}</option>
            {origins.map((origin) => (
              <option key={origin}>{origin}</option>
            ))}
          </select>
        </label>
        <button type="submit">{texts.show}</button>
      </form>
      <div role="status">{lines === 'failed' && <p>{texts.failed}</p>}</div>
      {Array.isArray(lines) && <Overview lines={lines} period={period} texts={texts} />}
      <FindRecord api={api} texts={texts} />
      <Integrity api={api} texts={texts} />
      <section>
        <h2>{texts.download}</h2>
        <button type="button" onClick={() => save('records.csv')}>
          CSV
        </button>
        <button type="button" onClick={() => save('records.ndjson')}>
          NDJSON
        </button>
      </section>
    </>
  );
}
