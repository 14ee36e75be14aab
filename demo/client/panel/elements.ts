/** An element with attributes and content; text is always text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** A line of a list: what it is about, how it stands, and a word on it. */
export interface Line {
  readonly name: string;
  /** `on` and `off` are shown by a sign and a word, not by colour alone. */
  readonly state?: 'on' | 'off';
  readonly note?: string;
}

/** A titled part of the panel whose lines are drawn again only when they changed. */
export interface Part {
  readonly node: HTMLElement;
  show(lines: readonly Line[], remarks?: readonly string[]): void;
}

/** Makes an empty part. */
export function part(title: string): Part {
  const list = element('ul');
  const below = element('div');
  let drawn = '';
  return {
    node: element('section', {}, element('h3', {}, title), list, below),
    show(lines, remarks = []) {
      const state = JSON.stringify([lines, remarks]);
      if (state === drawn) return;
      drawn = state;
      list.replaceChildren(
        ...lines.map(({ name, state, note }) =>
          element(
            'li',
            state ? { 'data-state': state } : {},
            element('span', {}, name),
            ...(note ? [element('small', {}, note)] : []),
          ),
        ),
      );
      list.hidden = lines.length === 0;
      below.replaceChildren(...remarks.map((remark) => element('p', {}, remark)));
    },
  };
}
