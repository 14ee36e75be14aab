/**
 * Where in the page a button is, once it stands still. Runs in the page, and is quicker than the usual ways of a
 * test, of which there are thousands here.
 */
export async function find(text: string): Promise<{ x: number; y: number }> {
  const buttons = (root: Document | ShadowRoot): HTMLButtonElement[] => [
    ...root.querySelectorAll('button'),
    ...[...root.querySelectorAll('keksi-consent')].flatMap(({ shadowRoot }) =>
      shadowRoot ? buttons(shadowRoot) : [],
    ),
  ];
  for (let before = ''; ; ) {
    const button = buttons(document).find(({ textContent }) => textContent?.trim() === text);
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    const place = width > 0 ? `${x} ${y}` : '';
    if (place && place === before) return { x: x + width / 2, y: y + height / 2 };
    before = place;
    await new Promise(requestAnimationFrame);
  }
}
