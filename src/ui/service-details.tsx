import { Link } from './prose';
import type { Said, ServiceNotice, TableNotice } from './service-notice';

/** A text as what an element holds, with its language where that is another. */
const inside = (said: Said) =>
  typeof said === 'string' ? { children: said } : { children: said.text, lang: said.lang };

type Heading = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/** What there is to know of one service, in the dialog and in the declaration. */
export const ServiceDetails = ({
  notice,
  heading: Title,
}: {
  notice: ServiceNotice;
  heading: Heading;
}) => (
  <div class="service">
    <Title>{notice.name}</Title>
    <ServiceFacts notice={notice} />
  </div>
);

/** The same without its name. */
export const ServiceFacts = ({ notice: { facts, policy, cookies } }: { notice: ServiceNotice }) => (
  <>
    <dl>
      {facts.map(({ term, about }) => (
        <div>
          <dt>{term}</dt>
          {about.map((text) => (
            <dd {...inside(text)} />
          ))}
        </div>
      ))}
    </dl>
    <p>
      <Link {...policy} />
    </p>
    {cookies.rows.length > 0 && <CookieTable notice={cookies} />}
  </>
);

const CookieTable = ({ notice: { caption, columns, rows } }: { notice: TableNotice }) => (
  <table>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          {row.map((text, index) =>
            index === 0 ? (
              <th scope="row" {...inside(text)} />
            ) : (
              // The label shows where the window is too narrow for columns.
              <td data-label={columns[index]} {...inside(text)} />
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
