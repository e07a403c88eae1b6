import { describe, expect, test } from 'vitest';
import {
  draftCase,
  draftReport,
  draftSource,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { logOddsOf } from '../../vocabulary/index.ts';
import { inferCase } from './infer-case.ts';
import { originOf } from './waterfall.ts';

const GROUP_DID_IT = { perpetrator: 'group', incident: 'attack' };
const SOURCES = ['paper', 'radio', 'court'].map((id) => draftSource(id));
const REPORTS = [
  draftReport('a', GROUP_DID_IT),
  draftReport('b', GROUP_DID_IT, { source: 'radio', origin: 'a' }),
  draftReport('c', GROUP_DID_IT, { source: 'court', stance: 'denies', date: '2020-06-02' }),
];
const caseOf = (reports: typeof REPORTS) => draftCase({ sources: SOURCES, reports });
const chanceOfGroup = (reports: typeof REPORTS) =>
  inferred(caseOf(reports)).incidents[0]!.perpetrator.find(
    ({ candidate }) => candidate === 'group',
  )!.probability;

describe('the waterfall of an author', () => {
  const { waterfall, perpetrator } = inferred(caseOf(REPORTS)).incidents[0]!;

  test('follows the likeliest candidate', () => {
    expect(perpetrator[0]!.candidate).toBe('group');
    expect(waterfall.posteriorLogOdds).toBeCloseTo(logOddsOf(perpetrator[0]!.probability), 9);
    expect(waterfall.priorLogOdds).toBeCloseTo(logOddsOf(perpetrator[0]!.prior), 9);
  });

  test('has a step for each piece of evidence in reading order, with what it goes back to', () => {
    expect(waterfall.steps.map(({ item }) => item)).toEqual(['a', 'b', 'c']);
    const [a, b, c] = waterfall.steps;
    expect(b!.origin).toBe(a!.origin);
    expect(c!.origin).not.toBe(a!.origin);
  });

  test('moves for what is told, not for its retelling, and back for a denial', () => {
    const [a, b, c] = waterfall.steps.map(({ logOdds }) => logOdds);
    expect(a).toBeGreaterThan(1);
    expect(b).toBeCloseTo(0, 9);
    expect(c).toBeLessThan(-1);
    expect(a).toBeCloseTo(logOddsOf(chanceOfGroup([REPORTS[0]!])) - waterfall.priorLogOdds, 9);
  });

  test('tells what would be so without each origin', () => {
    const [a, , c] = waterfall.steps;
    expect([...waterfall.without.keys()]).toEqual([a!.origin, c!.origin]);
    expect(waterfall.without.get(a!.origin)).toBeCloseTo(chanceOfGroup([REPORTS[2]!]), 9);
    expect(waterfall.without.get(c!.origin)).toBeCloseTo(chanceOfGroup([REPORTS[0]!]), 9);
  });
});

test('what is no report is an origin of its own', () => {
  const [trace] = weighed(draftCase({ traces: [draftTrace('t', 'order')] })).items;
  expect(originOf(trace!)).toBe('t');
});

describe('evidence that contradicts itself', () => {
  test('is a problem that names the record at which it became impossible', () => {
    const contradiction = [
      REPORTS[2]!,
      REPORTS[0]!,
      draftReport('b', GROUP_DID_IT, { source: 'radio', origin: 'a', stance: 'denies' }),
    ];
    const outcome = inferCase(weighed(caseOf(contradiction)), [], { seed: 1 });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'evidence.impossible', path: '' }],
    });
    expect(!outcome.ok && outcome.problems[0]!.because).toContain('`b`');
  });
});
