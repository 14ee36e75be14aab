import type { LinkNotice } from './notice';

export const Paragraphs = ({ items, ...rest }: { items: readonly string[]; class?: string }) => (
  <>
    {items.map((text) => (
      <p {...rest}>{text}</p>
    ))}
  </>
);

export const Links = ({ links }: { links: readonly LinkNotice[] }) => (
  <>
    {links.map((link) => (
      <p>
        <Link {...link} />
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
