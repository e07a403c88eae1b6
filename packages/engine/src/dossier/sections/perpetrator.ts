import type { IncidentInference } from '../../inference/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Section } from '../document.ts';
import { intervalText } from '../estimates-in-words.ts';
import { nameOf } from '../naming.ts';
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
  ];
}
