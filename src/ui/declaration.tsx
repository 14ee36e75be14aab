import { render } from 'preact';
import { askedCategories } from '../consent/asked';
import { NOTHING } from '../consent/choices';
import { categoryNotices, remarks, type Words } from './notice';
import { Paragraphs } from './prose';
import { ServiceDetails } from './service-details';

/** Level of the declaration's own headings: that of the categories; services stand one below. */
export type Level = 2 | 3 | 4 | 5;

/**
 * The level for a declaration's headings: one below the last heading that stands before it in the page,
 * so that the page's outline stays whole; `data-level` says otherwise.
 */
export function levelFor(element: HTMLElement): Level {
  const before = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) =>
      !element.contains(heading) &&
      element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const last = Number(before[before.length - 1]?.tagName.slice(1) ?? 1);
  const wanted = Number(element.dataset.level) || last + 1;
  return Math.min(Math.max(wanted, 2), 5) as Level;
}

/**
 * Fills an element of the page with the cookie declaration: every service, cookie, purpose, lifetime,
 * provider and transfer, from the definitions that gate them. It stands in the page's own styles.
 * Call it again when the language or the services change.
 */
export const fillDeclaration = (element: Element, words: Words, level: Level = 2): void => {
  const asked = askedCategories(words.settings.services, [], NOTHING);
  const Title = `h${level}` as const;
  const heading = `h${(level + 1) as 3 | 4 | 5 | 6}` as const;
  render(
    <div class="keksi-declaration" lang={words.language}>
      {categoryNotices(words, asked).map(({ id, name, about, services }) => (
        <section key={id}>
          <Title>{name}</Title>
          <p>{about}</p>
          {services.map((service) => (
            <ServiceDetails notice={service} heading={heading} />
          ))}
        </section>
      ))}
      <Paragraphs items={remarks(words)} />
    </div>,
    element,
  );
};
