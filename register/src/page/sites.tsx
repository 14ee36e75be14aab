import { useState } from 'preact/hooks';
import type { Site } from '../sites/site.js';
import { api, Refused, type SiteForm } from './api.js';
import type { PartProps } from './app.js';
import { Columns } from './columns.js';
import { explain, readForm, useAsked } from './hooks.js';
import { fill, type Texts } from './texts/index.js';

/** The sites whose records are taken. */
export function Sites({ texts, administrator }: PartProps) {
  const { answer: sites, failure, again } = useAsked(() => api.sites());
  const [changing, setChanging] = useState<Site | 'new'>();
  const mayManage = administrator.rights.includes('manage') && administrator.sites === null;
  const done = () => {
    setChanging(undefined);
    again();
  };
  return (
    <>
      <p role="status">{explain(failure, texts)}</p>
      {sites && (
        <SiteTable sites={sites} texts={texts} {...(mayManage && { onChange: setChanging })} />
      )}
      {mayManage && changing === undefined && (
        <button type="button" onClick={() => setChanging('new')}>
          {texts.addSite}
        </button>
      )}
      {changing === 'new' && (
        <SiteFields texts={texts} onDone={done} onCancel={() => setChanging(undefined)} />
      )}
      {changing instanceof Object && (
        <SiteFields
          key={changing.origin}
          site={changing}
          texts={texts}
          onDone={done}
          onCancel={() => setChanging(undefined)}
        />
      )}
      <p>{texts.siteHelp}</p>
    </>
  );
}

interface TableProps {
  sites: Site[];
  texts: Texts;
  /** Given to those who may change one. */
  onChange?(site: Site): void;
}

function SiteTable({ sites, texts, onChange }: TableProps) {
  return (
    <section class="wide" aria-label={texts.sites}>
      <table>
        <Columns
          names={[
            ...[texts.name, texts.addresses, texts.owner],
            ...[texts.retention, texts.quota, texts.state],
          ]}
          acts={onChange !== undefined}
        />
        <tbody>
          {sites.map((site) => (
            <tr key={site.origin}>
              <th scope="row">{site.name}</th>
              <td>
                {site.origins.map((origin) => (
                  <div key={origin}>{origin}</div>
                ))}
              </td>
              <td>{site.owner}</td>
              <td>{site.retentionDays ?? texts.usual}</td>
              <td>{site.recordsPerDay ?? texts.noLimit}</td>
              <td>{site.state === 'open' ? texts.stateOpen : texts.stateClosed}</td>
              {onChange && (
                <td>
                  <button
                    type="button"
                    aria-label={`${texts.change}: ${site.name}`}
                    onClick={() => onChange(site)}
                  >
                    {texts.change}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FieldsProps {
  site?: Site;
  texts: Texts;
  onDone(): void;
  onCancel(): void;
}

const listOf = (text: string) => text.split(/[\s,]+/).filter(Boolean);
const numberOrNull = (text: string) => (text === '' ? null : Number(text));

function formOf(read: (name: string) => string): SiteForm {
  return {
    origins: listOf(read('origins')),
    name: read('name'),
    owner: read('owner'),
    retentionDays: numberOrNull(read('retentionDays')),
    recordsPerDay: numberOrNull(read('recordsPerDay')),
  };
}

/** Without what was not said: a new site has no settings to take back. */
const said = (form: SiteForm): SiteForm =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null && value !== ''));

function SiteFields({ site, texts, onDone, onCancel }: FieldsProps) {
  const [problem, setProblem] = useState('');
  const tell = (error: unknown) =>
    setProblem(
      error instanceof Refused && error.detail !== ''
        ? fill(texts.siteRefused, { detail: error.detail })
        : explain(error, texts),
    );
  const attempt = (act: Promise<unknown>) => act.then(onDone, tell);

  const save = (event: SubmitEvent) => {
    const read = readForm(event);
    const form = formOf(read);
    const origin = read('origin');
    if (site === undefined) return attempt(api.addSite({ ...said(form), origin }));
    const change = () => api.changeSite(origin, form);
    return attempt(
      origin === site.origin ? change() : api.moveSite(site.origin, origin).then(change),
    );
  };
  const setState = (state: Site['state']) =>
    site && attempt(api.changeSite(site.origin, { state }));

  return (
    <form class="fields" onSubmit={save}>
      <h3>{site === undefined ? texts.addSite : `${texts.change}: ${site.name}`}</h3>
      <Field name="origin" label={texts.origin} value={site?.origin} required type="url" />
      <Field name="origins" label={texts.origins} value={site?.origins.slice(1).join(' ')} />
      <Field name="name" label={texts.name} value={site?.name} />
      <Field name="owner" label={texts.owner} value={site?.owner} />
      <Field
        name="retentionDays"
        label={texts.retention}
        value={site?.retentionDays}
        type="number"
      />
      <Field name="recordsPerDay" label={texts.quota} value={site?.recordsPerDay} type="number" />
      <div>
        <button type="submit">{texts.save}</button>
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
        {site?.state === 'open' && (
          <button type="button" class="danger" onClick={() => setState('closed')}>
            {texts.closeSite}
          </button>
        )}
        {site?.state === 'closed' && (
          <button type="button" onClick={() => setState('open')}>
            {texts.reopenSite}
          </button>
        )}
      </div>
      <p role="alert">{problem}</p>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value?: string | number | undefined;
  type?: 'text' | 'url' | 'number';
  required?: boolean;
}

const Field = ({ name, label, value = '', type = 'text', required = false }: FieldProps) => (
  <label>
    {label}
    <input
      name={name}
      // The types tell each kind of field apart; this one serves three.
      type={type as 'text'}
      required={required}
      {...(type === 'number' && { min: 1 })}
      defaultValue={String(value)}
    />
  </label>
);
