import { useState } from 'preact/hooks';
import type { Verification } from '../chain/verify.js';
import type { Api } from './api.js';
import type { Texts } from './texts.js';

/** Verifies the chains, and shows their heads for keeping elsewhere. */
export function Integrity({ api, texts }: { api: Api; texts: Texts }) {
  const [found, setFound] = useState<Verification | 'waiting' | 'failed'>();

  const verify = () => {
    setFound('waiting');
    api.verify().then(setFound, () => setFound('failed'));
  };

  return (
    <section>
      <h2>{texts.chain}</h2>
      <button type="button" onClick={verify} disabled={found === 'waiting'}>
        {texts.verify}
      </button>
      <div role="status">
        {found === 'waiting' && <p>{texts.verifying}</p>}
        {found === 'failed' && <p>{texts.failed}</p>}
        {found instanceof Object && <Found found={found} texts={texts} />}
      </div>
    </section>
  );
}

function Found({ found, texts }: { found: Verification; texts: Texts }) {
  const { broken, checked, erased, heads } = found;
  if (broken !== null) {
    return (
      <p>
        {texts.broken}
        {broken.origin}, {broken.position}, {broken.id ?? '–'}: {broken.reason}
      </p>
    );
  }
  return (
    <>
      <p>
        {texts.valid}
        {checked}. {texts.erased}
        {erased}.
      </p>
      <p>{texts.heads}:</p>
      <pre>
        {heads.map(({ position, hash, origin }) => `${position} ${hash} ${origin}`).join('\n')}
      </pre>
    </>
  );
}
