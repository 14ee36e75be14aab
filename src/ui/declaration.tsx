import { render } from 'preact';
import { askedCategories } from '../consent/asked';
import { NOTHING } from '../consent/choices';
import type { Level } from './level';
import { categoryNotices, remarks, type Words } from './notice';
import { Paragraphs } from './prose';
import { ServiceDetails } from './service-details';

/**
 * Fills an element of the page with the cookie declaration: every service, cookie, purpose, lifetime,
 * provider and transfer, from the definitions that gate them. It stands in the page's own styles.
 * Call it again when the language or the services change.
 */
export const fillDeclaration = (element: Element, words: Words, level: Level = 2): void => {
  const asked = askedCategories(words.settings.services, [], NOTHING);
  // A page made before holds what gated then; it gives way to what gates now.
  if (!element.querySelector(':scope > .keksi-declaration')) element.replaceChildren();
  const Title = `h${level}` as const;
  const heading = `h${(level + 1) as 3 | 4 | 5 | 6}` as const;
  render(
    <div class="keksi-declaration" lang={words.language}>
      {categoryNotices(words, asked).map(({ id, name, about, services, functions, functional }) => (
        <section key={id}>
          <Title>{name}</Title>
          <p>{about}</p>
          {services.map((service) => (
            <ServiceDetails notice={service} heading={heading} />
          ))}
          {functions && <p>{functions}</p>}
          {functional.map((service) => (
            <ServiceDetails notice={service} heading={heading} />
          ))}
        </section>
      ))}
      <Paragraphs items={remarks(words)} />
    </div>,
    element,
  );
};
