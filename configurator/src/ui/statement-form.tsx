/** The form of a statement: drawn from its schema, so that no field is forgotten. */
import type { CompleteLanguage } from '../../../src/locales/languages';
import type { Draft } from '../../../statement/src/index';
import { labelOf, valueLabel } from '../statement/labels';
import { at, type Path, placeOf, put } from '../statement/path';
import type { Wrong } from '../statement/result';
import { linesIn, withLines } from '../statement/said';
import { kindOf, type Node, resolved, STATEMENT } from '../statement/schema';
import { Select, TextField, Tick } from './fields';
import { usePage } from './page';

/** What every field of the form knows. */
interface Form {
  readonly draft: Draft;
  /** The language that the statement is written in. */
  readonly written: CompleteLanguage;
  readonly wrong: readonly Wrong[];
  set(path: Path, value: unknown): void;
}

interface FieldProps {
  readonly form: Form;
  readonly node: Node;
  readonly path: Path;
  readonly required: boolean;
}

const namesIn = (path: Path): string[] => path.filter((step) => typeof step === 'string');

/** Says what is wrong at a place, and what to write instead. */
const wrongAt = ({ wrong }: Form, path: Path): string | undefined =>
  wrong.find((one) => one.path === placeOf(path))?.text;

/** Texts, a line each; an empty list says that there are none. */
function TextsField({ form, node, path, required }: FieldProps) {
  const { texts, language } = usePage();
  const value = at(form.draft, path);
  const isNone = Array.isArray(value) && !value.length;
  const isList = kindOf(node) === 'texts';
  return (
    <div>
      {!isNone && (
        <TextField
          label={labelOf(namesIn(path), language)}
          lines={isList ? 3 : 2}
          value={linesIn(value, form.written)}
          wrong={wrongAt(form, path)}
          onChange={(lines) =>
            form.set(
              path,
              withLines(value, form.written, isList ? lines : lines.replaceAll('\n', ' ')),
            )
          }
        />
      )}
      {isList && required && (
        <Tick
          label={`${labelOf(namesIn(path), language)}: ${texts.isNone.toLowerCase()}`}
          checked={isNone}
          onChange={(checked) => form.set(path, checked ? [] : undefined)}
        />
      )}
    </div>
  );
}

/** Entries of the same kind: registers, purposes. */
function ListField({ form, node, path }: FieldProps) {
  const { texts, language } = usePage();
  const value = at(form.draft, path);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const label = labelOf(namesIn(path), language);
  const { items = {} } = resolved(node);
  return (
    <div>
      {entries.map((_, index) => (
        // Entries have no names of their own, and are only ever taken out by their place.
        <fieldset key={index} class="entry">
          <legend>{`${label} ${index + 1}`}</legend>
          <Fields form={form} node={items} path={[...path, index]} />
          <button
            type="button"
            aria-label={`${texts.remove}: ${label} ${index + 1}`}
            onClick={() => form.set([...path, index], undefined)}
          >
            {texts.remove}
          </button>
        </fieldset>
      ))}
      <p>
        <button type="button" onClick={() => form.set([...path, entries.length], {})}>
          {`${texts.add}: ${label.toLowerCase()}`}
        </button>
      </p>
    </div>
  );
}

/** What only the contract with each provider tells. */
function ServicesField({ form, node, path }: FieldProps) {
  const { texts, checked } = usePage();
  const { additionalProperties } = resolved(node);
  const { services } = checked.settings;
  if (!additionalProperties || !services.length) return null;
  return (
    <details>
      <summary>{texts.services}</summary>
      {services.map(({ id, name }) => (
        <fieldset key={id} class="entry">
          <legend>{name}</legend>
          <Fields form={form} node={additionalProperties} path={[...path, id]} />
        </fieldset>
      ))}
    </details>
  );
}

/** A group of fields: what may be left out is folded away. */
function GroupField({ form, node, path, required }: FieldProps) {
  const { language } = usePage();
  const label = labelOf(namesIn(path), language);
  const fields = <Fields form={form} node={node} path={path} />;
  if (!required) {
    return (
      <details>
        <summary>{label}</summary>
        {fields}
      </details>
    );
  }
  return (
    <fieldset class="entry">
      <legend>{label}</legend>
      {fields}
    </fieldset>
  );
}

function Field(props: FieldProps) {
  const { form, node, path } = props;
  const { texts, language } = usePage();
  const label = labelOf(namesIn(path), language);
  const value = at(form.draft, path);
  const kind = kindOf(node);
  if (kind === 'text' || kind === 'texts') return <TextsField {...props} />;
  if (kind === 'list') return <ListField {...props} />;
  if (kind === 'group') return <GroupField {...props} />;
  if (kind === 'services') return <ServicesField {...props} />;
  const wrong = wrongAt(form, path);
  if (kind === 'choice') {
    const values = resolved(node).enum ?? [];
    const options = values.map((one) => [one, valueLabel(one, language)] as const);
    return (
      <Select
        label={label}
        value={String(value ?? '')}
        wrong={wrong}
        options={[['', texts.choose], ...options]}
        onChange={(next) => form.set(path, next || undefined)}
      />
    );
  }
  const isNumber = kind === 'number';
  return (
    <TextField
      label={label}
      type={isNumber ? 'number' : 'text'}
      value={String(value ?? '')}
      wrong={wrong}
      onChange={(next) => form.set(path, next === '' ? undefined : isNumber ? Number(next) : next)}
    />
  );
}

/** The fields of an object, in the order of the schema. */
function Fields({
  form,
  node,
  path,
}: {
  readonly form: Form;
  readonly node: Node;
  readonly path: Path;
}) {
  const { plan } = usePage();
  const { properties = {}, required = [] } = resolved(node);
  // The one that keeps consents is told of where there is one.
  const isLeftOut = (name: string) =>
    name === '$schema' || (name === 'consentRegister' && !plan.config.register);
  return (
    <>
      {Object.entries(properties)
        .filter(([name]) => !isLeftOut(name))
        .map(([name, inside]) => (
          <Field
            key={name}
            form={form}
            node={inside}
            path={[...path, name]}
            required={required.includes(name) || name === 'consentRegister'}
          />
        ))}
    </>
  );
}

/** The whole form. */
export function StatementForm({
  draft,
  written,
  wrong,
  onChange,
}: Omit<Form, 'set'> & { readonly onChange: (draft: Draft) => void }) {
  const set = (path: Path, value: unknown) => onChange((put(draft, path, value) ?? {}) as Draft);
  return <Fields form={{ draft, written, wrong, set }} node={STATEMENT} path={[]} />;
}
