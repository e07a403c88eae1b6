import { join } from 'node:path';
import { composeDossier, type DossierDocument } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { assessCase } from '../../packages/desk/src/case-files/assess-case.ts';
import { readCase } from '../../packages/desk/src/case-files/read-case.ts';
import { casebookFolders } from '../../packages/desk/src/casebook/replay.ts';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import { resolveDocument } from '../../packages/desk/src/render/resolve-document.ts';
import type {
  ResolvedBlock,
  ResolvedInline,
} from '../../packages/desk/src/render/resolved-document.ts';

// Two states are asked about, so that each standard and finding is told twice.
const ERBIL = 'erbil-2021-02-15';

const blocks = resolveDocument(dossierOf(ERBIL)).sections.flatMap((section) => section.blocks);

test('every reference leads to a place of the dossier, and no two places have one name', () => {
  const places = blocks.flatMap(placesOf);
  expect(new Set(places).size).toBe(places.length);
  const targets = blocks
    .flatMap(runsOf)
    .flatMap((run) => (run.kind === 'reference' ? [run.target] : []));
  expect(targets.length).toBeGreaterThan(100);
  const leading = targets.filter((target) => target !== undefined && places.includes(target));
  expect(leading.length).toBe(targets.length);
});

test('what an element rests on leads to a row that names its evidence', () => {
  const rows = new Map(
    tablesOf(blocks)
      .filter(({ columns }) => columns[0]?.title === 'finding' && columns.length === 4)
      .flatMap((table) => table.rows)
      .map((row) => [anchorOf(row[0] ?? []), row[3] ?? []]),
  );
  const rested = tablesOf(blocks)
    .filter(({ columns }) => columns.at(-1)?.title === 'rests on')
    .flatMap((table) => table.rows.flatMap((row) => row.at(-1) ?? []))
    .flatMap((run) => (run.kind === 'reference' ? [run.target] : []));
  expect(rested.length).toBeGreaterThan(20);
  for (const target of rested) {
    const evidence = rows.get(target) ?? [];
    expect(evidence.some(({ kind }) => kind === 'evidence' || kind === 'reference')).toBe(true);
  }
});

function dossierOf(name: string): DossierDocument {
  const shipped = readLibrary();
  const folder = casebookFolders().find((path) => path.endsWith(join('/', name)))!;
  const read = readCase(folder, shipped.library);
  if (!read.ok) throw new Error('the case of the casebook cannot be read');
  const assessed = assessCase(read.value, shipped, { seed: 1 });
  if (!assessed.ok) throw new Error('the case of the casebook cannot be assessed');
  return composeDossier(assessed.value.assessment);
}

function tablesOf(from: readonly ResolvedBlock[]) {
  return from.flatMap((block): Extract<ResolvedBlock, { kind: 'table' }>['table'][] => {
    if (block.kind === 'table' || block.kind === 'figure') return [block.table];
    return block.kind === 'entry' ? tablesOf(block.blocks) : [];
  });
}

function placesOf(block: ResolvedBlock): string[] {
  const terms = runsOf(block).flatMap((run) => (run.kind === 'term' ? [run.anchor] : []));
  return [...terms, ...entriesOf(block)];
}

function entriesOf(block: ResolvedBlock): string[] {
  return block.kind === 'entry' ? [block.anchor, ...block.blocks.flatMap(entriesOf)] : [];
}

function anchorOf(cell: readonly ResolvedInline[]): string | undefined {
  return cell.flatMap((run) => (run.kind === 'term' ? [run.anchor] : []))[0];
}

function runsOf(block: ResolvedBlock): readonly ResolvedInline[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.flat();
    case 'table':
    case 'figure':
      return [...block.caption, ...block.table.rows.flat(2)];
    case 'entry':
      return block.blocks.flatMap(runsOf);
  }
}
