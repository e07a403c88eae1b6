import {
  type Attainability,
  type CurveOf,
  ceilingOverSecrecy,
  FAMILIES,
  inBrief,
  overCollection,
  overSecrecy,
  type ProxyPays,
  REFERENCE_STAKES,
  ratesHere,
  reachOf,
  type StandardRates,
  turningProbability,
  whereProxyPays,
  worstError,
} from '../../standards/index.ts';
import { type Assessment, idInStrand } from '../assessment.ts';
import type { Block, Inline, Section, Table } from '../document.ts';
import { FAMILY_QUESTIONS } from '../family-questions.ts';
import type { AttainabilityFigure, AttainabilityPoint } from '../figure.ts';
import { nameOf } from '../naming.ts';
import { attackHeading, titleOfAttack } from '../told-attacks.ts';

/** One state's part in one incident, with the worlds that were drawn for it. */
interface Drawn {
  readonly assessment: Assessment;
  readonly attainability: Attainability;
}

/** How often each standard could be met at all. No section where no worlds were drawn. */
export function attainabilitySection(assessment: Assessment): Section[] {
  const { attainability } = assessment;
  if (attainability === undefined) return [];
  const drawn = attainability.map((one): Drawn => ({ assessment, attainability: one }));
  return [
    {
      id: 'attainability',
      title: 'Could it be shown at all?',
      aside: 'drawn worlds',
      blocks:
        drawn.length === 0
          ? [nobody()]
          : [
              introduction(drawn),
              ...drawn.flatMap(blocksOf),
              ...others(drawn),
              ...leftOut(assessment, attainability),
            ],
    },
  ];
}

function nobody(): Block {
  const text =
    'No candidate is tied to a state asked about without being its organ: there is no sponsor who could hide behind another; or else the record is too large to be worked out exactly.';
  return { kind: 'paragraph', text: [text] };
}

/** The states of incidents of which no worlds were drawn. */
function leftOut(
  { caseFile, standards }: Assessment,
  attainability: readonly Attainability[],
): Block[] {
  const missing = standards.filter(({ incident, state }) =>
    attainability.every((one) => one.incident !== incident || one.state !== state),
  );
  if (missing.length === 0) return [];
  const names = missing.map(
    ({ incident, state }) => `${nameOf(caseFile, state)} in ${titleOfAttack(incident, caseFile)}`,
  );
  const text = `No worlds were drawn of ${names.join('; ')}: nobody is tied to the state without being its organ, or the record is too large to be worked out exactly.`;
  return [{ kind: 'paragraph', text: [text] }];
}

function introduction(drawn: readonly Drawn[]): Block {
  const asksAuthor = drawn.some(({ attainability }) => attainability.extent !== 'brief');
  const author = asksAuthor
    ? 'The author is taken as established, but for one column of the table, where the record has to show who did it too.'
    : 'The author is taken as established.';
  return {
    kind: 'paragraph',
    text: [
      `A verdict says what this record shows. This section asks what any record could show: worlds are drawn in which the sponsor’s part is known, with the evidence that each would leave, and the standards are applied to that evidence as they were to this. The power of a test is how often it is met where the sponsor directed the attack. How often it is met where the sponsor had no part is told beside it: for a test that makes the attack the state’s own that is a false attribution, while a test of the sponsor’s own support may be rightly met there. ${author}`,
    ],
  };
}

function blocksOf(drawn: Drawn): Block[] {
  const { standards, extent } = drawn.attainability;
  const reached = standards.filter((one) => reachOf(one) === 'some-worlds');
  const rates = extent === 'brief' ? tableBlock(drawn, reached) : figureBlock(drawn, reached);
  return [
    ...attackHeading(drawn.assessment, drawn.attainability),
    { kind: 'paragraph', text: settings(drawn) },
    reached.length === 0 ? metNowhere() : rates,
    ...(extent === 'brief' ? [] : [{ kind: 'paragraph' as const, text: [COLUMNS] }]),
  ];
}

function metNowhere(): Block {
  return {
    kind: 'paragraph',
    text: ['No standard that turns on the sponsor is met in any world.'],
  };
}

