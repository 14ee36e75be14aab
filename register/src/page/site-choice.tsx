import type { Texts } from './texts/index.js';

interface Props {
  /** The origin that is chosen. */
  value: string | undefined;
  sites: readonly { readonly origin: string; readonly name: string }[] | undefined;
  /** Whether all may be chosen at once. */
  all?: boolean;
  texts: Texts;
}

/** One of the sites, or all of them. */
export const SiteChoice = ({ value, sites, all = true, texts }: Props) => (
  <label>
    {texts.site}{' '}
    <select name="origin" value={value}>
      {all && <option value="">{texts.allSites}</option>}
      {sites?.map(({ origin, name }) => (
        <option key={origin} value={origin}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
