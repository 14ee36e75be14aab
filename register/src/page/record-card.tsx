import type { ComponentChildren } from 'preact';
import type { StoredRecord } from '../records/record.js';
import { moment } from './hooks.js';
import type { Language, Texts } from './texts/index.js';

interface Props {
  record: StoredRecord & { flags?: string[] };
  texts: Texts;
  language: Language;
}

/** One act of a visitor, in words. */
export function RecordCard({ record, texts, language }: Props) {
  const { choices, notice, services, site } = record;
  const choice = (category: 'diagnostic' | 'marketing') =>
    `${texts[category]}: ${choices[category] ? texts.allowed : texts.denied}`;
  // What a record lists is what the page had; it was allowed where its category was.
  const named = (['diagnostic', 'marketing'] as const).flatMap((category) =>
    choices[category] ? (services[category] ?? []) : [],
  );
  return (
    <article>
      <h3>
        {moment(record.time, language)} {texts.act[record.action]} {texts.source[record.source]}
      </h3>
      {record.flags?.includes('clock') && <p>{texts.clock}</p>}
      <dl>
        <Fact name={texts.pageOf}>{site.origin + site.path}</Fact>
        <Fact name={texts.category}>
          {choice('diagnostic')}
          <br />
          {choice('marketing')}
        </Fact>
        <Fact name={texts.services}>
          {[...new Set([...named, ...(record.granted ?? [])])]
            .filter((service) => !record.refused?.includes(service))
            .join(', ') || texts.none}
        </Fact>
        {record.refused && record.refused.length > 0 && (
          <Fact name={texts.refusedServices}>{record.refused.join(', ')}</Fact>
        )}
        {record.granted && record.granted.length > 0 && (
          <Fact name={texts.grantedServices}>{record.granted.join(', ')}</Fact>
        )}
        <Fact name={texts.expires}>{moment(record.expires, language)}</Fact>
        <Fact name={texts.received}>{moment(record.receivedAt, language)}</Fact>
        <Fact name={texts.notice}>
          {notice.version} ({notice.language})
        </Fact>
        {notice.policy && <Fact name={texts.policy}>{notice.policy}</Fact>}
        <Fact name={texts.recordId}>{record.id}</Fact>
      </dl>
      <details>
        <summary>{texts.shown}</summary>
        <div class="shown" lang={notice.language}>
          <Shown text={notice.text} />
        </div>
      </details>
    </article>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** A text that was shown, as it is nested: strings, lists and objects of them. */
function Shown({ text }: { text: unknown }) {
  if (typeof text === 'string') return <p>{text}</p>;
  if (!(text instanceof Object)) return null;
  return (
    <div class="nested">
      {Object.entries(text).map(([name, inner]) => (
        <Shown key={name} text={inner} />
      ))}
    </div>
  );
}
