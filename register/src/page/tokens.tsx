import { useState } from 'preact/hooks';
import type { Right } from '../admin/administrator.js';
import type { Token } from '../admin/tokens.js';
import { api, Refused } from './api.js';
import type { PartProps } from './app.js';
import { Columns } from './columns.js';
import { explain, moment, readForm, useAsked } from './hooks.js';
import { fill } from './texts/index.js';

const usual: readonly Right[] = ['read', 'export'];

/** Who may ask the register by a token, and for what. */
export function Tokens({ texts, language }: PartProps) {
  const { answer: tokens, failure, again } = useAsked(() => api.tokens());
  const [made, setMade] = useState<{ name: string; token: string }>();
  const [problem, setProblem] = useState('');

  const add = async (event: SubmitEvent) => {
    const form = event.currentTarget as HTMLFormElement;
    const read = readForm(event);
    const rights = (Object.keys(texts.right) as Right[]).filter((right) => read(right) === 'on');
    const sites = read('sites')
      .split(/[\s,]+/)
      .filter(Boolean);
    const name = read('name');
    try {
      const { token } = await api.addToken({ name, rights, ...(sites.length > 0 && { sites }) });
      setMade({ name, token });
      setProblem('');
      form.reset();
      again();
    } catch (error) {
      setProblem(
        error instanceof Refused && error.detail !== ''
          ? fill(texts.siteRefused, { detail: error.detail })
          : explain(error, texts),
      );
    }
  };
  const remove = (name: string) => {
    setMade(undefined);
    api.removeToken(name).then(again, (error) => setProblem(explain(error, texts)));
  };

  return (
    <>
      <p role="status">{explain(failure, texts)}</p>
      {tokens && <TokenTable tokens={tokens} texts={texts} language={language} onRemove={remove} />}
      <form class="fields" onSubmit={add}>
        <h3>{texts.addToken}</h3>
        <TokenFields texts={texts} />
        <div>
          <button type="submit">{texts.addToken}</button>
        </div>
        <div role="status">
          {made && (
            <>
              <p>
                {made.name}: {texts.shownOnce}
              </p>
              <pre>{made.token}</pre>
            </>
          )}
        </div>
        <p role="alert">{problem}</p>
      </form>
    </>
  );
}

interface TableProps extends Pick<PartProps, 'texts' | 'language'> {
  tokens: Token[];
  onRemove(name: string): void;
}

function TokenTable({ tokens, texts, language, onRemove }: TableProps) {
  return (
    <section class="wide" aria-label={texts.tokens}>
      <table>
        <Columns names={[texts.name, texts.rights, texts.sites, texts.created]} acts />
        <tbody>
          {tokens.map(({ name, rights, sites, createdAt }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{rights.map((right) => texts.right[right]).join(', ')}</td>
              <td>{sites?.join(' ') ?? texts.everySite}</td>
              <td>{moment(createdAt, language)}</td>
              <td>
                <button
                  type="button"
                  aria-label={`${texts.removeToken}: ${name}`}
                  onClick={() => onRemove(name)}
                >
                  {texts.removeToken}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const TokenFields = ({ texts }: Pick<PartProps, 'texts'>) => (
  <>
    <label>
      {texts.name}
      <input name="name" required maxLength={100} />
    </label>
    <fieldset>
      <legend>{texts.rights}</legend>
      {(Object.keys(texts.right) as Right[]).map((right) => (
        <label key={right} class="check">
          <input type="checkbox" name={right} defaultChecked={usual.includes(right)} />
          {texts.right[right]}
        </label>
      ))}
    </fieldset>
    <label>
      {texts.tokenSites}
      <input name="sites" spellcheck={false} />
    </label>
  </>
);
