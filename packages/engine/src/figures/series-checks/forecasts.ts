import type { SeriesChecksFigure } from '../../dossier/index.ts';
import { tickMarks } from '../as-of/chart.ts';
import { coordinate, element, type MarkupElement } from '../markup.ts';
import { linearScale } from '../scale.ts';
import { dot } from '../shapes.ts';
import { daySpan } from '../time-axis.ts';
import { groundOf, levelMarks, type Panel, titleMarks } from './panel.ts';

type Forecasts = SeriesChecksFigure['forecasts'];

const RADIUS = 2;

/** The 90 % interval of each day as a band, its mean as a line, and what came as dots. */
export function forecastMarks({ firstDay, days }: Forecasts, panel: Panel): MarkupElement[] {
  const { canvas } = panel;
  const { palette } = canvas;
  const title = titleMarks('Each day forecast from those before it', panel);
  if (days.length === 0) return title;
  const most = Math.max(1, ...days.flatMap(({ count, upper }) => [count, upper]));
  const ground = groundOf(panel, most);
  const first = daySpan(firstDay).from;
  const stretch = { from: first, to: first + days.length };
  const at = linearScale(stretch, ground.x);
  const y = (quantity: number) => coordinate(ground.y(quantity));
  const edge = (end: 'lower' | 'upper', day: number) => y(days[day]![end]);
  const order = days.map((_, day) => day);
  const upper = order.map((day) => `H${coordinate(at(first + day))}V${edge('upper', day)}`);
  const lower = order
    .toReversed()
    .map((day) => `H${coordinate(at(first + day + 1))}V${edge('lower', day)}`);
  const band = `M${coordinate(ground.x.from)} ${edge('lower', 0)}${upper.join('')}${lower.join('')}H${coordinate(ground.x.from)}Z`;
  const means = days.map(
    ({ mean }, day) => `${day === 0 ? 'M' : 'L'}${coordinate(at(first + day + 0.5))} ${y(mean)}`,
  );
  return [
    ...title,
    ...levelMarks(
      [
        { at: 0, label: '0' },
        { at: most, label: coordinate(most) },
      ],
      ground,
      canvas,
    ),
    element('path', { d: band, fill: palette.accentWash }),
    element('path', {
      d: means.join(''),
      fill: 'none',
      stroke: palette.accent,
      'stroke-width': 1.6,
    }),
    ...days.map(({ count }, day) =>
      dot({ x: at(first + day + 0.5), y: ground.y(count) }, RADIUS, palette.ink),
    ),
    ...tickMarks({
      ground: { x: ground.x, y: { from: ground.foot, to: ground.ceiling } },
      days: stretch,
      x: at,
      palette,
    }),
  ];
}
