import {
  type Assessment,
  type GatedMeasure,
  type MeasureGate,
  missingText,
  nameOf,
} from '@respondeat/engine';
import { printable } from './printable.ts';
import type { Channel } from './terminal.ts';
import { wrap } from './wrap.ts';

type MeasuresOfState = Assessment['measures'][number];

const NO_ADVICE =
  'No measure is recommended, force is a gate that is tested and planned nowhere, and this is no legal advice. `--measure ID` tells one in full, with what followed where it was taken.';

/** The catalogue against each state asked about, by family: what is open, what is gated and by what, what is closed. */
export function measuresText(
  told: readonly MeasuresOfState[],
  assessment: Assessment,
  channel: Channel,
): string {
  const parts = told.flatMap((one) => [
    channel.emphasise('bold', `${headline(one, assessment)}: ${countsOf(one.measures)}`),
    ...familiesOf(one.measures).flatMap(([title, measures]) => [
      '',
      title,
      ...measures.flatMap((gated) => measureLines(gated, assessment, channel)),
    ]),
    '',
  ]);
  return [...parts, wrap(NO_ADVICE, { width: channel.width })].join('\n');
}

function headline({ incident, state }: MeasuresOfState, { caseFile }: Assessment): string {
  return `${printable(nameOf(caseFile, state))}, ${printable(incident)}`;
}

function countsOf(measures: readonly GatedMeasure[]): string {
  return (['open', 'gated', 'closed'] as const)
    .map((status) => `${measures.filter((one) => one.status === status).length} ${status}`)
    .join(', ');
}

function familiesOf(measures: readonly GatedMeasure[]): [string, GatedMeasure[]][] {
  return [...Map.groupBy(measures, ({ measure }) => measure.familyTitle)];
}

function measureLines(gated: GatedMeasure, { library }: Assessment, { width }: Channel): string[] {
  const { measure, status } = gated;
  const missing = status === 'gated' ? `: ${missingText(library, gated)}` : '';
  return [
    behindHeading(`  ${status.padEnd(8)}`, `${measure.name} (${measure.id})${missing}`, width),
  ];
}

/** Text behind a heading, its further lines as deep as its first. */
function behindHeading(heading: string, text: string, width: number): string {
  const { length: indent } = heading;
  return heading + wrap(text, { width, indent }).slice(indent);
}

/** One measure in full: who can take it, its gates, how it can be undone, and its precedents. */
export function measureText(
  told: readonly MeasuresOfState[],
  assessment: Assessment,
  channel: Channel,
): string {
  const { width } = channel;
  const [first] = told;
  const measure = first?.measures[0]?.measure;
  if (measure === undefined) return '';
  const prose = (text: string) => wrap(text, { width });
  return [
    channel.emphasise('bold', `${measure.name} (${measure.id})`),
    prose(
      `${measure.familyTitle}. Who can take it: ${measure.takers.join(', ').replaceAll('-', ' ')}.`,
    ),
    prose(`Basis: ${measure.basis} [${measure.basisVerification}]`),
    prose(
      `Proven by: ${measure.provenBy}. Undone: ${measure.reversibility}. Time: ${measure.time}.`,
    ),
    prose(`A weak host: ${measure.effectOnHost}. Risks: ${measure.risks}.`),
    prose(`Must show: ${measure.discloses}.`),
    ...(measure.urgency === undefined ? [] : [prose(`Urgency: ${measure.urgency}.`)]),
    ...told.flatMap((one) => gateLines(one, assessment, width)),
    '',
    'What followed where it was taken, in time and not because of it:',
    ...measure.precedents.map((one) =>
      behindHeading(
        `  ${one.date.padEnd(12)}`,
        `${one.who}, against ${one.against}: ${one.followed}. ${one.reference} [${one.verification}]`,
        width,
      ),
    ),
  ].join('\n');
}

function gateLines(one: MeasuresOfState, assessment: Assessment, width: number): string[] {
  return one.measures.flatMap(({ status, anyOf, allOf, measure }) => [
    '',
    `${headline(one, assessment)}: ${status}`,
    ...(anyOf.length === 0 ? [] : ['  one of']),
    ...anyOf.map((gate) => gateLine(gate, assessment, width)),
    ...(allOf.length === 0 ? [] : ['  each of']),
    ...allOf.map((gate) => gateLine(gate, assessment, width)),
    ...measure.conditions.map((condition) => behindHeading('    to be shown   ', condition, width)),
  ]);
}

function gateLine({ id, verdict }: MeasureGate, { library: { law } }: Assessment, width: number) {
  const title = law.standards.get(id)?.title ?? law.findings.get(id)?.question ?? id;
  return behindHeading(`    ${verdict.replace('-', ' ').padEnd(14)}`, `${title} (${id})`, width);
}
