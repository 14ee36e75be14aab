/** One measurement of how fast a page was for its visitor. */
export interface Vital {
  readonly name: 'CLS' | 'FCP' | 'INP' | 'LCP' | 'TTFB';
  /** Milliseconds; for CLS a score without a unit. */
  readonly value: number;
  /** How much was added since the same id was last told. */
  readonly delta: number;
  readonly rating: 'good' | 'needs-improvement' | 'poor';
  /** Unique for each metric and page view. */
  readonly id: string;
  /** How the page was reached: `navigate`, `reload`, `back-forward-cache`, `soft-navigation` … */
  readonly navigationType: string;
  /** The page that was measured, without its query: a soft navigation may be told of late. */
  readonly address: string;
}
