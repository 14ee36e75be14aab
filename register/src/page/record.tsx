import { useState } from 'preact/hooks';
import type { StoredRecord } from '../records/record.js';
import type { Api } from './api.js';
import type { Texts } from './texts.js';

/** Finds one record by the id that a visitor sees in the settings dialog. */
export function FindRecord({ api, texts }: { api: Api; texts: Texts }) {
  const [found, setFound] = useState<StoredRecord | 'none' | 'failed'>();

  const search = async (event: SubmitEvent) => {
    event.preventDefault();
    const id = new FormData(event.currentTarget as HTMLFormElement).get('id');
    try {
      setFound((await api.find(String(id).trim().toLowerCase())) ?? 'none');
    } catch (error) {
      // An id that is no UUID is an id of no record.
      setFound(error instanceof Error && error.message === '400' ? 'none' : 'failed');
    }
  };

  return (
    <section>
      <h2>{texts.find}</h2>
      <form onSubmit={search}>
        <label>
          {texts.recordId}{' '}
          <input name="id" required spellcheck={false} autocomplete="off" size={38} />
        </label>
        <button type="submit">{texts.search}</button>
      </form>
      <div role="status">
        {found === 'none' && <p>{texts.notFound}</p>}
        {found === 'failed' && <p>{texts.failed}</p>}
        {found instanceof Object && <pre>{JSON.stringify(found, null, 2)}</pre>}
      </div>
    </section>
  );
}
