import { Consented, Declaration, SettingsButton, useConsent } from 'keksi/react';
import { Component, type ReactNode, useEffect, useState } from 'react';
import { addChat } from './consent';

const PAGES = [
  ['/', 'Etusivu'],
  ['/ajanvaraus', 'Ajanvaraus'],
  ['/evasteet', 'Evästeet'],
] as const;

/** The simplest of routers. */
function usePath(): [string, (path: string) => void] {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const look = () => setPath(location.pathname);
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, []);
  const go = (to: string) => {
    history.pushState(null, '', to);
    setPath(to);
  };
  return [path, go];
}

class Boundary extends Component<{ children: ReactNode }> {
  override state = { isBroken: false };
  static getDerivedStateFromError = () => ({ isBroken: true });
  override render = () =>
    this.state.isBroken ? <p id="broken">Suositukset eivät näy nyt.</p> : this.props.children;
}

function Recommendations({ isBroken }: { isBroken: boolean }) {
  if (isBroken) throw new Error('The recommendations are broken');
  return <p id="recommendations">Sinulle suositeltuja kehyksiä</p>;
}

function State() {
  const { decided, choices, services, acceptAll, rejectAll, choose, withdraw } = useConsent();
  return (
    <section>
      <output id="state">
        {`${decided} ${choices.diagnostic} ${choices.marketing} ${services.join()}`}
      </output>
      <button type="button" id="accept" onClick={acceptAll}>
        Kaikki sopii
      </button>
      <button type="button" id="reject" onClick={rejectAll}>
        Mikään ei sovi
      </button>
      <button type="button" id="half" onClick={() => choose({ diagnostic: true })}>
        Vain tilastot
      </button>
      <button type="button" id="withdraw" onClick={withdraw}>
        En sittenkään
      </button>
      <button type="button" id="late" onClick={addChat}>
        Avaa chat
      </button>
    </section>
  );
}

function Content() {
  const [isBroken, setBroken] = useState(false);
  return (
    <>
      <Consented category="diagnostic" fallback={<p id="uncounted">Käyntiäsi ei lasketa.</p>}>
        <p id="counted">Käyntisi lasketaan.</p>
      </Consented>
      <Boundary>
        <Consented category="marketing" title="Suositukset">
          <Recommendations isBroken={isBroken} />
        </Consented>
      </Boundary>
      <Consented service="youtube" title="Video: näin silmät tutkitaan">
        <iframe
          id="video"
          title="Video: näin silmät tutkitaan"
          src="https://www.youtube-nocookie.com/embed/esimerkki"
        />
      </Consented>
      <button type="button" id="break" onClick={() => setBroken(true)}>
        Riko suositukset
      </button>
    </>
  );
}

export function App() {
  const [path, go] = usePath();
  return (
    <>
      <nav>
        {PAGES.map(([to, name]) => (
          <a
            key={to}
            href={to}
            onClick={(event) => {
              event.preventDefault();
              go(to);
            }}
          >
            {name}
          </a>
        ))}
      </nav>
      <main>
        <h1>Esimerkkioptiikka</h1>
        {path === '/evasteet' ? <Declaration className="evasteet" /> : <Content />}
        <State />
      </main>
      <footer>
        <SettingsButton />
      </footer>
    </>
  );
}
