import { sha256 } from '../records/digest.js';

/**
 * How much of a notice is kept. The register never refuses a visitor's act for it: what is more is kept
 * less of, by its hash alone, and the record says that its digest can no longer be checked (`reduced`).
 * Banners keep within these bounds by themselves.
 */
export const bounds = {
  /** Characters of a version; a longer one is kept as `sha256:` and its hash. */
  version: 100,
  /** Characters of a notice's text in canonical JSON. */
  text: 48_000,
  /** New notices of an origin a day. A site with three languages that is edited all day needs fewer. */
  noticesADay: 50,
};

/** A version as it is kept. */
export const keptVersion = (version: string): string =>
  version.length > bounds.version ? `sha256:${sha256(version)}` : version;