function settings({ assessment, attainability }: Drawn): Inline[] {
  const { caseFile } = assessment;
  const { own, worldsPerPart, seed, extent } = attainability;
  const state = nameOf(caseFile, attainability.state);
  const group = nameOf(caseFile, attainability.group);
  return [
    { kind: 'strong', text: `${state}, had ${group} done it.` },
    ` Secrecy ${own.secrecy}: the chance that what passed between the two for the attack left no trace. Collection ${own.collection}: the chance that a trace is collected. ${worldsPerPart} worlds for each part, seed ${seed}; no rate has a standard error above ${worstError(attainability).toFixed(4)}.${extent === 'brief' ? '' : whereProxyWouldPay()}`,
  ];
}

function whereProxyWouldPay(): string {
  const turning = share(turningProbability(REFERENCE_STAKES));
  const { benefit, cost, penalty } = REFERENCE_STAKES;
  return ` Were only one test to count, a proxy would pay while that test is met more seldom than ${turning}: benefit ${benefit} less cost ${cost}, over penalty ${penalty}, declared for the example.`;
}

/** The rates at the case's own degrees alone. */
function tableBlock(
  { attainability, assessment }: Drawn,
  reached: readonly StandardRates[],
): Block {
  return {
    kind: 'table',
    caption: [
      'Power: how often the test is met at this secrecy and collection, had the sponsor directed the attack. Ceiling: the same, were everything collected that this secrecy leaves. No part: how often it is met at this secrecy and collection where the sponsor had none in the attack.',
    ],
    table: {
      columns: [
        { title: 'test', align: 'start' },
        ...['power', 'ceiling', 'no part'].map((title) => ({ title, align: 'end' as const })),
      ],
      rows: reached.map((rates) => {
        const { power, ceiling, falseAttribution } = ratesHere(attainability, rates);
        return [
          [referenceTo(rates, { attainability, assessment })],
          ...[power, ceiling, falseAttribution].map(({ probability }) => [share(probability)]),
        ];
      }),
    },
  };
}

/** Standards whose curves are the same at every degree stand in one line of the figure. */
function figureBlock(drawn: Drawn, reached: readonly StandardRates[]): Block {
  return {
    kind: 'figure',
    figure: figureOf(drawn, reached),
    caption: [
      'How often each test would be met, had the sponsor directed the attack: as it hides more, with what is collected here; the same, were everything collected; and at this secrecy, as more is collected. Dotted: where it had no part. The upright line is this case; below the line of fine dots a proxy pays.',
    ],
    table: tableOf(drawn, reached),
  };
}

function figureOf(drawn: Drawn, reached: readonly StandardRates[]): AttainabilityFigure {
  const { attainability, assessment } = drawn;
  const { standards } = assessment.library.law;
  const panels = FAMILIES.map((family) => {
    const members = reached.filter(({ standard }) => standards.get(standard)?.family === family);
    const lines = members.map((one) => lineOf(drawn, one)).sort(byOpenPower);
    return { title: FAMILY_QUESTIONS[family], lines: joinEqual(lines) };
  });
  return {
    kind: 'attainability',
    own: attainability.own,
    turning: turningProbability(REFERENCE_STAKES),
    panels: panels.filter(({ lines }) => lines.length > 0),
  };
}

type Line = AttainabilityFigure['panels'][number]['lines'][number];

function lineOf({ attainability, assessment }: Drawn, rates: StandardRates): Line {
  const pointsOf = (curve: CurveOf): AttainabilityPoint[] => {
    const falsely = curve(attainability, rates, 'none');
    return curve(attainability, rates, 'direction').map(({ degree, rate }, place) => ({
      degree,
      power: rate.probability,
      falsely: falsely[place]!.rate.probability,
    }));
  };
  return {
    label: titleOf(assessment, rates),
    overSecrecy: pointsOf(overSecrecy),
    ceilingOverSecrecy: pointsOf(ceilingOverSecrecy),
    overCollection: pointsOf(overCollection),
  };
}

/** What is met most often where nothing is hidden comes first. */
function byOpenPower(one: Line, other: Line): number {
  const openPower = ({ ceilingOverSecrecy: [first] }: Line) => first?.power ?? 0;
  return openPower(other) - openPower(one);
}

