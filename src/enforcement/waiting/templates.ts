import { doc } from '../../page/document';

/** Templates that have given their content to the page. */
export interface Templates {
  /** Puts a template's content in its place. @param isShut asked later: whether it may stay no more. */
  give(template: HTMLTemplateElement, isShut: () => boolean): void;
  /** Puts each template that may give its content no more back in the place of it. */
  takeBack(): void;
}

/** A content on the page. */
interface Given {
  /** Between these two it stands, whatever of it has been exchanged since. */
  readonly marks: readonly [start: ChildNode, end: ChildNode];
  /** What it was, in case the page has moved it, and left the marks behind. */
  readonly nodes: readonly ChildNode[];
  readonly isShut: () => boolean;
}

/** What stands between two marks; nothing where they are beside each other no more. */
function between([start, end]: Given['marks']): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (node === end) return found;
    found.push(node);
  }
  return [];
}

/** All that is left of a content on the page. */
const leftOf = ({ marks, nodes }: Given): ChildNode[] => {
  const inside = [...between(marks), ...nodes].filter((node) => node.isConnected);
  return inside.length ? [...new Set([...inside, ...marks.filter((one) => one.isConnected)])] : [];
};

/** @param note told of each script that runs with a content: only a reload takes it away. */
export function createTemplates(
  note: (address: string | null, mayRun: () => boolean) => void,
): Templates {
  const given = new Map<HTMLTemplateElement, Given>();
  return {
    give(template, isShut) {
      const content = doc.importNode(template.content, true);
      for (const script of content.querySelectorAll('script:not([type*="json"])')) {
        note(script.getAttribute('src'), () => !isShut());
      }
      const marks = [doc.createComment(''), doc.createComment('')] as const;
      given.set(template, { marks, nodes: [...content.childNodes], isShut });
      content.prepend(marks[0]);
      content.append(marks[1]);
      template.replaceWith(content);
    },
    takeBack() {
      for (const [template, one] of given) {
        const [first, ...others] = leftOf(one);
        if (first && !one.isShut()) continue;
        // What the page has taken away itself is forgotten.
        given.delete(template);
        first?.replaceWith(template);
        for (const node of others) node.remove();
        for (const mark of one.marks) mark.remove();
      }
    },
  };
}
