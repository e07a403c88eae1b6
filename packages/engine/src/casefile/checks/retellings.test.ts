import { describe, expect, test } from 'vitest';
import { draftCase, draftOrigin, draftReport } from '../../../../../test/small-cases/draft-case.ts';
import type { Report } from '../case-file.ts';
import type { Proposition } from '../proposition.ts';
import { checkRetellings } from './retellings.ts';

const saysGroup: Proposition = { perpetrator: 'group', incident: 'attack' };

function report(id: string, parts: Partial<Report> = {}, about = saysGroup) {
  return draftReport(id, about, parts);
}

function pathsOf(...reports: Report[]) {
  const origins = [draftOrigin('leak'), draftOrigin('other-leak')];
  return checkRetellings(draftCase({ reports, origins })).map(({ path }) => path);
}

describe('a retelling', () => {
  test('says what it retells', () => {
    expect(pathsOf(report('told'), report('again', { origin: 'told' }))).toEqual([]);
  });

  test('does not say the contrary, whichever comes first in the file', () => {
    const told = report('told');
    const contrary = report('again', { origin: 'told', stance: 'denies' });
    expect(pathsOf(told, contrary)).toEqual(['reports/1/stance']);
    expect(pathsOf(contrary, told)).toEqual(['reports/0/stance']);
  });

  test('does not say the contrary of what it retells through another', () => {
    expect(
      pathsOf(
        report('told'),
        report('between', { origin: 'told', stance: 'takes-no-position' }),
        report('again', { origin: 'between', stance: 'denies' }),
      ),
    ).toEqual(['reports/2/stance']);
  });

  test('does not say the contrary of another that retells the same origin', () => {
    expect(
      pathsOf(
        report('one', { origin: 'leak' }),
        report('two', { origin: 'leak', stance: 'denies' }),
      ),
    ).toEqual(['reports/1/stance']);
  });

  test('is told once for each that contradicts the first', () => {
    expect(
      pathsOf(
        report('one', { origin: 'leak' }),
        report('two', { origin: 'leak', stance: 'denies' }),
        report('three', { origin: 'leak' }),
        report('four', { origin: 'leak', stance: 'denies' }),
      ),
    ).toEqual(['reports/1/stance', 'reports/3/stance']);
  });
});

describe('two reports may contradict each other', () => {
  test('where neither retells the other', () => {
    expect(pathsOf(report('one'), report('two', { stance: 'denies' }))).toEqual([]);
  });

  test('where they retell different origins', () => {
    expect(
      pathsOf(
        report('one', { origin: 'leak' }),
        report('two', { origin: 'other-leak', stance: 'denies' }),
      ),
    ).toEqual([]);
  });

  test('where one takes no position', () => {
    expect(
      pathsOf(report('told'), report('again', { origin: 'told', stance: 'takes-no-position' })),
    ).toEqual([]);
  });

  test('where what is retold takes no position', () => {
    const told = report('told', { stance: 'takes-no-position' });
    expect(pathsOf(told, report('again', { origin: 'told' }))).toEqual([]);
  });

  test('where one may be more than a retelling', () => {
    expect(
      pathsOf(
        report('told'),
        report('again', { origin: 'told', stance: 'denies', copyProbability: 0.9 }),
      ),
    ).toEqual([]);
  });

  test('where they are about different things', () => {
    const saysRival: Proposition = { perpetrator: 'rival', incident: 'attack' };
    expect(
      pathsOf(report('told'), report('again', { origin: 'told', stance: 'denies' }, saysRival)),
    ).toEqual([]);
  });
});

test('one proposition is the same in whatever order it is written', () => {
  const written = { incident: 'attack', perpetrator: ['rival', 'group'] };
  const otherwise = { perpetrator: ['group', 'rival'], incident: 'attack' };
  expect(
    pathsOf(
      report('told', {}, written),
      report('again', { origin: 'told', stance: 'denies' }, otherwise),
    ),
  ).toEqual(['reports/1/stance']);
});

test('a circle of retellings is left to the check that tells of circles', () => {
  expect(pathsOf(report('a', { origin: 'b' }), report('b', { origin: 'a' }))).toEqual([]);
});