/** Tests that are met in the same worlds share a line; the shortest name first, since a long one may be cut. */
function joinEqual(lines: readonly Line[]): Line[] {
  const courseOf = ({ label: _label, ...curves }: Line) => JSON.stringify(curves);
  const shared = Map.groupBy(lines, courseOf);
  return [...shared.values()].map((same) => {
    const names = same.map(({ label }) => label).sort((a, b) => a.length - b.length);
    return { ...same[0]!, label: names.join('; ') };
  });
}

function tableOf({ attainability, assessment }: Drawn, reached: readonly StandardRates[]): Table {
  const columns = [
    'power',
    'author too',
    'ceiling',
    'nothing hidden',
    'approval',
    'support',
    'no part',
  ];
  return {
    columns: [
      { title: 'test', align: 'start' },
      ...columns.map((title) => ({ title, align: 'end' as const })),
      { title: 'a proxy pays', align: 'start' },
    ],
    rows: reached.map((rates) => {
      const brief = inBrief(attainability, rates);
      const figures = [
        brief.power,
        brief.powerWithAuthor,
        brief.ceiling,
        brief.nothingHidden,
        brief.ifApproval,
        brief.ifSupport,
        brief.falseAttribution,
      ];
      const pays = whereProxyPays(attainability, rates, REFERENCE_STAKES);
      return [
        [referenceTo(rates, { attainability, assessment })],
        ...figures.map(({ probability }) => [share(probability)]),
        [paysText(pays)],
      ];
    }),
  };
}

function referenceTo(rates: StandardRates, { attainability, assessment }: Drawn): Inline {
  const id = idInStrand(rates.standard, attainability);
  return { kind: 'reference', id, text: titleOf(assessment, rates) };
}

/** What is met in no world, and what is the same in all: told once where it is the same of several states. */
function others(drawn: readonly Drawn[]): Block[] {
  const told = new Map<string, Drawn[]>();
  for (const one of drawn)
    for (const text of sameOrNowhere(one)) told.set(text, [...(told.get(text) ?? []), one]);
  const ofMostFirst = [...told].sort(([, one], [, other]) => other.length - one.length);
  const items = ofMostFirst.map(([text, those]): Inline[] =>
    those.length === drawn.length ? [text] : [{ kind: 'strong', text: ofWhom(those) }, text],
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function ofWhom(those: readonly Drawn[]): string {
  const names = those.map(
    ({ assessment: { caseFile }, attainability: { state, group } }) =>
      `${nameOf(caseFile, state)}, had ${nameOf(caseFile, group)} done it`,
  );
  return `${names.join('; ')}. `;
}

function sameOrNowhere({ assessment, attainability: { standards } }: Drawn): string[] {
  const recorded = standards.filter((one) => reachOf(one) === 'as-recorded');
  const unreached = standards.filter((one) => reachOf(one) === 'no-world');
  const told = (text: string, ones: readonly StandardRates[]): string[] =>
    ones.length === 0
      ? []
      : [`${text}: ${ones.map((one) => titleOf(assessment, one)).join('; ')}.`];
  return [
    ...told(
      'Met in no world, for want of facts on which this case has no report, or because it is not law',
      unreached.filter(({ inReach }) => !inReach),
    ),
    ...told(
      'Met in no world, for asking more than any record drawn could show, which is a finding about these tests and no gap in the case: what they ask is rare to begin with, or is hidden, and so many independent sources as may speak of it do not carry it to their bar',
      unreached.filter(({ inReach }) => inReach),
    ),
    ...told('The same in every world, since they do not turn on the sponsor', recorded),
  ];
}

const COLUMNS =
  'In the table, author too is the power where the record has to show the author as well, ceiling is the power if everything were collected that this secrecy leaves, and nothing hidden the power if the sponsor hid nothing and everything were collected; approval, support and no part say how often the test is met where the sponsor’s part was that.';

function titleOf({ library }: Assessment, { standard }: StandardRates): string {
  return library.law.standards.get(standard)?.title ?? standard;
}

function paysText(pays: ProxyPays): string {
  if (typeof pays !== 'string') return `from secrecy ${pays.from.toFixed(2)}`;
  return pays === 'always' ? 'at any secrecy' : 'at no secrecy drawn';
}

/** A share of worlds in per cent; one so small that no world in a thousand meets the test is told as that. */
function share(probability: number): string {
  if (probability > 0 && probability < 0.001) return '< 0.1 %';
  return `${(100 * probability).toFixed(1)} %`;
}
