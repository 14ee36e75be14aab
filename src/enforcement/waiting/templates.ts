import { doc } from '../../page/document';

/** Templates that have given their content to the page. */
export interface Templates {
  /** Puts a template's content in its place. @param isShut asked later: whether it may stay no more. */
  give(template: HTMLTemplateElement, isShut: () => boolean): void;
  /** Puts each template that may give its content no more back in the place of it. */
  takeBack(): void;
}

/** @param note told of each script that runs with a content: only a reload takes it away. */
export function createTemplates(
  note: (address: string | null, mayRun: () => boolean) => void,
): Templates {
  const given = new Map<HTMLTemplateElement, { nodes: ChildNode[]; isShut: () => boolean }>();
  return {
    give(template, isShut) {
      const content = doc.importNode(template.content, true);
      for (const script of content.querySelectorAll('script:not([type*="json"])')) {
        note(script.getAttribute('src'), () => !isShut());
      }
      given.set(template, { nodes: [...content.childNodes], isShut });
      template.replaceWith(content);
    },
    takeBack() {
      for (const [template, { nodes, isShut }] of given) {
        const [first, ...others] = nodes.filter((node) => node.isConnected);
        if (first && !isShut()) continue;
        // What the page has taken away itself is forgotten.
        given.delete(template);
        first?.replaceWith(template);
        for (const node of others) node.remove();
      }
    },
  };
}
