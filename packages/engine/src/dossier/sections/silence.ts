import type { WeighedTrace } from '../../evidence/index.ts';
import { percentText, probabilityOf } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { nameOf } from '../naming.ts';
import { attackHeading } from '../told-attacks.ts';

/** What the traces weigh that were expected, seen or not. */
export function silenceSection(assessment: Assessment): Section {
  const traces = assessment.evidence.items.filter((item) => item.kind === 'trace');
  const notAssessed = (assessment.caseFile.traces ?? []).filter(
    ({ seen }) => seen === 'not-assessed',
  );
  return {
    id: 'silence',
    title: 'What silence weighed',
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'A trace that was to be expected and is not seen weighs 1 − c·d: the chance that it exists if the state directed the attack, times the chance that it would have been collected. Where communication is kept minimal by design this is near one, and silence hardly speaks.',
        ],
      },
      ...(traces.length === 0
        ? [noTraces()]
        : strandsOf(assessment).flatMap((strand) => silenceTable(strand, traces))),
      ...(notAssessed.length === 0 ? [] : [notAssessedList(notAssessed)]),
    ],
  };
}

function noTraces(): Block {
  return {
    kind: 'paragraph',
    text: ['No expected trace has been looked for on record, so silence has moved nothing here.'],
  };
}

function silenceTable(
  { assessment, incident, state }: Strand,
  traces: readonly WeighedTrace[],
): Block[] {
  const own = traces.filter(
    ({ subject }) => subject.state === state.state && subject.incident === incident.incident,
  );
  if (own.length === 0) return [];
  const { direction } = state.waterfalls;
  const all = probabilityOf(direction.posteriorLogOdds);
  return [
    ...attackHeading(assessment, incident),
    {
      kind: 'table',
      caption: [
        `Expected traces and what they moved: direction by ${nameOf(assessment.caseFile, state.state)}.`,
      ],
      table: {
        columns: [
          { title: 'trace', align: 'start' },
          { title: 'seen', align: 'start' },
          { title: 'likelihood ratio', align: 'end' },
          { title: 'direction without it', align: 'end' },
          { title: 'with it', align: 'end' },
        ],
        rows: own.map((trace) => [
          [trace.trace.what, ' ', { kind: 'evidence', id: trace.id } satisfies Inline],
          [trace.trace.seen],
          [ratioText(trace)],
          [exactPercent(direction.without.get(trace.id) ?? all)],
          [exactPercent(all)],
        ]),
      },
    },
  ];
}

/** Of what would be so if directed (the last entry) against what would be if not (the first). */
function ratioText({ likelihood }: WeighedTrace): string {
  return ((likelihood.at(-1) as number) / (likelihood[0] as number)).toPrecision(3);
}

function exactPercent(probability: number): string {
  return probability > 0.001 && probability < 0.999
    ? `${(probability * 100).toFixed(1)} %`
    : percentText(probability);
}

function notAssessedList(traces: NonNullable<Assessment['caseFile']['traces']>): Block {
  return {
    kind: 'table',
    caption: [
      'Traces that nobody is known to have looked for, or that are not published. They weigh nothing.',
    ],
    table: {
      columns: [
        { title: 'trace', align: 'start' },
        { title: 'why it is not assessed', align: 'start' },
      ],
      rows: traces.map(({ what, because }) => [[what], [because]]),
    },
  };
}
