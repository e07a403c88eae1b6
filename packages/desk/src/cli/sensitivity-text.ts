import {
  ALLEGED,
  type AttributionCosts,
  type CaseFile,
  type LeftOut,
  type Library,
  leadInWords,
  mannerSentences,
  nameOf,
  type PartQuestion,
  type Sensitivity,
  type Swing,
} from '@respondeat/engine';
import { attackInWords } from './attack-in-words.ts';
import { originNames } from './origin-names.ts';
import { printable } from './printable.ts';
import { finePercent, percent, signed } from './probability-text.ts';
import type { Channel } from './terminal.ts';
import { alignColumns, wrap } from './wrap.ts';

/** Rows that a table shows; `--json` has them all. Declared: what fits on a screen with the tables beside it. */
const ROWS = 12;

/** What is told. */
export interface ToldSensitivity {
  readonly caseFile: CaseFile;
  readonly library: Library;
  readonly question: PartQuestion;
  readonly costs: AttributionCosts;
  readonly sensitivity: Sensitivity;
}

/** What an answer leans on and what would move it, for reading. */
export function sensitivityText(told: ToldSensitivity, channel: Channel): string {
  const { sensitivity, costs } = told;
  const { width } = channel;
  const section = (title: string, prose: string, rows: readonly (readonly string[])[]) => [
    '',
    channel.emphasise('bold', title),
    wrap(prose, { width }),
    '',
    rows.length > 1 ? alignColumns(rows.slice(0, ROWS + 1)) : '  Nothing.',
  ];
  const { manner, monteCarloError: largestError = 0 } = sensitivity;
  return [
    ...mannerSentences({ ...manner, largestError }).map((text) => wrap(text, { width })),
    wrap(headline(told), { width }),
    ...section('What one would have had to think before', BARS, barRows(sensitivity)),
    ...section('What each origin is worth', ORIGINS, leftOutRows(sensitivity.origins)),
    ...section('What each piece of evidence is worth', ITEMS, leftOutRows(sensitivity.items)),
    ...section('Which declared numbers matter', SWINGS, swingRows(sensitivity.swings)),
    ...section('What to look for next', leadProse(costs), leadRows(told)),
  ].join('\n');
}

const BARS =
  'The prior at which this very evidence would just reach each bar of proof. Who held more beforehand finds the bar reached.';
const ORIGINS =
  'An origin with all that retells it left out, everything else heard: the probability that remains, and what the origin adds (+) or takes (−) in nats of log-odds.';
const ITEMS =
  'The same, one piece at a time. Two that agree are each worth less than both together.';
const SWINGS = 'Each declared number alone moved over its interval: the probability at either end.';

function leadProse({ falseAttribution, missedAttribution }: AttributionCosts): string {
  return `Not on record: one more independent report by a source of grade B, or a trace to look for. Bits say how much it would tell; the value, how much less one would expect to lose where a false attribution costs ${falseAttribution} and a missed one ${missedAttribution}. The two rank differently.`;
}

function headline({ caseFile, question, sensitivity }: ToldSensitivity): string {
  const state = printable(nameOf(caseFile, question.state));
  const { prior, probability } = sensitivity;
  return `That ${state} ${ALLEGED[question.atLeast]} ${attackInWords(caseFile, question.incident)}: ${percent(probability)} on all evidence, ${percent(prior)} before any.`;
}

function barRows({ bars }: Sensitivity): string[][] {
  const rows = bars.map(({ bar, isReached, turningPrior }) => [
    `  ${percent(bar)}`,
    isReached ? 'reached' : 'not reached',
    percent(turningPrior),
  ]);
  return [['  bar', '', 'turns at a prior of'], ...rows];
}

function leftOutRows(left: readonly LeftOut[]): string[][] {
  const names = originNames(left);
  const rows = left.map(({ probability, logOdds }, place) => [
    `  ${signed(logOdds)}`,
    percent(probability),
    printable(names[place]!),
  ]);
  return [['  nats', 'without', ''], ...rows];
}

function swingRows(swings: readonly Swing[]): string[][] {
  const rows = swings.map(({ parameter, entry, declared, ends, probabilities }) => [
    `  ${finePercent(probabilities[0])}`,
    finePercent(probabilities[1]),
    `${short(declared)} (${short(ends[0])} to ${short(ends[1])})`,
    entry === undefined ? parameter : `${parameter}, ${entry}`,
  ]);
  return [['  at lower', 'at upper', 'declared', ''], ...rows];
}

function leadRows({ sensitivity, library }: ToldSensitivity): string[][] {
  const rows = sensitivity.leads.map((lead) => [
    `  ${fineFigure(lead.mutualInformationBits)}`,
    fineFigure(lead.expectedValue),
    percent(lead.afterYes),
    percent(lead.afterNo),
    leadInWords(lead, library),
  ]);
  return [['  bits', 'value', 'if so', 'if not', ''], ...rows];
}

/** A small amount in three decimals, or in two figures where three decimals would read as nothing. */
function fineFigure(amount: number): string {
  if (amount === 0) return '0';
  return amount < 0.001 ? `${Number(amount.toPrecision(2))}` : amount.toFixed(3);
}

function short(figure: number): string {
  return `${Number(figure.toPrecision(2))}`;
}
