import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Administrator, Right } from '../admin/administrator.js';
import { api } from './api.js';
import { Audit } from './audit.js';
import { Enter } from './enter.js';
import { sessionEnded } from './hooks.js';
import { Integrity } from './integrity.js';
import { PersonPart } from './person.js';
import { Requests } from './requests.js';
import { Sites } from './sites.js';
import { Summary } from './summary.js';
import {
  texts as allTexts,
  type Language,
  languageNames,
  preferred,
  type Texts,
} from './texts/index.js';
import { Tokens } from './tokens.js';

/** What every part of the page gets. */
export interface PartProps {
  texts: Texts;
  language: Language;
  administrator: Administrator;
}

/** The parts of the page, and which right opens each. */
const parts = {
  overview: ['read', Summary],
  person: ['read', PersonPart],
  requests: ['read', Requests],
  sites: ['read', Sites],
  tokens: ['manage', Tokens],
  audit: ['manage', Audit],
  chain: ['read', Integrity],
} as const satisfies Record<string, readonly [Right, unknown]>;

type Name = keyof typeof parts;

const nameInAddress = (): Name => {
  // Behind the name may stand what is to be looked for.
  const [name = ''] = location.hash.slice(1).split('=');
  return name in parts ? (name as Name) : 'overview';
};

/** The administrator's page. */
export function App() {
  const [language, setLanguage] = useState<Language>(() => preferred(navigator.languages));
  // Undefined until the register has told whether a session goes on.
  const [administrator, setAdministrator] = useState<Administrator | null>();
  const [hasLogin, setHasLogin] = useState(false);
  const texts = allTexts[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);
  useEffect(() => {
    api.session().then(
      (session) => {
        setAdministrator(session.administrator);
        setHasLogin(session.login === true);
      },
      () => setAdministrator(null),
    );
    const end = () => setAdministrator(null);
    addEventListener(sessionEnded, end);
    return () => removeEventListener(sessionEnded, end);
  }, []);
  const leave = useCallback(() => {
    void api.leave().finally(() => setAdministrator(null));
  }, []);

  return (
    <main>
      <header>
        <h1>{texts.title}</h1>
        <nav>
          {(Object.keys(languageNames) as Language[]).map((code) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={code === language}
              onClick={() => setLanguage(code)}
            >
              {languageNames[code]}
            </button>
          ))}
          {administrator && (
            <button type="button" onClick={leave}>
              {texts.close}
            </button>
          )}
        </nav>
      </header>
      {administrator === null && (
        <Enter onEnter={setAdministrator} hasLogin={hasLogin} texts={texts} />
      )}
      {administrator && <Parts administrator={administrator} language={language} texts={texts} />}
    </main>
  );
}

function Parts(props: PartProps) {
  const { administrator, texts } = props;
  const [open, setOpen] = useState(nameInAddress);
  useEffect(() => {
    const follow = () => setOpen(nameInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const names = (Object.keys(parts) as Name[]).filter((name) =>
    administrator.rights.includes(parts[name][0]),
  );
  const shown = names.includes(open) ? open : names[0];
  if (shown === undefined) return <p>{texts.forbidden}</p>;
  const Part = parts[shown][1];
  return (
    <>
      <nav class="parts" aria-label={texts.title}>
        {names.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === shown ? 'page' : undefined}>
            {texts[name]}
          </a>
        ))}
      </nav>
      <h2>{texts[shown]}</h2>
      <Part {...props} />
    </>
  );
}
