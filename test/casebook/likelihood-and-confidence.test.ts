import { basename } from 'node:path';
import {
  composeDossier,
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
test.each(casebookFolders().map((folder) => [basename(folder), folder] as const))(
  'no sentence of the dossier of %s holds both, in the words of any scale',
  (_name, folder) => {
    const read = readCase(folder, shipped.library);
    if (!read.ok) throw new Error('the case of the casebook cannot be read');
    const assessed = assessCase(read.value, shipped, { seed: 1 });
    if (!assessed.ok) throw new Error('the case of the casebook cannot be assessed');
    for (const [scale] of shipped.scales) {
      const { library } = inWordsOf(shipped, scale)!;
      const assessment = { ...assessed.value.assessment, library };
      const document = composeDossier(assessment);
      const told = [
        ...document.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)),
        conclusionText({ assessment, document }, PLAIN),
      ];
      const sentences = told.flatMap(sentencesOf).map(({ text }) => text);
      expect(sentences.length).toBeGreaterThan(100);
      expect(sentences.filter((text) => mixesLikelihoodAndConfidence(text, scales))).toEqual([]);
    }
  },
);

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
