import type { Act } from './history-entry.ts';

/** What the undoing of changes needs to know of each version of a case. */
export interface VersionStep {
  readonly version: number;
  readonly what: Act;
}

/** The versions that undo and redo would give again, where there is something to undo or redo. */
export interface UndoLine {
  readonly undo?: number;
  readonly redo?: number;
}

/**
 * Where undo and redo lead, worked out from the history alone: a version is undone to the one that stood before it,
 * again and again, until another change is made. An undo is itself a version; nothing is taken out of the history.
 */
export function undoLine(steps: readonly VersionStep[]): UndoLine {
  const before: number[] = [];
  let standing: number | undefined;
  let after: number[] = [];
  for (const { version, what } of steps) {
    if (what === 'undo' && standing !== undefined) {
      after.push(standing);
      standing = before.pop();
    } else if (what === 'redo' && standing !== undefined) {
      before.push(standing);
      standing = after.pop();
    } else {
      if (standing !== undefined) before.push(standing);
      standing = version;
      after = [];
    }
  }
  const [undo, redo] = [before.at(-1), after.at(-1)];
  return { ...(undo === undefined ? {} : { undo }), ...(redo === undefined ? {} : { redo }) };
}
