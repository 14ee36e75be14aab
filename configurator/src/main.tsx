/**
 * The page that makes a site's settings for its owner. Everything happens here: the page's own policy lets it reach
 * nobody, and it stores nothing; a link keeps the settings.
 */
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { COMPLETE, type CompleteLanguage } from '../../src/locales/languages';
import { checked } from './outputs/check';
import { fragmentOf, planIn } from './plan/link';
import { EMPTY, type Plan } from './plan/plan';
import { TEXTS } from './texts/texts';
import { Embeds } from './ui/embeds';
import { Looks } from './ui/looks';
import { Outputs } from './ui/outputs';
import { PageContext, pageOf } from './ui/page';
import { Preview } from './ui/preview';
import { Rest } from './ui/rest';
import { Services } from './ui/services';
import { Site } from './ui/site';
import { StatementPart } from './ui/statement';

const linked = planIn(location.hash);

/** The browser's language, if the page speaks it. */
const ownLanguage = (): CompleteLanguage =>
  COMPLETE.find((code) => navigator.languages.some((one) => one.startsWith(code))) ?? 'fi';

const NAMES = { fi: 'Suomeksi', en: 'In English', sv: 'På svenska' } as const;

function Languages({
  language,
  onChange,
}: {
  readonly language: CompleteLanguage;
  readonly onChange: (code: CompleteLanguage) => void;
}) {
  return (
    <p class="languages">
      {COMPLETE.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => onChange(code)}
        >
          {NAMES[code]}
        </button>
      ))}
    </p>
  );
}

function App() {
  const [plan, setPlan] = useState<Plan>(linked ?? EMPTY);
  const [language, setLanguage] = useState(ownLanguage);
  const texts = TEXTS[language];
  const result = useMemo(() => checked(plan.config), [plan.config]);
  const page = pageOf({ plan, checked: result, language }, setPlan);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);
  useEffect(() => {
    // Replaced, so that the way back is not a hundred letters long.
    if (plan !== EMPTY && plan !== linked) history.replaceState(null, '', fragmentOf(plan));
  }, [plan]);
  return (
    <PageContext.Provider value={page}>
      <header>
        <h1>{texts.title}</h1>
        <Languages language={language} onChange={setLanguage} />
        <p>{texts.lead}</p>
        {linked && <p class="warnings">{texts.fromLink}</p>}
      </header>
      <main>
        <div class="setup">
          <div class="steps">
            <Site />
            <Services />
            <Embeds />
            <Looks />
            <Rest />
          </div>
          <Preview />
        </div>
        <Outputs />
        <StatementPart />
      </main>
      <footer>{texts.foot}</footer>
    </PageContext.Provider>
  );
}

const place = document.getElementById('configurator');
if (place) render(<App />, place);
