import type { IncidentInference, StateInference } from '../../inference/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Section } from '../document.ts';
import { estimateText, intervalText } from '../estimates-in-words.ts';
import { nameOf } from '../naming.ts';
import { handsOf, namesOf, PERPETRATOR_IDENTIFIED } from '../several-hands.ts';
import { attackHeading } from '../told-attacks.ts';

/** Who carried each incident out: every candidate, and always somebody else or unknown. */
export function perpetratorSection(assessment: Assessment): Section {
  return {
    id: 'perpetrator',
    title: 'Who carried it out',
    blocks: assessment.inference.incidents.flatMap((incident) =>
      perpetratorBlocks(assessment, incident),
    ),
  };
}

function perpetratorBlocks(assessment: Assessment, incident: IncidentInference): Block[] {
  const { caseFile, evidence } = assessment;
  const rows = incident.perpetrator.map(({ candidate, prior, probability, interval }, index) => ({
    label: nameOf(caseFile, candidate),
    note: `${percentText(prior)} before any report`,
    probability,
    interval,
    leading: index === 0,
  }));
  const asked = evidence.incidents.find(({ id }) => id === incident.incident);
  return [
    ...attackHeading(assessment, incident),
    {
      kind: 'figure',
      figure: { kind: 'posterior', rows },
      caption: [
        'Probability that each carried it out, with its robustness interval. The set is open: an author whom nobody named is always among the answers.',
      ],
      table: {
        columns: [
          { title: 'candidate', align: 'start' },
          { title: 'before any report', align: 'end' },
          { title: 'probability', align: 'end' },
          { title: 'interval', align: 'end' },
        ],
        rows: rows.map((row, index) => [
          [row.label],
          [percentText(incident.perpetrator[index]?.prior ?? 0)],
          [percentText(row.probability)],
          [intervalText(row.interval)],
        ]),
      },
    },
    { kind: 'paragraph', text: [`Where the prior comes from: ${asked?.priorBecause ?? ''}`] },
    ...eitherOfSeveral(assessment, incident),
  ];
}

/** Standards ask whether it was one of those through whom a state could answer; that may be known where the hand is
 *  not (ADR 46). */
function eitherOfSeveral(assessment: Assessment, incident: IncidentInference): Block[] {
  const told = incident.states.flatMap((state) => oneOfThose(assessment, incident, state));
  if (told.length === 0) return [];
  const rule =
    'Where standards ask whether it is known who carried the attack out, they ask whether it was one of those through whom the state could answer, whichever of them it was. ';
  return [{ kind: 'paragraph', text: [rule, ...told] }];
}

function oneOfThose(
  assessment: Assessment,
  incident: IncidentInference,
  { state, findings }: StateInference,
): string[] {
  const { caseFile } = assessment;
  const identified = findings.get(PERPETRATOR_IDENTIFIED);
  const hands = handsOf(assessment, incident, state);
  if (identified === undefined || hands.length < 2) return [];
  const figure = estimateText(identified.pattern);
  return [`For ${nameOf(caseFile, state)}, that it was ${namesOf(hands, caseFile)}: ${figure}. `];
}
