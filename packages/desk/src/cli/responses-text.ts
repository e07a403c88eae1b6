import type { ExcitementTest, ResponsesExamined, ShiftTest } from '@respondeat/engine';
import { counted } from './counted.ts';
import type { Channel } from './terminal.ts';
import { between, chanceWords, figures } from './test-words.ts';
import type { ToldSeries } from './told-series.ts';
import { alignColumns, wrap } from './wrap.ts';

/** What followed the responses and what they followed, for reading. */
export function responsesText(told: ToldSeries, { width }: Channel): string[] {
  const { responses } = told.examined;
  if (responses === undefined)
    return told.responses === undefined ? [] : ['No response falls on a day of the series.'];
  const prose = (text: string) => wrap(text, { width });
  return [
    prose(
      `Responses on ${counted(responses.days, 'day')}. Their influence is taken to halve every ${figures(told.halfLife)} days.`,
    ),
    prose(shiftWords(responses)),
    prose(excitementWords('attacks', 'response', responses.attacksSetOff)),
    ...answerLines(responses).map(prose),
    ...interruptionLines(responses, prose),
  ];
}

function shiftWords({ attacks }: ResponsesExamined): string {
  return `${rateWords('attacks', 'a response', attacks)} Of the same days moved along the series, ${Math.round(100 * attacks.amongMovedDays)} % show as clear a change.`;
}

function rateWords(
  events: string,
  after: string,
  { rateRatio, interval, chance }: ShiftTest,
): string {
  const direction = rateRatio < 1 ? 'fewer' : 'more';
  const found =
    chance < 0.05
      ? `There are ${direction} ${events} after ${after}`
      : `No change of ${events} after ${after} is found`;
  return `${found}: ${figures(rateRatio)} times the rate on the day after (90 % interval ${between(interval)}; ${chanceWords(chance)}).`;
}

function excitementWords(
  events: string,
  of: string,
  { crossBranching, chance }: ExcitementTest,
): string {
  const found = chance < 0.05 ? 'is found' : 'is not found';
  return `That one ${of} sets off ${events} ${found}: ${figures(crossBranching)} of them (${chanceWords(chance)}, one-sided).`;
}

function answerLines({ answers, answersSetOff, days }: ResponsesExamined): string[] {
  if (answers === undefined || answersSetOff === undefined)
    return [`Responses on ${counted(days, 'day')} are too few to ask what they followed.`];
  return [
    `The other way: ${rateWords('responses', 'an attack', answers)} ${excitementWords('responses', 'attack', answersSetOff)}`,
  ];
}

function interruptionLines(
  { each, together, placebos, tooNearAnEnd }: ResponsesExamined,
  prose: (text: string) => string,
): string[] {
  if (together === undefined)
    return ['Every response lies within four weeks of an end of the series.'];
  return [
    prose(
      `Four weeks before each against four weeks after, trend set apart, with ${placebos} other days as placebos: how often as large a step stands where nothing was done.`,
    ),
    alignColumns([
      ['  response', 'after : before', 'as large elsewhere'],
      ...each.map(({ day, rateRatio, chance }) => [`  ${day}`, figures(rateRatio), share(chance)]),
      ['  all together', figures(together.rateRatio), share(together.chance)],
    ]),
    ...(tooNearAnEnd.length === 0
      ? []
      : [prose(`Too near an end of the series: ${tooNearAnEnd.join(', ')}.`)]),
  ];
}

function share(chance: number): string {
  return `${(100 * chance).toFixed(chance < 0.1 ? 1 : 0)} %`;
}
