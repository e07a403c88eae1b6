import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftOrigin,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { checkIds } from './ids.ts';

const context = { context: 'attack' };

test('a case whose ids are unique has no fault', () => {
  expect(checkIds(draftCase())).toEqual([]);
});

describe('an id belongs to one record of a list', () => {
  test('and the second is told, with the place of the first', () => {
    const reports = [
      draftReport('a', context),
      draftReport('b', context),
      draftReport('a', context),
    ];
    const [problem, ...others] = checkIds(draftCase({ reports }));
    expect(problem).toMatchObject({ code: 'id.duplicate', path: 'reports/2/id' });
    expect(problem?.because).toContain('reports/0');
    expect(others).toEqual([]);
  });

  test('in every list', () => {
    const sources = [draftSource('paper'), draftSource('paper')];
    const ties = [draftTie('sponsor arms group'), draftTie('sponsor arms group')];
    const paths = checkIds(draftCase({ sources, ties })).map(({ path }) => path);
    expect(paths).toEqual(['ties/1/id', 'sources/1/id']);
  });

  test('while records of different lists may share one', () => {
    expect(checkIds(draftCase({ sources: [draftSource('sponsor')] }))).toEqual([]);
  });

  test('but reports and origins share one space, since a retelling names either', () => {
    const parts = { reports: [draftReport('leak', context)], origins: [draftOrigin('leak')] };
    expect(checkIds(draftCase(parts))).toMatchObject([
      { code: 'id.duplicate', path: 'origins/0/id' },
    ]);
  });
});

test('no actor may be called other, the name of the unknown perpetrator', () => {
  const actors = [draftActor('sponsor'), draftActor('other')];
  expect(checkIds(draftCase({ actors }))).toMatchObject([
    { code: 'id.reserved', path: 'actors/1/id' },
  ]);
});
