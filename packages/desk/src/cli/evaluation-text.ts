import type { Evaluation, MeasuredContender } from '../corpus/evaluate/evaluate-split.ts';
import type { Channel } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Measures in the order in which they are told. */
const TOLD = [
  ['accuracy', 'accuracy'],
  ['topThree', 'among three'],
  ['macroF1', 'macro-F1'],
  ['logLoss', 'log loss'],
  ['brierScore', 'Brier score'],
  ['calibrationError', 'ECE'],
  ['openSetArea', 'AUROC new'],
] as const satisfies readonly (readonly [keyof MeasuredContender['measures'], string])[];

/** Width of the names of measures and of a contender's column. Three contenders fit 80 columns. */
const NAME_WIDTH = 13;
const COLUMN_WIDTH = 22;

/** Evaluations as a table for each split: a row for each measure, a column for each contender, with 95 % intervals. */
export function evaluationText(evaluations: readonly Evaluation[], channel: Channel): string {
  return evaluations.map((evaluation) => tableOf(evaluation, channel)).join('\n\n');
}

function tableOf(evaluation: Evaluation, channel: Channel): string {
  const { split, known, asked, unseen, contenders } = evaluation;
  const heads = contenders.map(({ name }) => shortened(name).padEnd(COLUMN_WIDTH)).join('');
  const rows = TOLD.map(([measure, name]) => {
    const cells = contenders.map(({ measures }) => cellOf(measures[measure]).padEnd(COLUMN_WIDTH));
    return `  ${name.padEnd(NAME_WIDTH)}${cells.join('')}`.trimEnd();
  });
  const extent = `${known} events known, ${asked} asked about, ${(100 * unseen).toFixed(1)} % of them by groups not seen before.`;
  return [
    channel.emphasise('bold', split),
    wrap(extent, { width: channel.width, indent: 2 }),
    '',
    `  ${' '.repeat(NAME_WIDTH)}${heads}`.trimEnd(),
    ...rows,
    '',
    wrap(besideText(evaluation), { width: channel.width, indent: 2 }),
  ].join('\n');
}

function cellOf({ value, interval }: MeasuredContender['measures']['accuracy']): string {
  if (value === undefined) return '-';
  if (interval === undefined) return value.toFixed(3);
  return `${value.toFixed(3)} (${interval.lower.toFixed(3)}-${interval.upper.toFixed(3)})`;
}

function besideText({ contenders: [first], besideBest }: Evaluation): string {
  const { baseline, share, interval } = besideBest;
  const drawn =
    interval === undefined
      ? ''
      : ` (95 % of draws: ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)})`;
  return `The log loss of ${first!.name} is ${share.toFixed(2)} times that of ${baseline}${drawn}. In brackets: where 95 % of draws lie, whole weeks drawn again.`;
}

function shortened(name: string): string {
  return name.length < COLUMN_WIDTH ? name : `${name.slice(0, COLUMN_WIDTH - 2)}…`;
}
