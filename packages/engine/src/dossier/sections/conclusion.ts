import type { CaseFile } from '../../casefile/index.ts';
import type { Confidence, IncidentInference, StateInference } from '../../inference/index.ts';
import type { AppliedStandard } from '../../standards/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import { asLikelyAsFirst } from '../as-likely.ts';
import { type Assessment, idIn, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { estimateText, saidLikely } from '../estimates-in-words.ts';
import { mannerSentences } from '../manner-in-words.ts';
import { counted, listing, nameOf } from '../naming.ts';
import { isOrderOnRecord } from '../order-on-record.ts';
import { onlyToldWhole, tellsAllWhole, titleOfAttack } from '../told-attacks.ts';
import type { VerdictWord } from '../verdict-word.ts';
import { overviewBlocks } from './overview.ts';

/** What the evidence supports, in sentences; confidence stands in sentences of its own (ICD 203). */
export function conclusionSection(assessment: Assessment): Section {
  const whole = onlyToldWhole(assessment);
  const strands = strandsOf(whole);
  const blocks = whole.inference.incidents.flatMap(({ incident }) =>
    incidentBlocks(
      assessment,
      strands.filter((strand) => strand.incident.incident === incident),
    ),
  );
  const told = mannerSentences(assessment.inference.manner).map(
    (text): Block => ({ kind: 'paragraph', text: [{ kind: 'strong', text }] }),
  );
  return {
    id: 'conclusion',
    title: 'Conclusion',
    blocks: [...told, ...overviewLead(assessment), ...blocks],
  };
}

function incidentBlocks(assessment: Assessment, strands: readonly Strand[]): Block[] {
  const [first] = strands;
  if (first === undefined) return [];
  return [
    { kind: 'lead', text: [...whoSentence(assessment, first), ...strands.flatMap(partSentence)] },
    {
      kind: 'paragraph',
      text: strands.flatMap((strand, index) => confidenceSentences(strand, index === 0)),
    },
    aloneParagraph(strands),
    ...strands.map(standardsParagraph),
    { kind: 'paragraph', text: [ABOUT_VERDICTS] },
  ];
}

/** Of many attacks, how many came out how: each has its row in the section on all of them. */
function overviewLead(assessment: Assessment): Block[] {
  if (tellsAllWhole(assessment)) return [];
  return [...overviewBlocks(assessment), { kind: 'paragraph', text: [ABOUT_VERDICTS] }];
}

function whoSentence({ caseFile, evidence, library }: Assessment, { incident }: Strand): Inline[] {
  const [leading] = incident.perpetrator;
  if (leading === undefined) return [];
  const isOneOfSeveral = evidence.incidents.length > 1;
  const attack = isOneOfSeveral
    ? `the attack “${titleOfAttack(incident.incident, caseFile)}”`
    : 'the attack';
  const likely = saidLikely(leading, library.scale);
  if (leading.candidate === 'other') {
    return [`That none of the named candidates carried out ${attack}`, ...likely, '. '];
  }
  const asLikely = asLikelyAsFirst(incident.perpetrator).map((candidate) =>
    nameOf(caseFile, candidate),
  );
  const name: Inline = { kind: 'strong', text: nameOf(caseFile, leading.candidate) };
  const others = asLikely.length === 0 ? [] : [`As likely: ${listing(asLikely)}. `];
  return ['That ', name, ` carried out ${attack}`, ...likely, '. ', ...others];
}

function partSentence({ assessment, state }: Strand): Inline[] {
  const { caseFile, library } = assessment;
  const { support, approval, direction } = state.pattern.atLeast;
  const likely = (estimate: typeof support) => saidLikely(estimate, library.scale);
  const strong = (text: string): Inline => ({ kind: 'strong', text });
  return [
    'That ',
    strong(nameOf(caseFile, state.state)),
    ' ',
    strong('supported'),
    ' whoever did it',
    ...likely(support),
    '; that it ',
    strong('approved'),
    ' this attack',
    ...likely(approval),
    '; that it ',
    strong('directed'),
    ' it',
    ...likely(direction),
    orderOnRecord(assessment, state.state),
  ];
}

/** Whether any report asserts an order, said with the probability so that the one is not read for the other. */
function orderOnRecord({ evidence }: Assessment, state: string): string {
  const isTold = isOrderOnRecord(evidence, state);
  return isTold ? '. ' : ', and no report on record speaks of an order for it. ';
}

function confidenceSentences({ assessment, incident, state }: Strand, isFirst: boolean): Inline[] {
  const { caseFile } = assessment;
  const part = state.confidence;
  return [
    ...(isFirst
      ? [`Confidence in who carried it out is ${confidenceText(incident.confidence)}`]
      : []),
    `Confidence in the support of ${nameOf(caseFile, state.state)} is ${confidenceText(part)}`,
  ];
}

/** A level and the three figures of the rule that gave it. */
function confidenceText({
  level,
  effectiveOrigins,
  intervalWidth,
  drawsInterval,
}: Confidence): string {
  const origins = `${level}: what speaks for it weighs as much as ${effectiveOrigins.toFixed(1)} independent origins`;
  if (drawsInterval === undefined)
    return `${origins}, and its interval is ${points(intervalWidth)}. `;
  const drawn = points(drawsInterval.upper - drawsInterval.lower);
  return `${origins}, its interval is ${points(intervalWidth)}, and over draws of what is not known of sources, copying and sponsors it is ${drawn}. `;
}

/** How wide an interval is, in points of a hundred. */
function points(width: number): string {
  const whole = Math.round(width * 100);
  if (whole === 0) return 'less than a point wide';
  return whole === 1 ? 'a point wide' : `${whole} points wide`;
}

/** Direction on both footings, of each state; what the difference is, once. */
function aloneParagraph(strands: readonly Strand[]): Block {
  const support = strands.map(({ assessment, state }) => {
    const probability = percentText(state.pattern.atLeast.support.probability);
    return strands.length === 1
      ? probability
      : `${probability} for ${nameOf(assessment.caseFile, state.state)}`;
  });
  return {
    kind: 'paragraph',
    text: [
      ...strands.map((strand, index) =>
        index === 0 ? onBothFootings(strand) : alsoOnBoth(strand),
      ),
      'The difference is inference from the record of the group, which not every forum admits. ',
      `That a group is armed is no order: the distance from support (${listing(support)}) to direction is kept.`,
    ],
  };
}

function onBothFootings({ assessment, state }: Strand): string {
  const name = nameOf(assessment.caseFile, state.state);
  const { attack, pattern } = state;
  return `On the reports about this attack alone, from a neutral start, direction by ${name} stands at ${estimateText(attack.atLeast.direction)}; with what the ties and the record of the group teach, at ${estimateText(pattern.atLeast.direction)}. `;
}

function alsoOnBoth({ assessment, state }: Strand): string {
  const name = nameOf(assessment.caseFile, state.state);
  const { attack, pattern } = state;
  return `Direction by ${name} stands at ${estimateText(attack.atLeast.direction)} on the first footing, and at ${estimateText(pattern.atLeast.direction)} on the second. `;
}

const ABOUT_VERDICTS =
  'A verdict is about the record, never about the world: not met does not mean that it did not happen.';

const VERDICT_ORDER: readonly VerdictWord[] = [
  'met',
  'contested',
  'open',
  'not-met',
  'not-applicable',
];

/** More standards of one verdict than this are counted and not named: the ladder has them all. Declared: what a
 *  reader takes in at a glance. */
const MOST_NAMED = 6;

function standardsParagraph(strand: Strand): Block {
  const { assessment, state, applied } = strand;
  const name = nameOf(assessment.caseFile, state.state);
  const text: Inline[] = [`Of ${counted(applied.length, 'standard')} applied to ${name}: `];
  for (const verdict of VERDICT_ORDER) {
    const these = applied.filter(({ result }) => result.status === verdict);
    if (these.length === 0) continue;
    if (text.length > 1) text.push('; ');
    text.push({ kind: 'verdict', verdict }, ` ${these.length}`);
    if (these.length <= MOST_NAMED) text.push(' (', ...standardLinks(strand, these), ')');
  }
  text.push('.');
  return { kind: 'paragraph', text };
}

function standardLinks(strand: Strand, applied: readonly AppliedStandard[]): Inline[] {
  return applied.flatMap(({ standard }, index): Inline[] => [
    ...(index === 0 ? [] : ['; ']),
    { kind: 'reference', id: idIn(strand, standard.id), text: standard.title },
  ]);
}

/** The conclusion as plain sentences, for a terminal: of each attack who carried it out, then the part of each state. */
export function conclusionLines({ caseFile, inference }: Assessment): string[] {
  const { incidents } = inference;
  return incidents.flatMap((incident) => {
    const attack = incidents.length > 1 ? `“${titleOfAttack(incident.incident, caseFile)}”: ` : '';
    return [
      `${attack}${whoLine(incident, caseFile)}`,
      ...incident.states.map((state) => partLine(state, caseFile)),
    ];
  });
}

function whoLine({ perpetrator }: IncidentInference, caseFile: CaseFile): string {
  const named = perpetrator.map((one) => ({ ...one, name: nameOf(caseFile, one.candidate) }));
  const [leading, ...rivals] = named;
  if (leading === undefined) return '';
  const others = rivals.map(({ name, probability }) => `${name} ${percentText(probability)}`);
  return `${leading.name} carried it out: ${estimateText(leading)}; ${listing(others)}`;
}

function partLine({ state, pattern }: StateInference, caseFile: CaseFile): string {
  const { support, approval, direction } = pattern.atLeast;
  return `${nameOf(caseFile, state)}: support ${estimateText(support)}, approval ${estimateText(approval)}, direction ${estimateText(direction)}`;
}
