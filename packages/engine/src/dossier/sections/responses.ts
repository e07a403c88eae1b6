import type { Response } from '../../casefile/index.ts';
import type { GatedMeasure, MeasureGate } from '../../response/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { counted, nameOf } from '../naming.ts';
import { titleOfAttack } from '../told-attacks.ts';

/** What may follow in law, and what did: measures with their gates, and recorded responses beside them. */
export function responsesSection(assessment: Assessment): Section {
  const recorded = assessment.caseFile.responses ?? [];
  return {
    id: 'responses',
    title: 'Lawful responses',
    aside: `${counted(assessment.library.measures.length, 'measure')}, ${counted(recorded.length, 'response')} on record`,
    blocks: [
      ...(assessment.measures.length === 0 ? [] : [aboutGates()]),
      ...assessment.measures.flatMap((one) => measuresBlocks(assessment, one)),
      ...(recorded.length === 0 ? [] : [recordedTable(assessment, recorded)]),
    ],
  };
}

function aboutGates(): Block {
  return {
    kind: 'paragraph',
    text: [
      'Each measure with the gates that law sets before it, held against this record. Open: nothing that law asks for is missing. Gated: something is missing that may yet be shown. Closed: something that law asks for does not hold on this record. No measure is recommended. Force is here as a gate that is tested, and is planned nowhere. This is no legal advice.',
    ],
  };
}

type MeasuresOfState = Assessment['measures'][number];

/** The state that measures are held against, and the incident where there are several. */
function against({ caseFile, evidence }: Assessment, { state, incident }: MeasuresOfState): string {
  const name = nameOf(caseFile, state);
  return evidence.incidents.length > 1 ? `${name}, ${titleOfAttack(incident, caseFile)}` : name;
}

function measuresBlocks(assessment: Assessment, one: MeasuresOfState): Block[] {
  const { measures } = one;
  const of = (status: GatedMeasure['status']) =>
    measures.filter((gated) => gated.status === status);
  return [
    {
      kind: 'paragraph',
      text: [
        { kind: 'strong', text: `${against(assessment, one)}. ` },
        `Open: ${of('open').length}. Gated: ${of('gated').length}. Closed: ${of('closed').length}.`,
      ],
    },
    ...namesOf('Open', of('open')),
    ...gatedTable(assessment, of('gated')),
    ...namesOf('Closed on this record', of('closed')),
  ];
}

function namesOf(title: string, measures: readonly GatedMeasure[]): Block[] {
  if (measures.length === 0) return [];
  const names = measures.map(({ measure }) => measure.name).join('; ');
  return [{ kind: 'paragraph', text: [`${title}: `, { kind: 'quiet', text: `${names}.` }] }];
}

function gatedTable(assessment: Assessment, measures: readonly GatedMeasure[]): Block[] {
  if (measures.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: ['Gated, with what is missing.'],
      table: {
        columns: [
          { title: 'measure', align: 'start' },
          { title: 'missing', align: 'start' },
        ],
        rows: measures.map((gated): Inline[][] => [
          [gated.measure.name],
          [missingText(assessment.library, gated)],
        ]),
      },
    },
  ];
}

/** What stands between a measure and its being open, for reading. */
export function missingText({ law }: Assessment['library'], gated: GatedMeasure): string {
  const titled = ({ id }: MeasureGate) =>
    law.standards.get(id)?.title ?? law.findings.get(id)?.question ?? id;
  const isHeld = ({ verdict }: MeasureGate) => verdict === 'met';
  const { anyOf, allOf, measure } = gated;
  const choices = anyOf.filter(({ verdict }) => verdict === 'open' || verdict === 'contested');
  const isChosen = anyOf.length === 0 || anyOf.some(isHeld);
  const oneOf = choices.length > 1 ? 'one of: ' : '';
  return [
    ...(isChosen ? [] : [`${oneOf}${choices.map(titled).join('; ')}`]),
    ...allOf.filter((gate) => !isHeld(gate)).map(titled),
    ...measure.conditions.map((condition) => `to be shown: ${condition}`),
  ].join(' · ');
}

/** Families whose gates a recorded response of a kind had to pass; the others need none of this catalogue. */
const GATED_KINDS: Readonly<Partial<Record<Response['measure'], string>>> = {
  force: 'force-as-legal-gate',
  countermeasure: 'countermeasure',
};

function recordedTable(assessment: Assessment, recorded: readonly Response[]): Block {
  return {
    kind: 'table',
    caption: [
      'Responses on record, with the gates of their kind as they stand on this record. What followed is told as it came in time; not as its effect.',
    ],
    table: {
      columns: [
        { title: 'day', align: 'start' },
        { title: 'who', align: 'start' },
        { title: 'what', align: 'start' },
        { title: 'stated basis, and gates', align: 'start' },
        { title: 'followed', align: 'start' },
      ],
      rows: recorded.map((response): Inline[][] => [
        [response.date],
        [nameOf(assessment.caseFile, response.actor)],
        [response.what],
        [[response.statedBasis ?? 'none stated', ...gatesOfKind(assessment, response)].join(' · ')],
        [response.followed ?? '–'],
      ]),
    },
  };
}

/** The gates of a recorded response's kind against each state and over each incident, those of one status together. */
function gatesOfKind(assessment: Assessment, { measure: kind }: Response): string[] {
  const family = GATED_KINDS[kind];
  if (family === undefined) return [];
  return assessment.measures.flatMap((one) => {
    const ofFamily = one.measures.filter(({ measure }) => measure.family === family);
    const byStatus = Map.groupBy(ofFamily, ({ status }) => status);
    return [...byStatus].map(
      ([status, these]) =>
        `${against(assessment, one)}, ${status}: ${these.map(({ measure }) => measure.name).join('; ')}`,
    );
  });
}
