import {
  type CheckedSentence,
  percentText,
  type ScoredSentence,
  SENTENCE_LABELS,
} from '@respondeat/engine';
import { counted } from './counted.ts';
import { printable } from './printable.ts';
import type { Channel } from './terminal.ts';
import { alignColumns, wrap } from './wrap.ts';

/** A checked draft for reading: every sentence with what is found about it, and how many stand. */
export function statementText(sentences: readonly CheckedSentence[], channel: Channel): string {
  const standing = sentences.filter(({ label }) => label === 'supported').length;
  const lines = sentences.flatMap((checked) => [...sentenceLines(checked, channel), '']);
  const all = counted(sentences.length, 'sentence');
  return [...lines, `${all}: ${standing} supported, ${sentences.length - standing} to mend.`].join(
    '\n',
  );
}

function sentenceLines(
  { sentence, line, label, because, trigger, probability }: CheckedSentence,
  channel: Channel,
): string[] {
  const { width } = channel;
  const isStanding = label === 'supported';
  const title = isStanding ? label : channel.emphasise('bold', label);
  const figure = probability === undefined ? '' : ` It stands at ${percentText(probability)}.`;
  const place = trigger === undefined || isStanding ? '' : ` At “${printable(trigger)}”.`;
  return [
    wrap(`line ${line}: ${printable(sentence)}`, { width }),
    wrap(`${title}. ${because}${place}${figure}`, { width, indent: 2 }),
  ];
}

/** How the check does on labelled sentences: each that it labels otherwise, and precision and recall by label. */
export function scoredText(sentences: readonly ScoredSentence[], channel: Channel): string {
  const missed = sentences.filter(({ label, result }) => label !== result);
  const rows = SENTENCE_LABELS.flatMap((label) => {
    const labelled = sentences.filter((one) => one.label === label).length;
    const given = sentences.filter((one) => one.result === label).length;
    const right = sentences.filter((one) => one.label === label && one.result === label).length;
    if (labelled + given === 0) return [];
    return [[label, `${labelled}`, share(right, given), share(right, labelled)]];
  });
  return [
    ...missed.map(({ id, label, result }) =>
      wrap(`${printable(id)}: labelled ${printable(label)}, found ${result}`, {
        width: channel.width,
      }),
    ),
    ...(missed.length > 0 ? [''] : []),
    alignColumns([['label', 'sentences', 'precision', 'recall'], ...rows]),
    '',
    `${sentences.length - missed.length} of ${counted(sentences.length, 'sentence')} as labelled.`,
  ].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
