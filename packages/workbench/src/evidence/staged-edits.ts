import type { CaseFile, Judgement } from '@respondeat/engine';
import type { Edit } from '../desk/contract.ts';

/** Edits of the matrix that are not saved yet: credibility by report, ratings by judgement and candidate. */
export interface Staged {
  readonly credibility: Readonly<Record<string, number>>;
  /** `undefined` takes a rating away. */
  readonly ratings: Readonly<
    Record<string, Readonly<Record<string, Judgement['ratings'][string] | undefined>>>
  >;
}

/** Nothing edited. */
export const NOTHING_STAGED: Staged = { credibility: {}, ratings: {} };

/** How many cells are edited. */
export function countStaged({ credibility, ratings }: Staged): number {
  const ratedCells = Object.values(ratings).reduce(
    (sum, cells) => sum + Object.keys(cells).length,
    0,
  );
  return Object.keys(credibility).length + ratedCells;
}

/** The edits as changes of the case file, each at the place of its record. */
export function editsOf({ reports, judgements = [] }: CaseFile, staged: Staged): Edit[] {
  const credibility = Object.entries(staged.credibility).map(([id, value]): Edit => {
    const place = reports.findIndex((report) => report.id === id);
    return { op: 'replace', path: `/reports/${place}/credibility`, value };
  });
  const ratings = Object.entries(staged.ratings).map(([id, cells]): Edit => {
    const place = judgements.findIndex((judgement) => judgement.id === id);
    const value = rated(judgements[place]?.ratings ?? {}, cells);
    return { op: 'replace', path: `/judgements/${place}/ratings`, value };
  });
  return [...credibility, ...ratings];
}

/** Ratings with some of them set otherwise or taken away. */
export function rated(
  before: Judgement['ratings'],
  cells: Staged['ratings'][string],
): Judgement['ratings'] {
  const entries = Object.entries({ ...before, ...cells }).filter(
    (entry): entry is [string, Judgement['ratings'][string]] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
