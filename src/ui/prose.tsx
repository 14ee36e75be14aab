import type { LinkNotice } from './banner-notice';
import type { Said } from './service-notice';

/** Paragraphs; links, if any, stand at the end of the last one. */
export const Paragraphs = ({
  items,
  links = [],
  ...rest
}: {
  items: readonly Said[];
  links?: readonly LinkNotice[];
  class?: string;
}) => (
  <>
    {items.map((text, index) => (
      <p {...rest} {...(typeof text === 'string' ? {} : { lang: text.lang })}>
        {typeof text === 'string' ? text : text.text}
        {index === items.length - 1 && links.map((link) => [' ', <Link {...link} />])}
      </p>
    ))}
  </>
);

/** The target need not know which page of this site was open. */
export const Link = ({ text, href }: LinkNotice) => (
  <a href={href} rel="noreferrer">
    {text}
  </a>
);
