import type { DossierDocument } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { INVENTED_DOSSIER } from '../../../../test/invented-dossier/dossier.ts';
import { resolveDocument } from './resolve-document.ts';
import type { Block, Inline, ResolvedInline } from './resolved-document.ts';

/** A document of one section with the given blocks. */
function documentOf(...blocks: readonly Block[]): DossierDocument {
  return { ...INVENTED_DOSSIER, sections: [{ id: 'one', title: 'One', blocks }] };
}

const paragraph = (...text: Inline[]): Block => ({ kind: 'paragraph', text });
const entry = (id: string): Block => ({ kind: 'entry', id, title: [id], blocks: [] });

/** The runs of the first paragraph of a document once it is resolved. */
function firstRuns(...blocks: readonly Block[]): readonly ResolvedInline[] {
  const block = resolveDocument(documentOf(...blocks)).sections[0]?.blocks.find(
    ({ kind }) => kind === 'paragraph',
  );
  return block?.kind === 'paragraph' ? block.text : [];
}

describe('evidence', () => {
  test('leads to its entry, and the entry back to the first mention in each section', () => {
    const mention: Inline = { kind: 'evidence', id: 'r-1' };
    const section = (id: string, blocks: readonly Block[]) => ({ id, title: id, blocks });
    const { sections } = resolveDocument({
      ...INVENTED_DOSSIER,
      sections: [
        section('a', [paragraph(mention, mention)]),
        section('b', [paragraph(mention)]),
        section('register', [entry('r-0'), entry('r-1')]),
      ],
    });
    const [first, again] =
      sections[0]?.blocks[0]?.kind === 'paragraph' ? sections[0].blocks[0].text : [];
    expect(first).toEqual({ kind: 'evidence', id: 'r-1', target: 'entry-2', place: 'mention-1' });
    expect(again).toEqual({ kind: 'evidence', id: 'r-1', target: 'entry-2' });
    expect(sections[2]?.blocks).toMatchObject([
      { anchor: 'entry-1', mentions: [] },
      { anchor: 'entry-2', mentions: ['mention-1', 'mention-2'] },
    ]);
  });

  test('without an entry is text and leads nowhere', () => {
    expect(firstRuns(paragraph({ kind: 'evidence', id: 'gone' }))).toEqual([
      { kind: 'evidence', id: 'gone' },
    ]);
  });
});

describe('a reference', () => {
  const mention: Inline = { kind: 'reference', id: 'icj.control east', text: 'control' };

  test('leads to the entry of exactly that id, before or after it', () => {
    const others = [entry('icj.control north'), entry('icj.control')];
    const own = entry('icj.control east');
    expect(firstRuns(...others, own, paragraph(mention))[0]).toMatchObject({ target: 'entry-3' });
    expect(firstRuns(...others, paragraph(mention), own)[0]).toMatchObject({ target: 'entry-3' });
  });

  test('leads to a term in a table within an entry', () => {
    const term: Inline = { kind: 'term', id: 'icj.control east', text: 'Control' };
    const table = { columns: [{ title: 'standard', align: 'start' as const }], rows: [[[term]]] };
    const told: Block = {
      kind: 'entry',
      id: 'told',
      title: ['told'],
      blocks: [{ kind: 'table', caption: [], table }],
    };
    expect(firstRuns(told, paragraph(mention))[0]).toMatchObject({ target: 'term-2' });
  });

  test('to nothing in the document is text', () => {
    expect(firstRuns(entry('icj.control'), paragraph(mention))).toEqual([
      { kind: 'reference', text: 'control' },
    ]);
  });
});

describe('text', () => {
  test('keeps a figure and its signs on one line', () => {
    expect(firstRuns(paragraph('from 20 % to > 99 %, so x > y'))).toEqual([
      { kind: 'text', text: 'from 20\u00a0% to >\u00a099\u00a0%, so x > y' },
    ]);
  });

  test('of a likelihood word comes with its figure and interval', () => {
    const word: Inline = {
      kind: 'likelihood',
      text: 'very likely',
      probability: 0.86,
      interval: { lower: 0.71, upper: 0.93 },
    };
    expect(firstRuns(paragraph(word))).toEqual([{ ...word, figure: '86\u00a0% (71–93)' }]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' https://a.example',
  ])('that links to %s is no link', (address) => {
    expect(firstRuns(paragraph({ kind: 'link', text: 'here', address }))).toEqual([
      { kind: 'link', text: 'here' },
    ]);
  });
});

test('figures are numbered through the document', () => {
  const { sections } = resolveDocument(INVENTED_DOSSIER);
  const numbers = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.number] : [])),
  );
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
