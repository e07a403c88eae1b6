import { basename } from 'node:path';
import {
  type DossierDocument,
  mixesLikelihoodAndConfidence,
  sentencesOf,
} from '@respondeat/engine';
import { expect, test } from 'vitest';
import { assessCase } from '../../packages/desk/src/case-files/assess-case.ts';
import { readCase } from '../../packages/desk/src/case-files/read-case.ts';
import { casebookFolders } from '../../packages/desk/src/casebook/replay.ts';
import { conclusionText } from '../../packages/desk/src/cli/conclusion-text.ts';
import { inWordsOf, readLibrary } from '../../packages/desk/src/library/read-library.ts';

type Block = DossierDocument['sections'][number]['blocks'][number];
type Inlines = Extract<Block, { kind: 'paragraph' }>['text'];

/** A terminal that nobody watches. */
const PLAIN: Parameters<typeof conclusionText>[1] = {
  write: () => undefined,
  line: () => undefined,
  emphasise: (_emphasis, text) => text,
  width: 80,
  isWatched: false,
};

const shipped = readLibrary();
const scales = [...shipped.scales.values()];

// ICD 203: a likelihood and a confidence never stand in one sentence.
test.each(
  casebookFolders().flatMap((folder) =>
    [...shipped.scales.keys()].map((scale) => [basename(folder), scale, folder] as const),
  ),
)('no sentence of the dossier of %s in the words of %s holds both', (_name, scale, folder) => {
  const pinned = inWordsOf(shipped, scale)!;
  const read = readCase(folder, pinned.library);
  if (!read.ok) throw new Error('the case of the casebook cannot be read');
  const dossier = assessCase(read.value, pinned, { seed: 1 });
  if (!dossier.ok) throw new Error('the case of the casebook cannot be assessed');
  const told = [
    ...dossier.value.document.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)),
    conclusionText(dossier.value, PLAIN),
  ];
  const sentences = told.flatMap(sentencesOf).map(({ text }) => text);
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((text) => mixesLikelihoodAndConfidence(text, scales))).toEqual([]);
});

/** What a reader reads of a block, a text for each paragraph, item and cell. Words of sources are theirs. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return [textOf(block.text)];
    case 'list':
      return block.items.map(textOf);
    case 'table':
    case 'figure':
      return [textOf(block.caption), ...block.table.rows.flat().map(textOf)];
    case 'entry':
      return [textOf(block.title), ...block.blocks.flatMap(textsOf)];
  }
}

function textOf(inlines: Inlines): string {
  return inlines
    .map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : ''))
    .join('');
}
