import type { BesideBest, Drawn } from '../corpus/evaluate/beside-best.ts';
import type { Evaluation } from '../corpus/evaluate/evaluate-split.ts';
import type { SponsorEvaluation } from '../corpus/evaluate/evaluate-sponsors.ts';
import type { Measures } from '../corpus/evaluate/measures.ts';
import type { SponsorMeasures } from '../corpus/evaluate/sponsor-measures.ts';
import { counted } from './counted.ts';
import type { Channel } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Measures in the order in which they are told, and what they are called. */
type Told<Of> = readonly (readonly [keyof Of, string])[];

const OF_ATTRIBUTIONS: Told<Measures> = [
  ['accuracy', 'accuracy'],
  ['topThree', 'among three'],
  ['macroF1', 'macro-F1'],
  ['logLoss', 'log loss'],
  ['brierScore', 'Brier score'],
  ['calibrationError', 'ECE'],
  ['openSetArea', 'AUROC new'],
];

const OF_SPONSORS: Told<SponsorMeasures> = [
  ['microF1', 'micro-F1'],
  ['highestF1', 'highest F1'],
  ['recallAt3', 'recall at 3'],
  ['logLoss', 'log loss'],
  ['calibrationError', 'ECE'],
];

/** Width of the names of measures and of a contender's column. Three contenders fit 80 columns. */
const NAME_WIDTH = 13;
const COLUMN_WIDTH = 22;

/** Evaluations as a table for each split: a row for each measure, a column for each contender, with 95 % intervals. */
export function evaluationText(evaluations: readonly Evaluation[], channel: Channel): string {
  const tables = evaluations.map(({ split, known, asked, unseen, ...evaluated }) => {
    const extent = `${known} events known, ${asked} asked about, ${(100 * unseen).toFixed(1)} % of them by groups not seen before.`;
    return tableOf({ title: split, extent, told: OF_ATTRIBUTIONS, ...evaluated }, channel);
  });
  return [...tables, inBrackets('weeks of events', channel)].join('\n\n');
}

/** The same of sponsors, a table for each kind of question. */
export function sponsorEvaluationText(
  evaluations: readonly SponsorEvaluation[],
  channel: Channel,
): string {
  const tables = evaluations.map(({ part, asked, ...evaluated }) => {
    const extent = `${counted(asked, 'group-year')} asked about.`;
    return tableOf({ title: part, extent, told: OF_SPONSORS, ...evaluated }, channel);
  });
  return [...tables, inBrackets('groups with all their years', channel)].join('\n\n');
}

interface Table<Of> {
  readonly title: string;
  readonly extent: string;
  readonly told: Told<Of>;
  readonly contenders: readonly { readonly name: string; readonly measures: Drawn<Of> }[];
  readonly besideBest: BesideBest;
}

function tableOf<Of>(
  { title, extent, told, contenders, besideBest }: Table<Of>,
  channel: Channel,
): string {
  const heads = contenders.map(({ name }) => shortened(name).padEnd(COLUMN_WIDTH)).join('');
  const rows = told.map(([measure, name]) => {
    const cells = contenders.map(({ measures }) => cellOf(measures[measure]).padEnd(COLUMN_WIDTH));
    return `  ${name.padEnd(NAME_WIDTH)}${cells.join('')}`.trimEnd();
  });
  return [
    channel.emphasise('bold', title),
    wrap(extent, { width: channel.width, indent: 2 }),
    '',
    `  ${' '.repeat(NAME_WIDTH)}${heads}`.trimEnd(),
    ...rows,
    '',
    wrap(besideText(contenders[0]!.name, besideBest), { width: channel.width, indent: 2 }),
  ].join('\n');
}

function cellOf({ value, interval }: Drawn<{ figure: number }>['figure']): string {
  if (value === undefined) return '-';
  if (interval === undefined) return value.toFixed(3);
  return `${value.toFixed(3)} (${interval.lower.toFixed(3)}-${interval.upper.toFixed(3)})`;
}

function besideText(first: string, { baseline, share, interval }: BesideBest): string {
  const drawn =
    interval === undefined ? '' : ` (${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)})`;
  return `The log loss of ${first} is ${share.toFixed(2)} times that of ${baseline}${drawn}.`;
}

function inBrackets(drawn: string, { width }: Channel): string {
  return wrap(`In brackets: where 95 % of draws lie, ${drawn} drawn again.`, { width });
}

function shortened(name: string): string {
  return name.length < COLUMN_WIDTH ? name : `${name.slice(0, COLUMN_WIDTH - 2)}…`;
}
