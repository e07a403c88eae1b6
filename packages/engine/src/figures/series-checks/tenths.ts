import type { SeriesChecksFigure } from '../../dossier/index.ts';
import { coordinate, element, type MarkupElement } from '../markup.ts';
import { linearScale } from '../scale.ts';
import { rectangle } from '../shapes.ts';
import { NOTE, textLine } from '../text/text-line.ts';
import { groundOf, levelMarks, type Panel, titleMarks } from './panel.ts';

/** A tenth of the counts lies in each where the model is right. */
const EVEN = 0.1;
/** Normal quantile on either side of the middle nine tenths. */
const NINE_TENTHS = 1.645;
const GAP = 2;

/** Share of the counts in each tenth of what was expected of them, against what chance alone would scatter. */
export function tenthMarks(
  { tenths, days }: Pick<SeriesChecksFigure, 'tenths' | 'days'>,
  panel: Panel,
): MarkupElement[] {
  const { canvas } = panel;
  const { palette } = canvas;
  const scatter = NINE_TENTHS * Math.sqrt((EVEN * (1 - EVEN)) / Math.max(1, days));
  const most = Math.max(2 * EVEN, EVEN + scatter, ...tenths);
  const ground = groundOf(panel, most);
  const { x, y, foot } = ground;
  const at = linearScale({ from: 0, to: tenths.length }, x);
  const edge = (share: number) =>
    `M${coordinate(x.from)} ${coordinate(y(Math.max(0, share)))}H${coordinate(x.to)}`;
  const note = { y: foot + 18, style: NOTE, fill: palette.soft };
  return [
    ...titleMarks('Tenths of what was expected', panel),
    ...levelMarks(
      [
        { at: 0, label: '0' },
        { at: EVEN, label: '10\u2009%' },
        { at: 2 * EVEN, label: '20\u2009%' },
      ],
      ground,
      canvas,
    ),
    ...tenths.map((share, tenth) =>
      rectangle(
        {
          x: at(tenth),
          y: y(share),
          width: at(tenth + 1) - at(tenth) - GAP,
          height: foot - y(share),
        },
        palette.partSupport,
      ),
    ),
    element('path', {
      d: edge(EVEN - scatter) + edge(EVEN + scatter),
      stroke: palette.ink,
      'stroke-dasharray': '2 3',
    }),
    textLine('fewer', { ...note, x: x.from }),
    textLine('more', { ...note, x: x.to, anchor: 'end' }),
  ];
}
