import type { Statistics } from '../admin/statistics.js';
import type { Period } from './api.js';
import { Chart } from './chart.js';
import { Columns } from './columns.js';
import { type Category, groupBy, total } from './sums.js';
import type { Texts } from './texts/index.js';

const categories: Category[] = ['diagnostic', 'marketing'];
const columns = ['asked', 'accepted', 'refused', 'withdrew'] as const;

interface Props {
  lines: Statistics[];
  period: Period;
  texts: Texts;
}

/** How the visitors answered: sums, charts, and a line for each notice. */
export function Overview({ lines, period, texts }: Props) {
  if (lines.length === 0) return <p>{texts.noRecords}</p>;
  return (
    <>
      <Sums lines={lines} texts={texts} />
      {categories.map((category) => (
        <Chart key={category} lines={lines} period={period} category={category} texts={texts} />
      ))}
      <h3 id="by-notice">{texts.byNotice}</h3>
      <ByNotice lines={lines} texts={texts} />
    </>
  );
}

type Own = Pick<Props, 'lines' | 'texts'>;

/** What was answered to each category, in all. */
function Sums({ lines, texts }: Own) {
  return (
    <section class="wide" aria-label={texts.overview}>
      <table>
        <Columns names={[texts.category, ...columns.map((name) => texts[name])]} />
        <tbody>
          {categories.map((category) => (
            <tr key={category}>
              <th scope="row">{texts[category]}</th>
              {columns.map((name) => (
                <td key={name}>{total(lines, category)[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A line for each notice. */
function ByNotice({ lines, texts }: Own) {
  return (
    <section class="wide" aria-labelledby="by-notice">
      <table>
        <Columns
          names={[
            ...[texts.site, texts.language, texts.notice, texts.records],
            ...categories.map((category) => `${texts[category]}: ${texts.accepted.toLowerCase()}`),
          ]}
        />
        <tbody>
          {groupBy(lines, (line) =>
            JSON.stringify([line.origin, line.language, line.noticeSha256]),
          ).map(([key, group]) => (
            <tr key={key}>
              <th scope="row">{group[0]?.origin}</th>
              <td>{group[0]?.language}</td>
              <td>{group[0]?.noticeVersion ?? group[0]?.noticeSha256.slice(0, 12)}</td>
              <td>{group.reduce((sum, { records }) => sum + records, 0)}</td>
              {categories.map((category) => (
                <td key={category}>{total(group, category).accepted}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
