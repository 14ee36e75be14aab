import { useState } from 'preact/hooks';
import { readNumber } from '../admin/person.js';
import type { AuditEntry } from '../audit/log.js';
import { api } from './api.js';
import type { PartProps } from './app.js';
import { Columns } from './columns.js';
import { explain, moment, readForm, useAsked } from './hooks.js';
import { SiteChoice } from './site-choice.js';
import type { Texts } from './texts/index.js';

const pageSize = 100;

/** What administrators did. */
export function Audit({ texts, language, administrator }: PartProps) {
  const own = administrator.sites?.[0] ?? '';
  const [query, setQuery] = useState({ origin: own, subject: '', before: '' });
  const sites = useAsked(() => api.sites());
  const { answer: entries, failure } = useAsked(() => api.audit(query), [query]);
  const choose = (event: SubmitEvent) => {
    const read = readForm(event);
    const subject = read('subject');
    setQuery({ origin: read('origin'), subject: readNumber(subject) ?? subject, before: '' });
  };
  const last = entries?.at(-1);
  return (
    <>
      <form onSubmit={choose}>
        <SiteChoice
          value={query.origin}
          sites={sites.answer}
          all={administrator.sites === null}
          texts={texts}
        />
        <label>
          {texts.number} <input name="subject" spellcheck={false} autocomplete="off" />
        </label>
        <button type="submit">{texts.show}</button>
      </form>
      <p role="status">{explain(failure, texts)}</p>
      {entries?.length === 0 && <p>{texts.noEntries}</p>}
      {entries && entries.length > 0 && (
        <Entries entries={entries} texts={texts} language={language} />
      )}
      {last && entries?.length === pageSize && (
        <button type="button" onClick={() => setQuery({ ...query, before: String(last.position) })}>
          {texts.older}
        </button>
      )}
    </>
  );
}

const Entries = ({
  entries,
  texts,
  language,
}: {
  entries: AuditEntry[];
  texts: Texts;
  language: string;
}) => {
  // What else is in a filter has names that are the same in every language.
  const names: Record<string, string> = {
    ...{ from: texts.from, to: texts.to, language: texts.language, rights: texts.rights },
    ...{ sites: texts.sites, name: texts.name, owner: texts.owner, state: texts.state },
    ...{ retentionDays: texts.retention, recordsPerDay: texts.quota, origins: texts.origins },
  };
  return (
    <section class="wide" aria-label={texts.audit}>
      <table>
        <Columns names={[texts.at, texts.who, texts.what, texts.site, texts.limits, texts.why]} />
        <tbody>
          {entries.map(({ position, at, who, act, site, filter, person, reason }) => (
            <tr key={position}>
              <th scope="row" class="time">
                {moment(at, language)}
              </th>
              <td>{who}</td>
              <td>{texts.acts[act] ?? act}</td>
              <td>{site}</td>
              <td>
                {[
                  ...Object.entries(filter).map(
                    ([name, value]) => `${names[name] ?? name}: ${value}`,
                  ),
                  ...(person === null ? [] : [`${texts.aboutPerson} ${person.slice(0, 8)}`]),
                ].join(', ')}
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
