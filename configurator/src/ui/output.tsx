import { useId, useRef, useState } from 'preact/hooks';
import { usePage } from './page';

/** Something to copy. */
export function Output({
  label,
  help,
  text,
  lines,
}: {
  readonly label: string;
  readonly help?: string;
  readonly text: string;
  readonly lines?: number;
}) {
  const { texts } = usePage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(texts.copied);
    } catch {
      // A page that is opened as a file, or by plain http, has no clipboard.
      field.current?.focus();
      field.current?.select();
      setSaid(texts.copyByHand);
    }
  }
  return (
    <div class="output">
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <textarea
        id={id}
        ref={field}
        readOnly
        spellcheck={false}
        rows={lines ?? Math.min(14, text.split('\n').length + 1)}
        value={text}
        aria-describedby={help ? `${id}-help` : undefined}
      />
      <p class="actions">
        <button type="button" aria-label={`${texts.copy}: ${label}`} onClick={copy}>
          {texts.copy}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
