// Draws time and memory against the number of records, on light and on dark, from the table in the reference.
// Run: npm run bench:corpus-figure
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pathOf = (path: string) => fileURLToPath(new URL(`../../docs/${path}`, import.meta.url));

/** What is drawn, as the table calls it. */
const DRAWN = [
  'candidate pairs, sweep',
  'candidate pairs, plain SQL',
  'integration, three sources',
  'Splink, three sources',
];

/** A line of the figure: a name and its points, by the number of records. */
interface SpeedLine {
  readonly name: string;
  readonly points: readonly {
    readonly records: number;
    readonly seconds: number;
    readonly megabytes: number;
  }[];
}

const PANEL = { width: 300, height: 220, left: 64, top: 34 } as const;
const WIDTH = 2 * (PANEL.left + PANEL.width) + 60;
const LINE_HEIGHT = 18;

const STYLE = `
text { font: 12px system-ui, sans-serif; fill: #222; }
.grid { stroke: #bbb; stroke-width: .5; }
.line { fill: none; stroke-width: 2; }
.c0 { stroke: #1f5fa8; fill: #1f5fa8; } .c1 { stroke: #b4531a; fill: #b4531a; }
.c2 { stroke: #4a7d2c; fill: #4a7d2c; } .c3 { stroke: #7d4a94; fill: #7d4a94; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6e6e6; } .grid { stroke: #666; }
  .c0 { stroke: #7db4f0; fill: #7db4f0; } .c1 { stroke: #f0a572; fill: #f0a572; }
  .c2 { stroke: #9fd37d; fill: #9fd37d; } .c3 { stroke: #cfa0e6; fill: #cfa0e6; }
}`;

interface Panel {
  readonly title: string;
  readonly left: number;
  readonly measure: (point: SpeedLine['points'][number]) => number;
}

/** Two panels with both axes in powers of ten: processor seconds, and peak memory. */
function speedFigure(lines: readonly SpeedLine[]): string {
  const height = PANEL.top + PANEL.height + 44 + LINE_HEIGHT * lines.length;
  const seconds = {
    title: 'processor seconds',
    left: PANEL.left,
    measure: (p: SpeedLine['points'][number]) => p.seconds,
  };
  const memory = {
    title: 'peak megabytes',
    left: 2 * PANEL.left + PANEL.width + 10,
    measure: (p: SpeedLine['points'][number]) => p.megabytes,
  };
  const keys = lines.map(({ name }, place) => {
    const y = PANEL.top + PANEL.height + 48 + LINE_HEIGHT * place;
    return `<circle class="c${place}" cx="${PANEL.left + 5}" cy="${y - 4}" r="4"/><text x="${PANEL.left + 16}" y="${y}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">
<title>Time and memory against the number of records</title>
<style>${STYLE}
</style>
${panel(lines, seconds)}
${panel(lines, memory)}
${keys.join('\n')}
</svg>
`;
}

function panel(lines: readonly SpeedLine[], { title, left, measure }: Panel): string {
  const points = lines.flatMap((line) => line.points);
  const xs = powersOfTen(points.map(({ records }) => records));
  const ys = powersOfTen(points.map(measure));
  const x = (records: number) => left + (PANEL.width * (Math.log10(records) - xs[0]!)) / span(xs);
  const y = (value: number) =>
    PANEL.top + PANEL.height - (PANEL.height * (Math.log10(value) - ys[0]!)) / span(ys);
  const bottom = PANEL.top + PANEL.height;
  const grid = [
    ...xs.map((power) => {
      const at = x(10 ** power).toFixed(1);
      return `<line class="grid" x1="${at}" y1="${PANEL.top}" x2="${at}" y2="${bottom}"/><text x="${at}" y="${bottom + 16}" text-anchor="middle">${shown(power)}</text>`;
    }),
    ...ys.map((power) => {
      const at = y(10 ** power).toFixed(1);
      return `<line class="grid" x1="${left}" y1="${at}" x2="${left + PANEL.width}" y2="${at}"/><text x="${left - 6}" y="${Number(at) + 4}" text-anchor="end">${shown(power)}</text>`;
    }),
  ];
  const drawn = lines.map((line, place) => {
    const path = line.points.map((p) => `${x(p.records).toFixed(1)},${y(measure(p)).toFixed(1)}`);
    const dots = path.map((at) => {
      const [cx, cy] = at.split(',');
      return `<circle class="c${place}" cx="${cx}" cy="${cy}" r="3"/>`;
    });
    return `<polyline class="line c${place}" style="fill:none" points="${path.join(' ')}"/>${dots.join('')}`;
  });
  return `<text x="${left}" y="${PANEL.top - 12}">${title}, by records</text>
${[...grid, ...drawn].join('\n')}`;
}

function powersOfTen(values: readonly number[]): readonly number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function span(powers: readonly number[]): number {
  return Math.max(powers.at(-1)! - powers[0]!, 1);
}

function shown(power: number): string {
  return power < 0 ? String(10 ** power) : (10 ** power).toLocaleString('en');
}

/** Rows of a table that `npm run bench:corpus` printed: what, records, s, processor s, a second, MB before, peak MB, found. */
function lineOf(name: string, text: string): SpeedLine {
  const number = (cell: string | undefined) => Number(cell?.replaceAll(',', ''));
  const points = text.split('\n').flatMap((row) => {
    const [, what, records, , seconds, , , megabytes] = row.split('|').map((cell) => cell.trim());
    if (what !== name || megabytes === undefined) return [];
    return [{ records: number(records), seconds: number(seconds), megabytes: number(megabytes) }];
  });
  return { name, points };
}

const table = readFileSync(pathOf('reference/measured.md'), 'utf8');
writeFileSync(
  pathOf('figures/corpus-speed.svg'),
  speedFigure(DRAWN.map((name) => lineOf(name, table))),
);
