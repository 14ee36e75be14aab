/** The categories a visitor is asked about. `necessary` is never asked: it needs no consent (SVPL 205.2 §). */
export const CATEGORIES = ['diagnostic', 'marketing'] as const;

/** A category that needs consent. */
export type Category = (typeof CATEGORIES)[number];

/** Any category a service may name. */
export type ServiceCategory = 'necessary' | Category;

/** Whether a value names a category that needs consent. */
export const isCategory = (value: unknown): value is Category =>
  CATEGORIES.some((category) => category === value);
