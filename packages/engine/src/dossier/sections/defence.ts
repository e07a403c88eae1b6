import type { Doubts, Lead, LeftOut, Plea } from '../../inference/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { logOddsText } from '../estimates-in-words.ts';
import { joined, nameOf } from '../naming.ts';
import { ALLEGED, pleaInWords } from '../pleas-in-words.ts';
import { attackHeading } from '../told-attacks.ts';
import { leadTable, rowsAsDeclared } from './change.ts';

/** Origins and leads shown of the strongest plea; `respondeat defence` has them all. Declared. */
const MOST_SHOWN = 5;

/** Nats under which an origin says nothing about a plea. Declared: a fiftieth moves an even chance by half a point. */
const LEAST_NATS = 0.02;
/** Bits under which an observation tells nothing that a table could show. Declared. */
const LEAST_BITS = 0.0005;

/** The best case for the defence, built from the same exact pass as what would change the answer. */
export function defenceSection(assessment: Assessment): Section {
  return {
    id: 'defence',
    title: 'The case for the defence',
    blocks: [
      ...rowsAsDeclared(assessment),
      ...assessment.doubts.flatMap((doubts) => pleaBlocks(assessment, doubts)),
    ],
  };
}

function pleaBlocks(assessment: Assessment, doubts: Doubts): Block[] {
  const { caseFile } = assessment;
  const { question, pleas, strongest } = doubts;
  const allegation = `Against the allegation that ${nameOf(caseFile, question.state)} ${ALLEGED[question.atLeast]} the attack: what else may have been so, the most probable first. The explanations overlap, and do not sum to one.`;
  return [
    ...attackHeading(assessment, question),
    {
      kind: 'table',
      caption: [allegation],
      table: {
        columns: [
          { title: 'explanation', align: 'start' },
          { title: 'before any evidence', align: 'end' },
          { title: 'on all of it', align: 'end' },
        ],
        rows: pleas.map((plea) => [
          [pleaInWords(plea, caseFile, question)],
          [percentText(plea.prior)],
          [percentText(plea.probability)],
        ]),
      },
    },
    ...(strongest === undefined ? [] : strongestBlocks(assessment, doubts, strongest)),
  ];
}

function strongestBlocks(
  assessment: Assessment,
  { question }: Doubts,
  { origins, leads, ...plea }: Plea,
): Block[] {
  const carrying = origins.filter(({ logOdds }) => logOdds >= LEAST_NATS);
  const against = origins.filter(({ logOdds }) => logOdds <= -LEAST_NATS);
  const words = pleaInWords(plea, assessment.caseFile, question);
  return [
    {
      kind: 'paragraph',
      text: [
        'The strongest: ',
        { kind: 'strong', text: words },
        carrying.length === 0
          ? '. No report carries it; it stands on what was thought before.'
          : '. What carries it, and what speaks against it:',
      ],
    },
    originsTable(assessment, [...carrying.slice(0, MOST_SHOWN), ...against.slice(0, MOST_SHOWN)]),
    tellingLeads(assessment, leads),
  ];
}

function tellingLeads(assessment: Assessment, leads: readonly Lead[]): Block {
  const telling = leads.filter(({ mutualInformationBits }) => mutualInformationBits >= LEAST_BITS);
  if (telling.length === 0) {
    const text =
      'Of what nobody has observed, nothing that could be looked for would tell much about it.';
    return { kind: 'paragraph', text: [text] };
  }
  return {
    kind: 'table',
    caption: ['What would tell most about it, of what nobody has observed.'],
    table: leadTable(assessment, telling.slice(0, MOST_SHOWN)),
  };
}

function originsTable({ evidence }: Assessment, origins: readonly LeftOut[]): Block {
  const items = new Map(evidence.items.map((item) => [item.id, item]));
  return {
    kind: 'table',
    caption: ['Origins, each left out with all that retells it and everything else heard.'],
    table: {
      columns: [
        { title: 'evidence', align: 'start' },
        { title: 'what it says', align: 'start' },
        { title: 'log-odds', align: 'end' },
        { title: 'without it', align: 'end' },
      ],
      rows: origins.map((origin): Inline[][] => {
        const first = items.get(origin.items[0]!);
        return [
          joined(
            origin.items.map((id): Inline => ({ kind: 'evidence', id })),
            ', ',
          ),
          [first === undefined ? '' : saysOf(first)],
          [logOddsText(origin.logOdds)],
          [percentText(origin.probability)],
        ];
      }),
    },
  };
}

function saysOf(item: Assessment['evidence']['items'][number]): string {
  if (item.kind === 'trace') return item.trace.what;
  return item.kind === 'judgement' ? item.judgement.item : item.report.says;
}
