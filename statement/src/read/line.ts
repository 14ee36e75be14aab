/** One line of an old text, without the markup it came in. */
export interface Line {
  readonly text: string;
  /** Cells of a row, as tabs part them or the columns of a page; one for other lines. */
  readonly cells: readonly string[];
  /** An item of a list. */
  readonly bullet: boolean;
  /** Level of a heading that the markup says is one; 0 for others. */
  readonly level: number;
  /** All of it is bold. */
  readonly bold: boolean;
  /** The first cell of a row of two: it names the other. */
  readonly label: boolean;
  /** How many blank lines stand before it. */
  readonly gap: number;
  /** Stands in the second column, or in a cell that goes on. */
  readonly inside: boolean;
  /** Stands beside the text: menus, the foot of the page, what no reader sees. */
  readonly beside: boolean;
}

/** A line of nothing but text. */
export const plainLine = (text: string, more: Partial<Line> = {}): Line => ({
  text,
  cells: [text],
  bullet: false,
  level: 0,
  bold: false,
  label: false,
  gap: 0,
  inside: false,
  beside: false,
  ...more,
});

/** Marks that a reader of markup leaves in the text, of the area for private use; of a text itself, none is kept. */
export const MARK = {
  /** Before a heading, with its level. */
  heading: '\ue001',
  bold: '\ue002',
  bolder: '\ue003',
  bullet: '\ue004',
  beside: '\ue005',
  back: '\ue006',
  label: '\ue007',
} as const;
