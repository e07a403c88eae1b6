import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from './history-entry.ts';
import { undoLine } from './undo-line.ts';

const after = (...acts: readonly Act[]) =>
  undoLine(acts.map((what, index) => ({ version: index + 1, what })));

describe('undo and redo', () => {
  test('have nowhere to go after an import', () => {
    expect(after('import')).toEqual({});
  });

  test('lead from a change to what stood before it, and back', () => {
    expect(after('import', 'edit')).toEqual({ undo: 1 });
    expect(after('import', 'edit', 'undo')).toEqual({ redo: 2 });
    expect(after('import', 'edit', 'undo', 'redo')).toEqual({ undo: 1 });
  });

  test('a change made after an undo leaves nothing to redo', () => {
    expect(after('import', 'edit', 'undo', 'edit')).toEqual({ undo: 1 });
  });

  test('a revert is a change like another', () => {
    expect(after('import', 'edit', 'edit', 'revert')).toEqual({ undo: 3 });
  });

  test('as many redos as there were undos lead back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(8), (edits, wished) => {
        const undos = Math.min(edits, wished);
        const acts = (what: Act, times: number) => Array.from({ length: times }, () => what);
        const line = after(
          'import',
          ...acts('edit', edits),
          ...acts('undo', undos),
          ...acts('redo', undos),
        );
        expect(line).toEqual({ undo: edits });
      }),
    );
  });
});
