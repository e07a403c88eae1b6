import {
  ALLEGED,
  type CaseFile,
  type DisclosurePlan,
  incidentsAsked,
  type Leak,
  type Move,
  nameOf,
} from '@respondeat/engine';
import { counted } from './counted.ts';
import { printable } from './printable.ts';
import { percent } from './probability-text.ts';
import type { Channel } from './terminal.ts';
import { alignColumns, wrap } from './wrap.ts';

/** Moves shown in each table; `--json` has all. Declared: what fits on a screen. */
const MOST_SHOWN = 10;

/** Shifts under half a point say nothing. Declared. */
const LEAST_SHIFT = 0.005;

/** What is told. */
export interface ToldDisclosure {
  readonly plan: DisclosurePlan;
  readonly leaks: readonly Leak[];
  readonly caseFile: CaseFile;
}

/** A disclosure plan for reading. */
export function disclosureText(
  { plan, leaks, caseFile }: ToldDisclosure,
  channel: Channel,
): string {
  const { width } = channel;
  const prose = (text: string) => wrap(text, { width });
  const section = (title: string, lines: readonly string[]) => [
    '',
    channel.emphasise('bold', title),
    ...lines,
  ];
  if (plan.withheld.length === 0)
    return prose(`The ${plan.marking} version withholds nothing: every report may be shown.`);
  return [
    prose(
      `The ${plan.marking} version withholds ${plan.withheld.length} of ${counted(caseFile.reports.length, 'report')}.`,
    ),
    ...section('What withholding costs', costRows(plan, caseFile)),
    ...section('Released by itself, each would move', moveRows(plan.releases, caseFile)),
    ...section('Taken from the whole record, each would move', moveRows(plan.redactions, caseFile)),
    ...section('What the version shows that leads to what it withholds', leakRows(leaks, prose)),
  ].join('\n');
}

/** A figure of a version, by which it is kept: `bomb by league`, `bomb state approval`; or a standard that it meets. */
function figureInWords(key: string, caseFile: CaseFile): string {
  const [incident = '', second = '', third = ''] = key.split(' ');
  const several = incidentsAsked(caseFile).length > 1;
  const attack = several ? `, ${incident}` : '';
  if (second === 'by') return `${nameOf(caseFile, third)} carried it out${attack}`;
  const state = nameOf(caseFile, second);
  return third in ALLEGED
    ? `${state} ${ALLEGED[third as keyof typeof ALLEGED]} it${attack}`
    : `${third} of ${state}${attack}`;
}

function costRows({ shown, whole }: DisclosurePlan, caseFile: CaseFile): string[] {
  const inWords = (key: string) => printable(figureInWords(key, caseFile));
  const rows = [...whole.probabilities].flatMap(([key, probability]) => {
    const onShown = shown.probabilities.get(key) ?? 0;
    if (Math.abs(probability - onShown) < LEAST_SHIFT) return [];
    return [[`  ${inWords(key)}`, percent(onShown), percent(probability)]];
  });
  const lost = [...whole.met].filter((key) => !shown.met.has(key));
  const gained = [...shown.met].filter((key) => !whole.met.has(key));
  return [
    rows.length === 0
      ? '  No probability moves by half a point.'
      : alignColumns([['  ', 'shown', 'whole'], ...rows]),
    ...lost.map((key) => `  met only on the whole record: ${inWords(key)}`),
    ...gained.map((key) => `  met only on what is shown: ${inWords(key)}`),
  ];
}

function moveRows(moves: readonly Move[], caseFile: CaseFile): string[] {
  const inWords = (key: string) => figureInWords(key, caseFile);
  return moves.slice(0, MOST_SHOWN).flatMap((move) => {
    const [key, shift] = largest(move);
    const standards = [
      ...move.standardsGained.map((standard) => `+ ${inWords(standard)}`),
      ...move.standardsLost.map((standard) => `− ${inWords(standard)}`),
    ];
    const moved =
      move.largestShift < LEAST_SHIFT / 10
        ? 'nothing, others saying the same'
        : `${shift < 0 ? '−' : '+'}${(100 * Math.abs(shift)).toFixed(1)} points: ${inWords(key)}`;
    return [
      `  ${printable(move.report)}: ${printable(moved)}`,
      ...standards.map((standard) => `      ${printable(standard)}`),
    ];
  });
}

function largest({ shifts }: Move): readonly [key: string, shift: number] {
  return [...shifts].reduce((most, one) => (Math.abs(one[1]) > Math.abs(most[1]) ? one : most), [
    'nothing',
    0,
  ] as const);
}

const LED_BY: Readonly<Record<Leak['by'], string>> = {
  'source-named': 'its source is named by',
  'drawn-on': 'its source is drawn on by',
  retold: 'it is retold by',
  'same-particulars': 'the same particulars stand in',
  'same-day': 'of the same day and about the same thing is',
};

function leakRows(leaks: readonly Leak[], prose: (text: string) => string): string[] {
  if (leaks.length === 0) return [prose('  Nothing that the test knows. That is no promise.')];
  return leaks.map(({ report, by, shown, particulars }) => {
    const words = particulars === undefined ? '' : ` (${particulars.join(', ')})`;
    return prose(`  ${printable(report)}: ${LED_BY[by]} ${printable(shown.join(', ') + words)}`);
  });
}
