import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import type { Answers, Statistics } from '../admin/statistics.js';
import type { Period } from './api.js';
import { type Category, daysOf, isoDay, total } from './sums.js';
import type { Texts } from './texts.js';

// Told apart by their dashes as well as by their colours, both readable on white.
const series: [keyof Answers, string, number[]][] = [
  ['accepted', '#00629b', []],
  ['refused', '#8a3b12', [8, 4]],
  ['withdrew', '#5b5b66', [2, 3]],
];

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

/** One category day by day, drawn, and again as a table for whoever does not see the drawing. */
export function Chart({ lines, period, category, texts }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const days = daysOf(period, lines).map(([day, ofDay]) => [day, total(ofDay, category)] as const);

  useEffect(() => {
    const here = place.current;
    if (here === null) return;
    const size = () => ({ width: here.clientWidth, height: 240 });
    const plot = new uPlot(
      {
        ...size(),
        series: [
          {},
          ...series.map(([name, stroke, dash]) => ({ label: texts[name], stroke, dash, width: 2 })),
        ],
        scales: { y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] } },
        axes: [
          { space: 80, values: (_, times) => times.map((time) => isoDay(time * 1000).slice(5)) },
          { size: 60, incrs: wholeSteps },
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
  }, [lines, period, category, texts]);

  return (
    <section>
      <h3>
        {texts[category]} {texts.byDay}
      </h3>
      <div ref={place} aria-hidden="true" />
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
    </section>
  );
}
