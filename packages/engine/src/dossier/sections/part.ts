import { CONTROL_STATES, PARTS } from '../../evidence/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Section } from '../document.ts';
import { estimateText } from '../estimates-in-words.ts';
import { nameOf } from '../naming.ts';
import { attackHeading } from '../told-attacks.ts';

/** What part each state played: none, support, approval or direction, on both footings. */
export function partSection(assessment: Assessment): Section {
  return {
    id: 'part',
    title: 'The sponsor’s part',
    blocks: strandsOf(assessment).flatMap(partBlocks),
  };
}

function partBlocks({ assessment, incident, state }: Strand): Block[] {
  const name = nameOf(assessment.caseFile, state.state);
  const { pattern, attack } = state;
  const least = ['support', 'approval', 'direction'] as const;
  return [
    ...attackHeading(assessment, incident),
    {
      kind: 'figure',
      figure: {
        kind: 'part',
        state: name,
        pattern: pattern.distribution,
        attack: attack.distribution,
      },
      caption: [
        `The part of ${name}. Upper bar: with all that the ties and the record teach. Lower bar: from a neutral start, on reports about this attack alone.`,
      ],
      table: {
        columns: [
          { title: `part of ${name}`, align: 'start' },
          { title: 'with the record of the group', align: 'end' },
          { title: 'on this attack alone', align: 'end' },
        ],
        rows: PARTS.map((part, index) => [
          [part],
          [percentText(pattern.distribution[index] as number)],
          [percentText(attack.distribution[index] as number)],
        ]),
      },
    },
    {
      kind: 'table',
      caption: [`At least so much, with robustness intervals: ${name}.`],
      table: {
        columns: [
          { title: 'at least', align: 'start' },
          { title: 'with the record of the group', align: 'end' },
          { title: 'on this attack alone', align: 'end' },
        ],
        rows: least.map((part) => [
          [part],
          [estimateText(pattern.atLeast[part])],
          [estimateText(attack.atLeast[part])],
        ]),
      },
    },
    ...controlBlocks(assessment, state.state),
  ];
}

/** What the case takes for granted of the state's hold on a group before any report, where it is not the model's. */
function controlBlocks({ caseFile, evidence }: Assessment, state: string): Block[] {
  return evidence.controls
    .filter((control) => control.state === state)
    .map(({ group, prior, because }) => {
      const shares = CONTROL_STATES.map((word, place) => `${word} ${percentText(prior[place]!)}`);
      const who = `${nameOf(caseFile, state)} and ${nameOf(caseFile, group)}`;
      return {
        kind: 'paragraph',
        text: [
          `${who} before any report: ${shares.join(', ')}. Where this prior comes from: ${because}`,
        ],
      };
    });
}
