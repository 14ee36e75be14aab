import { useState } from 'preact/hooks';
import type { Verified } from '../chain/verify-all.js';
import { api } from './api.js';
import type { PartProps } from './app.js';
import { explain, moment, useAsked } from './hooks.js';
import { fill, type Texts } from './texts/index.js';

/** Verifies the chains, shows their heads for keeping elsewhere, and tells what was last done when. */
export function Integrity({ texts, language }: PartProps) {
  const [found, setFound] = useState<Verified | 'waiting'>();
  const [problem, setProblem] = useState('');
  const { answer: state, failure, again } = useAsked(() => api.state());

  const verify = () => {
    setFound('waiting');
    api.verify().then(
      (verified) => {
        setFound(verified);
        again();
      },
      (error) => {
        setFound(undefined);
        setProblem(explain(error, texts));
      },
    );
  };
  const when = (name: string) => {
    const run = state?.runs.find((one) => one.name === name);
    return run === undefined ? texts.never : moment(run.at, language);
  };

  return (
    <section>
      {state && (
        <>
          <p>
            {texts.lastVerify}: {when('verify')}. {texts.lastPurge}: {when('purge')}.
          </p>
          <p>
            {state.retentionDays === null
              ? texts.keptForEver
              : fill(texts.kept, { days: state.retentionDays })}
          </p>
        </>
      )}
      <button type="button" onClick={verify} disabled={found === 'waiting'}>
        {texts.verify}
      </button>
      <div role="status">
        <p>{explain(failure, texts) || problem}</p>
        {found === 'waiting' && <p>{texts.verifying}</p>}
        {found instanceof Object && <Found found={found} texts={texts} />}
      </div>
    </section>
  );
}

function Found({ found, texts }: { found: Verified; texts: Texts }) {
  const { broken, checked, erased, heads, audit } = found;
  if (broken !== null) {
    return (
      <p>
        {texts.broken}
        {broken.origin}, {broken.position}, {broken.id ?? '–'}: {broken.reason}
      </p>
    );
  }
  const all = audit.head === null ? heads : [...heads, { ...audit.head, origin: 'audit' }];
  return (
    <>
      <p>
        {texts.valid}
        {checked}. {texts.erased}
        {erased}.
      </p>
      <p>{texts.heads}:</p>
      <pre>
        {all.map(({ position, hash, origin }) => `${position} ${hash} ${origin}`).join('\n')}
      </pre>
    </>
  );
}
