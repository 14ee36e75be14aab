import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import type { Answers, Statistics } from '../admin/statistics.js';
import type { Period } from './api.js';
import { type Category, daysOf, total } from './sums.js';
import type { Texts } from './texts/index.js';

// Told apart by their dashes as well as by their colours, which the style sheet chooses for light and dark.
const series: [keyof Answers, string, number[]][] = [
  ['accepted', '--accepted', []],
  ['refused', '--refused', [8, 4]],
  ['withdrew', '--withdrew', [2, 3]],
];

const colour = (name: string) => getComputedStyle(document.body).getPropertyValue(name).trim();

interface Props {
  lines: Statistics[];
  period: Period;
  category: Category;
  texts: Texts;
}

// Nobody answers half a time.
const wholeSteps = Array.from({ length: 9 }, (_, n) =>
  [1, 2, 5].map((step) => step * 10 ** n),
).flat();

const lines = () => ({ stroke: colour('--text'), grid: { stroke: colour('--line') } });

/** A day and a month as people of the page's language write them. */
const shortDay = (time: number) => {
  const { lang } = document.documentElement;
  return new Date(time).toLocaleDateString(lang === 'en' ? 'en-GB' : lang, {
    ...{ day: 'numeric', month: 'numeric', timeZone: 'UTC' },
  });
};

/** One category day by day, drawn, and again as a table for whoever does not see the drawing. */
export function Chart({ lines: counts, period, category, texts }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const days = daysOf(period, counts).map(([day, ofDay]) => [day, total(ofDay, category)] as const);

  useEffect(() => {
    const here = place.current;
    if (here === null) return;
    const size = () => ({ width: here.clientWidth, height: 240 });
    const plot = new uPlot(
      {
        ...size(),
        series: [
          {},
          ...series.map(([name, stroke, dash]) => ({
            ...{ label: texts[name], stroke: colour(stroke), dash, width: 2 },
          })),
        ],
        scales: { y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] } },
        axes: [
          {
            space: 80,
            ...lines(),
            values: (_, times) => times.map((time) => shortDay(time * 1000)),
          },
          { size: 60, ...lines(), incrs: wholeSteps },
        ],
        cursor: { show: false },
        legend: { live: false },
        tzDate: (time) => uPlot.tzDate(new Date(time * 1000), 'Etc/UTC'),
      },
      [
        days.map(([day]) => Date.parse(day) / 1000),
        ...series.map(([name]) => days.map(([, answers]) => answers[name])),
      ],
      here,
    );
    const resizing = new ResizeObserver(() => plot.setSize(size()));
    resizing.observe(here);
    return () => {
      resizing.disconnect();
      plot.destroy();
    };
  }, [counts, period, category, texts]);

  return (
    <section>
      <h3>
        {texts[category]} {texts.byDay}
      </h3>
      <div ref={place} aria-hidden="true" />
      <ChartTable days={days} texts={texts} />
    </section>
  );
}

interface TableProps extends Pick<Props, 'texts'> {
  days: (readonly [day: string, answers: Answers])[];
}

const ChartTable = ({ days, texts }: TableProps) => (
  <details>
    <summary>{texts.asTable}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.day}</th>
          {series.map(([name]) => (
            <th key={name} scope="col">
              {texts[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(([day, answers]) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {series.map(([name]) => (
              <td key={name}>{answers[name]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
