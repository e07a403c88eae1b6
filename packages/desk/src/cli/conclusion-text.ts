import {
  type Assessment,
  campaignSentences,
  type Dossier,
  type DossierDocument,
  type Inline,
  intervalText,
  mannerSentences,
  nameOf,
  onlyToldWhole,
  percentText,
  type StandardsOfState,
  standardsMetSomewhere,
  surelyBefore,
  tellsAllWhole,
  titleOfAttack,
  type VerdictWord,
} from '@respondeat/engine';
import { attacksTable } from './attacks-table.ts';
import type { Channel } from './terminal.ts';
import { NO_BREAK_SPACE, wrap } from './wrap.ts';

/** Verdicts in the order in which they are told, each as one standard and as several have it. */
const VERDICTS_TOLD: readonly (readonly [VerdictWord, one: string, several: string])[] = [
  ['met', 'is met', 'are met'],
  ['contested', 'is contested', 'are contested'],
  ['open', 'is open', 'are open'],
  ['not-met', 'is not met', 'are not met'],
  ['not-applicable', 'does not apply', 'do not apply'],
];

const VERDICTS_ARE_ABOUT_THE_RECORD =
  'A verdict is about the record, never about the world: not met does not mean that it did not happen.';

/**
 * The answer as paragraphs for a terminal: who and which part in the words of the dossier, confidence in sentences of
 * its own, and how the standards came out.
 */
export function conclusionText({ assessment, document }: Dossier, channel: Channel): string {
  const words = (text: readonly Inline[]) => text.map((run) => inlineText(run, channel)).join('');
  const told = onlyToldWhole(assessment);
  const answer = [
    ...mannerSentences(assessment.inference.manner),
    ...premise(assessment),
    ...answersOf(document).map(words),
  ];
  const particulars = [
    ...campaignSentences(assessment),
    ...overAllAttacks(assessment),
    ...told.standards.map((applied) => standardsSentence(applied, assessment)),
    VERDICTS_ARE_ABOUT_THE_RECORD,
  ];
  const { title, marking, asOf } = document;
  const paragraph = (text: string) => `\n${wrap(text, { width: channel.width, indent: 2 })}`;
  return [
    channel.emphasise('bold', wrap(title, { width: channel.width })),
    channel.emphasise('dim', [marking, ...(asOf ? [`as of ${asOf}`] : [])].join(', ')),
    ...answer.map(paragraph),
    ...attacksTable(assessment),
    ...particulars.map(paragraph),
  ].join('\n');
}

/** Which standards are met over any attack, where the attacks are not all told whole. */
function overAllAttacks(assessment: Assessment): string[] {
  if (tellsAllWhole(assessment)) return [];
  const { caseFile, inference, standards } = assessment;
  const attacks = inference.incidents.length;
  const states = [...new Set(standards.map(({ state }) => state))];
  return states.map((state) => {
    const name = nameOf(caseFile, state);
    const met = standardsMetSomewhere(assessment, state);
    if (met.length === 0)
      return `No standard applied to ${name} is met over any of the ${attacks} attacks.`;
    const titles = met.map((one) => `${one.title} (${one.attacks})`).join('; ');
    return `Standards applied to ${name} that are met over some of the ${attacks} attacks, and over how many: ${titles}.`;
  });
}

/** What a reader must know before the answer: that there is little or nothing to go by. */
function premise({ evidence, provenance: { asOf } }: Assessment): string[] {
  const isBefore = (date: string) => asOf !== undefined && surelyBefore(asOf, date);
  return [
    ...(evidence.incidents.every(({ date }) => isBefore(date))
      ? [`By the end of ${asOf} the attack had not happened.`]
      : []),
    ...(evidence.items.length === 0
      ? [
          'Nothing that may be used bears on the question: what follows is assumed before any evidence.',
        ]
      : []),
  ];
}

/** Each lead of the conclusion, and the paragraph after it, which holds the confidence. */
function answersOf({ sections }: DossierDocument): (readonly Inline[])[] {
  const blocks = sections.find(({ id }) => id === 'conclusion')?.blocks ?? [];
  return blocks.flatMap((block, place) => {
    const isAnswer = block.kind === 'lead' || blocks[place - 1]?.kind === 'lead';
    return isAnswer && 'text' in block ? [block.text] : [];
  });
}

function inlineText(run: Inline, channel: Channel): string {
  if (typeof run === 'string') return run;
  if (run.kind === 'strong')
    return run.text.replaceAll(/\S+/g, (word) => channel.emphasise('bold', word));
  if (run.kind === 'likelihood') {
    const figures = new Set([percentText(run.probability), intervalText(run.interval)]);
    return `${run.text} (${[...figures].join(', ').replaceAll(' ', NO_BREAK_SPACE)})`;
  }
  return 'text' in run ? run.text : '';
}

function standardsSentence(
  { state, incident, applied }: StandardsOfState,
  { caseFile, inference }: Assessment,
): string {
  const told = VERDICTS_TOLD.flatMap(([verdict, one, several]) => {
    const these = applied.filter(({ result }) => result.status === verdict);
    if (these.length === 0) return [];
    const titles = these.map(({ standard }) => standard.title).join('; ');
    const named = verdict === 'met' ? ` (${titles})` : '';
    return [`${these.length} ${these.length === 1 ? one : several}${named}`];
  });
  const title = titleOfAttack(incident, caseFile);
  const about = inference.incidents.length === 1 ? '' : ` over “${title}”`;
  return `Of ${applied.length} standards applied to ${nameOf(caseFile, state)}${about}: ${told.join(', ')}.`;
}
