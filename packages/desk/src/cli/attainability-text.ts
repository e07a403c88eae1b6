import {
  type Attainability,
  type CaseFile,
  FAMILIES,
  inBrief,
  type Library,
  nameOf,
  type ProxyPays,
  type Rate,
  rateAt,
  reachOf,
  type Stakes,
  type StandardRates,
  turningProbability,
  whereProxyPays,
  worstError,
} from '@respondeat/engine';
import { counted } from './counted.ts';
import { printable } from './printable.ts';
import type { Channel } from './terminal.ts';
import { alignColumns, wrap } from './wrap.ts';

/** What is told. */
export interface ToldAttainability {
  readonly attainability: Attainability;
  readonly caseFile: CaseFile;
  readonly library: Library;
  readonly stakes: Stakes;
  /** Whether rates at every pair of secrecy and collection are told too. */
  readonly grid: boolean;
}

/** How often each standard could be met, for reading. */
export function attainabilityText(told: ToldAttainability, channel: Channel): string {
  const { attainability, grid } = told;
  const { standards } = attainability;
  const reaching = (reach: ReturnType<typeof reachOf>) =>
    standards.filter((standard) => reachOf(standard) === reach);
  const [reached, unreached, recorded] = [
    reaching('some-worlds'),
    reaching('no-world'),
    reaching('as-recorded'),
  ];
  const section = (title: string, prose: string, lines: readonly string[]) => [
    '',
    channel.emphasise('bold', title),
    wrap(prose, { width: channel.width }),
    '',
    ...(lines.length > 0 ? lines : ['  None.']),
  ];
  return [
    ...headline(told).map((text) => `${wrap(text, { width: channel.width })}\n`),
    ...ratesTable(reached, told, channel),
    '',
    wrap(howToRead(told), { width: channel.width }),
    ...section('Met in no world', UNREACHED, unreached.map(waiting)),
    ...section(
      'The same in every world',
      RECORDED,
      recorded.map((one) => asRecorded(one, told)),
    ),
    ...(grid ? reached.flatMap((one) => gridOfOne(one, told, channel)) : []),
  ].join('\n');
}

const UNREACHED =
  'Whatever the sponsor did and hid. These turn on it, and wait for facts on which this case has no report, are not law, or ask for more than their own numbers let a record show.';
const RECORDED =
  'These do not turn on what the sponsor did or hid, and stand as the case records them.';

function headline({ attainability, caseFile }: ToldAttainability): string[] {
  const { own, worldsPerPart, seed } = attainability;
  const attack = caseFile.incidents.find(({ id }) => id === attainability.incident)?.title ?? '';
  const state = printable(nameOf(caseFile, attainability.state));
  const group = printable(nameOf(caseFile, attainability.group));
  return [
    `${printable(attack)}. If ${group} carried it out: how often would each standard be met, had ${state} directed it and hidden it as this case assumes, and how often had ${state} had no part in it?`,
    `Secrecy ${degree(own.secrecy)}, collection ${degree(own.collection)}. ${counted(worldsPerPart, 'world')} drawn for each part of the sponsor, seed ${seed}; no rate has a standard error above ${withoutZero(worstError(attainability).toFixed(4))}.`,
  ];
}

function ratesTable(
  reached: readonly StandardRates[],
  told: ToldAttainability,
  channel: Channel,
): string[] {
  const head = [
    '  power',
    'author too',
    'ceiling',
    'unhidden',
    'approval',
    'support',
    'no part',
    'proxy pays',
    '',
  ];
  const families = FAMILIES.flatMap((family) => {
    const members = reached.filter(
      ({ standard }) => told.library.law.standards.get(standard)?.family === family,
    );
    return members.map((one) => ratesRow(one, told));
  });
  if (families.length === 0) return ['  No standard is met in any world.'];
  const [first, ...rows] = alignColumns([head, ...families]).split('\n');
  return [channel.emphasise('bold', first!), ...rows];
}

function ratesRow(standard: StandardRates, { attainability, stakes }: ToldAttainability): string[] {
  const brief = inBrief(attainability, standard);
  return [
    `  ${withError(brief.power)}`,
    share(brief.powerWithAuthor),
    share(brief.ceiling),
    share(brief.nothingHidden),
    share(brief.ifApproval),
    share(brief.ifSupport),
    withError(brief.falseAttribution),
    paysText(whereProxyPays(attainability, standard, stakes)),
    standard.standard,
  ];
}

function howToRead({ attainability, stakes }: ToldAttainability): string {
  const turning = share({ probability: turningProbability(stakes), error: 0 });
  return [
    `power: met where the sponsor directed the attack, its author being known; author too: where the record has to show the author as well; ceiling: if all were collected that its secrecy leaves; unhidden: if it hid nothing and all were collected.`,
    `approval, support, no part: met where its part was that; under no part an attribution of the attack is false, while a test of the sponsor's own support may be rightly met.`,
    `proxy pays: the secrecy from which a proxy pays at collection ${degree(attainability.own.collection)}, were only this test to count: where it is met with a probability under ${turning} (benefit ${stakes.benefit} less cost ${stakes.cost}, over penalty ${stakes.penalty}).`,
    'What comes to light depends on secrecy and collection through (1 − secrecy) × collection alone.',
  ].join(' ');
}

function waiting({ standard, unheard, inForce, inReach }: StandardRates): string {
  if (!inForce) return `  ${standard}: not law on the day`;
  if (inReach) return `  ${standard}: asks for more than any record drawn could show`;
  return `  ${standard}: no report on ${unheard.join(', ')}`;
}

function asRecorded(standard: StandardRates, { attainability }: ToldAttainability): string {
  const { power } = inBrief(attainability, standard);
  return `  ${standard.standard}: ${power.probability === 1 ? 'met' : 'not met, or open'}`;
}

/** One standard at every pair of degrees: power, and how often it is met where the sponsor had no part. */
function gridOfOne(
  standard: StandardRates,
  { attainability }: ToldAttainability,
  channel: Channel,
): string[] {
  const { secrecies, collections } = attainability.axes;
  const at = (secrecy: number, collection: number) => {
    const met = (part: 'direction' | 'none') =>
      share(rateAt(attainability, standard, { part, at: { secrecy, collection } }));
    return `${met('direction')} (${met('none')})`;
  };
  const head = ['  secrecy', ...collections.map((collection) => `collected ${degree(collection)}`)];
  const rows = secrecies.map((secrecy) => [
    `  ${degree(secrecy)}`,
    ...collections.map((collection) => at(secrecy, collection)),
  ]);
  return [
    '',
    channel.emphasise('bold', `${standard.standard}: power (no part)`),
    alignColumns([head, ...rows]),
  ];
}

function paysText(pays: ProxyPays): string {
  return typeof pays === 'string' ? pays : `from ${degree(pays.from)}`;
}

/** A rate to three places without its leading zero, as rates are read. */
function share({ probability }: Rate): string {
  return withoutZero(probability.toFixed(3));
}

function withoutZero(figure: string): string {
  return figure.replace(/^0(?=\.)/, '');
}

function withError(rate: Rate): string {
  return `${share(rate)} ±${withoutZero(rate.error.toFixed(3))}`;
}

/** A degree from 0 to 1, to two places. */
function degree(fraction: number): string {
  return withoutZero(fraction.toFixed(2));
}
