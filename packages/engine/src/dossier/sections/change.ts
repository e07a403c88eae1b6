import { DECLARED_COSTS, type Doubts, type Lead } from '../../inference/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { nameOf } from '../naming.ts';
import { ALLEGED, leadInWords } from '../pleas-in-words.ts';
import { attackHeading } from '../told-attacks.ts';

/** Leads shown; `respondeat sensitivity` has them all. Declared: what one would follow up. */
const MOST_LEADS = 6;

/** What would change the answers: what one would have had to think before, and what to look for next. */
export function changeSection(assessment: Assessment): Section {
  return {
    id: 'change',
    title: 'What would change it',
    blocks: [
      ...rowsAsDeclared(assessment),
      ...assessment.doubts.flatMap((doubts) => doubtBlocks(assessment, doubts)),
    ],
  };
}

/** Where the attacks of a case taught each other, a word that the figures of a section have not heard it. */
export function rowsAsDeclared({ inference }: Assessment): Block[] {
  if (inference.campaign === undefined) return [];
  const text =
    'Answered as if how often a group acts alone were as declared: what the attacks of this case taught each other about it is in the figures of the conclusion, and not in those of this section.';
  return [{ kind: 'paragraph', text: [text] }];
}

function doubtBlocks(assessment: Assessment, doubts: Doubts): Block[] {
  const { caseFile } = assessment;
  const { question, prior, probability } = doubts;
  const state = nameOf(caseFile, question.state);
  return [
    ...attackHeading(assessment, question),
    {
      kind: 'paragraph',
      text: [
        'Asked: whether ',
        { kind: 'strong', text: state },
        ` ${ALLEGED[question.atLeast]} the attack, with all that the ties and the record teach. Before any evidence ${percentText(prior)}, on all of it ${percentText(probability)}. What each origin is worth stands under “What moved it”.`,
      ],
    },
    priorsTable(assessment, doubts),
    leadsTable(assessment, doubts.leads),
  ];
}

function priorsTable({ library }: Assessment, { bars, probability }: Doubts): Block {
  const levels = [...library.law.proofLevels.values()];
  return {
    kind: 'table',
    caption: [
      'What one would have had to think before. Whoever held more than this beforehand finds the bar reached by this very evidence. The number behind each level of proof is our convention.',
    ],
    table: {
      columns: [
        { title: 'bar', align: 'end' },
        { title: 'levels of proof', align: 'start' },
        { title: 'now', align: 'start' },
        { title: 'turns at a prior of', align: 'end' },
      ],
      rows: bars.map(({ bar, isReached, turningPrior }) => [
        [percentText(bar)],
        [
          levels
            .filter((level) => level.bar === bar)
            .map(({ label }) => label)
            .join('; '),
        ],
        [isReached ? 'reached' : notReached(probability, bar)],
        [percentText(turningPrior)],
      ]),
    },
  };
}

/** Where whole numbers would make the probability and the bar one, by how little it is missed. */
function notReached(probability: number, bar: number): string {
  if (percentText(probability) !== percentText(bar)) return 'not reached';
  return `not reached, at ${(100 * probability).toFixed(2)} %`;
}

function leadsTable(assessment: Assessment, leads: readonly Lead[]): Block {
  const shown = leads.slice(0, MOST_LEADS);
  return {
    kind: 'table',
    caption: [
      `What to look for next: one more independent report by a source of grade B on what nobody has spoken to, or a trace nobody has looked for. Bits say how much it would tell; ${valueWords(shown)}`,
    ],
    table: leadTable(assessment, shown),
  };
}

function valueWords(leads: readonly Lead[]): string {
  const { falseAttribution, missedAttribution } = DECLARED_COSTS;
  const costs = `where a false attribution costs ${falseAttribution} and a missed one ${missedAttribution}`;
  return leads.some(isOfValue)
    ? `the value, how much less one would expect to lose ${costs}.`
    : `none alone would change what one would do ${costs}.`;
}

/** Whether a lead may change what one would do, at the declared costs. */
function isOfValue({ expectedValue }: Lead): boolean {
  return expectedValue > 0;
}

/** Leads as rows: what, how much it would tell, what that is worth where it is worth anything, and what one would think then. */
export function leadTable({ library }: Assessment, leads: readonly Lead[]) {
  const end = 'end' as const;
  const hasValue = leads.some(isOfValue);
  return {
    columns: [
      { title: 'what', align: 'start' as const },
      { title: 'bits', align: end },
      ...(hasValue ? [{ title: 'value', align: end }] : []),
      { title: 'if so', align: end },
      { title: 'if not', align: end },
    ],
    rows: leads.map((lead): Inline[][] => [
      [leadInWords(lead, library)],
      [smallFigure(lead.mutualInformationBits)],
      ...(hasValue ? [[smallFigure(lead.expectedValue)]] : []),
      [percentText(lead.afterYes)],
      [percentText(lead.afterNo)],
    ]),
  };
}

/** A small figure for reading: three decimals, or that it is less than they can show. */
function smallFigure(figure: number): string {
  if (figure > 0 && figure < 0.0005) return '< 0.001';
  return figure.toFixed(3);
}
