import type { Figures } from './measure.js';
import type { Line } from './table.js';

const PANELS: { title: string; figure: keyof Figures; format(value: number): string }[] = [
  { title: 'First visit, kB', figure: 'firstBytes', format: (bytes) => (bytes / 1000).toFixed(1) },
  { title: 'Banner seen, ms', figure: 'bannerSeen', format: (time) => time.toFixed(0) },
  { title: 'Return visit, script ms', figure: 'returnScript', format: (time) => time.toFixed(0) },
];
const NAMES = 190;
const PANEL = 200;
const BAR = 110;
const ROW = 24;
const TOP = 48;

/** Colours that are legible on a light page and on a dark one; the picture follows the reader's system. */
const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.bar { fill: #8c959f }
.own { fill: #9a4f00 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .bar { fill: #6e7681 }
  .own { fill: #f0a04b }
}`;

const text = (x: number, y: number, words: string, kind = '') =>
  `<text x="${x}" y="${y}"${kind && ` class="${kind}"`}>${words}</text>`;

/** The table's three most telling columns as bars; shorter is better. */
export function chart(lines: Line[]): string {
  const shown = lines.filter(({ manager }) => manager.accept);
  const height = TOP + ROW * shown.length + 8;
  const width = NAMES + PANEL * PANELS.length;
  const names = shown.map(({ manager, version }, n) =>
    text(0, TOP + ROW * n + 14, `${manager.name.replaceAll('*', '')} ${version}`.trim()),
  );
  const panels = PANELS.flatMap(({ title, figure, format }, panel) => {
    const left = NAMES + PANEL * panel;
    const most = Math.max(...shown.map(({ figures }) => figures[figure]));
    return [
      text(left, 20, title, 'title'),
      ...shown.flatMap(({ manager, figures }, n) => {
        const length = Math.max(1, (BAR * figures[figure]) / most);
        const y = TOP + ROW * n;
        const kind = manager.package ? 'bar' : 'bar own';
        return [
          `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="18" rx="2" class="${kind}"/>`,
          text(left + Math.ceil(length) + 6, y + 14, format(figures[figure])),
        ];
      }),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">
<title id="t">Keksi and other consent managers on the same page: bytes of a first visit, when the banner is seen, script time of a return visit</title>
<style>
${STYLE}
</style>
${[...names, ...panels].join('\n')}
</svg>
`;
}
