import {
  type AblatedExample,
  ablationsOf,
  type Standard,
  type StandardsLibrary,
} from '../../../packages/engine/src/index.ts';
import { document, section, table } from '../markdown.ts';
import { verdictText } from './law-words.ts';

/** What each `met` example needs, as Markdown: the report of taking every given away, to be reviewed by a person. */
export function examplesPage({ standards, proofLevels }: StandardsLibrary): string {
  const all = [...standards.values()].map((standard) => ({
    standard,
    ablated: ablationsOf(standard, proofLevels),
  }));
  const examples = all.flatMap(({ ablated }) => ablated);
  const givens = examples.flatMap((one) => one.givens);
  const idle = givens.filter(({ without }) => without === 'met');
  return document([
    '# What each example needs',
    '<!-- Made by scripts/reference-docs.ts from standards/. -->',
    `Every *met* example of every standard, with each of its givens taken away in turn: ${examples.length} examples, ${givens.length} givens. Without ${givens.length - idle.length} of them the standard is met no longer. The other ${idle.length} change nothing and stand there to show something, with the reason beside them. A given that changed nothing and gave no reason would fail a test: either the example says too much, or the standard asks too little.`,
    'To review it, ask of each row whether a lawyer would expect the verdict to fall there, and of each reason whether it is one.',
    ...all.map(({ standard, ablated }) => standardSection(standard, ablated)),
  ]);
}

function standardSection({ id, title }: Standard, ablated: readonly AblatedExample[]): string {
  const rows = ablated.flatMap(({ example, givens }) =>
    givens.map(({ finding, without, idleOnPurpose }, place) => [
      place === 0 ? example : '',
      `\`${finding}\``,
      without === 'met'
        ? `still met: ${idleOnPurpose ?? '**no reason given**'}`
        : verdictText(without),
    ]),
  );
  return section(title, [
    `[\`${id}\`](standards/${id}.md)`,
    table(['example', 'without', 'the standard is'], rows),
  ]);
}
