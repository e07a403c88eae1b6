import {
  type ConsideredSpeaker,
  considerDeclarations,
  declarationThreshold,
  RANKING_RULE,
} from '../../declaration/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import { declarationQuestionWithin } from '../declaration-question.ts';
import type { Block, Inline, Section } from '../document.ts';
import { nameOf } from '../naming.ts';
import { attackHeading } from '../told-attacks.ts';

/** Questions for which the room is told; `respondeat declare` has the others. Declared: what a reader takes in. */
const MOST_TOLD = 3;

/** Who may say so: each speaker with what evidence carries for it, its exposure, and who bears its silence. */
export function roomSection(assessment: Assessment): Section {
  return {
    id: 'room',
    title: 'Who may say so',
    blocks: [
      {
        kind: 'paragraph',
        text: [
          whatMayBeShown(assessment),
          RANKING_RULE,
          ' Exposure is a declared judgement with its reason; no study measures it. The list orders reasons, and decides nothing.',
        ],
      },
      ...strandsOf(assessment)
        .slice(0, MOST_TOLD)
        .flatMap((strand) => roomBlocks(assessment, strand)),
    ],
  };
}

function whatMayBeShown({ caseFile, shownInPublic }: Assessment): string {
  if (shownInPublic === undefined)
    return 'What each speaker could declare on what this version may show. ';
  return `What each speaker could declare. This version holds more than may be shown in public; what may be shown is what the ${caseFile.marking} version holds. `;
}

function roomBlocks(assessment: Assessment, { incident, state }: Strand): Block[] {
  const place = { incident: incident.incident, state: state.state };
  const question = declarationQuestionWithin(assessment, place);
  const speakers = considerDeclarations(assessment.library.room, question);
  const { falseAttribution, missedAttribution } = question.costs;
  return [
    ...attackHeading(assessment, incident),
    {
      kind: 'table',
      caption: [
        `${nameOf(assessment.caseFile, state.state)}. Where a false attribution costs ${falseAttribution} and a missed one ${missedAttribution}, one would declare from ${percentText(declarationThreshold(question.costs))} on.`,
      ],
      table: {
        columns: [
          { title: 'speaker', align: 'start' },
          { title: 'first by the rule', align: 'start' },
          { title: 'because', align: 'start' },
          { title: 'exposure', align: 'start' },
          { title: 'if it stays silent', align: 'start' },
        ],
        rows: speakers.map(speakerRow),
      },
    },
  ];
}

function speakerRow({ speaker, ranked }: ConsideredSpeaker): Inline[][] {
  const [first] = ranked;
  return [
    [speaker.name],
    [first?.degree.name ?? 'nothing'],
    [[first?.reasonsFor[0] ?? '', ...(first?.reservations ?? [])].join(' ')],
    [`${speaker.exposure}: ${speaker['exposure-because']}`],
    [speaker.burden],
  ];
}
