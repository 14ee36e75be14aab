import { html } from './html';

/** Glasses in front of an eye chart. Colours come from the stylesheet, so it follows light and dark. */
export const picture = (title: string) => html`
<svg class="picture" viewBox="0 0 480 360" role="img" aria-label="${title}">
  <rect class="sheet" x="110" y="16" width="260" height="328" rx="14"/>
  <g class="letters" text-anchor="middle">
    <text x="240" y="98" font-size="76">E</text>
    <text x="240" y="150" font-size="40" letter-spacing="18">S I</text>
    <text x="240" y="294" font-size="20" letter-spacing="14">M E R K K</text>
    <text x="240" y="322" font-size="13" letter-spacing="6">I O P T I I K K A</text>
  </g>
  <g class="frame">
    <path d="M70 190 C40 186 26 176 14 162"/>
    <path d="M410 190 C440 186 454 176 466 162"/>
    <rect class="lens" x="66" y="166" width="150" height="104" rx="46"/>
    <rect class="lens" x="264" y="166" width="150" height="104" rx="46"/>
    <path d="M216 204 Q240 186 264 204"/>
  </g>
  <path class="gleam" d="M96 214 q4 -24 28 -30 M294 214 q4 -24 28 -30"/>
</svg>`;

/** The mark beside the name. */
export const mark = html`
<svg class="mark" viewBox="0 0 40 20" aria-hidden="true">
  <circle cx="10" cy="10" r="7.5"/><circle cx="30" cy="10" r="7.5"/>
  <path d="M17.5 9 Q20 6.5 22.5 9"/>
</svg>`;
