import type { LinkNotice } from './banner-notice';

/** Paragraphs; links, if any, stand at the end of the last one. */
export const Paragraphs = ({
  items,
  links = [],
  ...rest
}: {
  items: readonly string[];
  links?: readonly LinkNotice[];
  class?: string;
}) => (
  <>
    {items.map((text, index) => (
      <p {...rest}>
        {text}
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
