import { useEffect, useState } from 'preact/hooks';
import { type Person, readNumber } from '../admin/person.js';
import { api } from './api.js';
import type { PartProps } from './app.js';
import { explain, readForm, saveFile } from './hooks.js';
import { RecordCard } from './record-card.js';
import { fill } from './texts/index.js';

/** Everything that is kept of one visitor, found by the number that they quote. */
export function PersonPart(props: PartProps) {
  const { texts } = props;
  // A request of a visitor leads here with their number.
  const [, wanted = ''] = location.hash.split('=');
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<Person>();
  const [message, setMessage] = useState('');

  const search = (event: SubmitEvent) => find(readForm(event)('number'));
  const find = async (text: string) => {
    const quoted = readNumber(text);
    setFound(undefined);
    if (quoted === undefined) return setMessage(texts.notNumber);
    setNumber(quoted);
    try {
      const person = await api.person(quoted);
      setFound(person);
      setMessage(
        person.records.length === 0
          ? texts.notFound
          : fill(texts.found, { count: person.records.length }),
      );
    } catch (error) {
      setMessage(explain(error, texts));
    }
  };
  useEffect(() => {
    if (wanted !== '') void find(wanted);
  }, [wanted]);
  const erased = (count: number) => {
    setFound(undefined);
    setMessage(fill(texts.erasedNow, { count }));
  };

  return (
    <>
      <form onSubmit={search}>
        <label>
          {texts.number}{' '}
          <input
            name="number"
            required
            spellcheck={false}
            autocomplete="off"
            size={38}
            aria-describedby="number-help"
            defaultValue={wanted}
          />
        </label>
        <button type="submit">{texts.search}</button>
      </form>
      <p id="number-help">{texts.numberHelp}</p>
      <p role="status">{message}</p>
      {found && found.records.length > 0 && (
        <Found {...props} number={number} found={found} onErased={erased} />
      )}
    </>
  );
}

interface FoundProps extends PartProps {
  number: string;
  found: Person;
  onErased(count: number): void;
}

function Found({ number, found, onErased, texts, language, administrator }: FoundProps) {
  const [message, setMessage] = useState('');
  const earlier = found.subjects.filter((subject) => subject !== number);
  const save = () =>
    api.personFile(number).then(
      (file) => saveFile(file, `records-${number}.json`),
      (error) => setMessage(explain(error, texts)),
    );
  return (
    <>
      {earlier.length > 0 && found.subjects.length > 1 && (
        <p>{fill(texts.earlier, { subjects: earlier.join(', ') })}</p>
      )}
      {found.records.map((record) => (
        <RecordCard key={record.id} record={record} texts={texts} language={language} />
      ))}
      <p>{texts.versionHelp}</p>
      {administrator.rights.includes('export') && (
        <button type="button" onClick={save}>
          {texts.exportPerson}
        </button>
      )}
      {administrator.rights.includes('erase') && (
        <Erase number={number} count={found.records.length} onErased={onErased} texts={texts} />
      )}
      <p role="status">{message}</p>
    </>
  );
}

interface EraseProps extends Pick<PartProps, 'texts'> {
  number: string;
  count: number;
  onErased(count: number): void;
}

/** Erases with a reason. It cannot be undone, so it is asked once more. */
function Erase({ number, count, onErased, texts }: EraseProps) {
  const [reason, setReason] = useState<string>();
  const [message, setMessage] = useState('');
  const ask = (event: SubmitEvent) => setReason(readForm(event)('reason'));
  const erase = () =>
    api.erase(number, reason ?? '').then(
      ({ erased }) => onErased(erased),
      (error) => setMessage(explain(error, texts)),
    );
  return (
    <section>
      <h3>{texts.erase}</h3>
      {reason === undefined ? (
        <form class="fields" onSubmit={ask}>
          <label>
            {texts.reason}
            <input name="reason" required maxLength={500} aria-describedby="reason-help" />
          </label>
          <p id="reason-help">{texts.reasonHelp}</p>
          <div>
            <button type="submit">{texts.erase}</button>
          </div>
        </form>
      ) : (
        <div role="alert">
          <p>{fill(texts.sure, { count })}</p>
          <button type="button" class="danger" onClick={erase}>
            {texts.eraseYes}
          </button>
          <button type="button" onClick={() => setReason(undefined)}>
            {texts.eraseNo}
          </button>
        </div>
      )}
      <p role="status">{message}</p>
    </section>
  );
}
