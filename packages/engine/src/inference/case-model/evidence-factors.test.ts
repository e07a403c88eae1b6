import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftJudgement,
  draftOrigin,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import {
  inferred,
  numbersWith,
  shippedNumbers,
} from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Proposition, Report } from '../../casefile/index.ts';
import { logOddsOf } from '../../vocabulary/index.ts';

const GROUP_DID_IT: Proposition = { perpetrator: 'group', incident: 'attack' };
const EVEN = {
  candidates: ['group'],
  prior: { weights: { group: 0.5, other: 0.5 }, because: 'x' },
};
const ONE_SUSPECT = draftIncident('attack', ['group'], { perpetrators: EVEN });

/** Odds that `group` did it, where they were even before the evidence. */
function oddsOf(parts: Partial<CaseFile>, numbers = shippedNumbers): number {
  const [incident] = inferred(draftCase({ incidents: [ONE_SUSPECT], ...parts }), {
    numbers,
  }).incidents;
  const group = incident!.perpetrator.find(({ candidate }) => candidate === 'group')!;
  return group.probability / (1 - group.probability);
}

/** Distinct sources of grade B, as many as there are reports, each with one of the reports. */
function eachByItsOwnSource(stances: readonly Report['stance'][], parts: Partial<Report> = {}) {
  return {
    sources: stances.map((_, nth) => draftSource(`s${nth}`)),
    reports: stances.map((stance, nth) =>
      draftReport(`r${nth}`, GROUP_DID_IT, { source: `s${nth}`, stance, ...parts }),
    ),
  };
}

function mixtureOf(grade: 'B' | 'F', rates: readonly number[]): number {
  return shippedNumbers.sourceReliability[grade].reduce((sum, p, i) => sum + p * rates[i]!, 0);
}

describe('reports of one declared origin in a case', () => {
  const numbers = numbersWith({
    'sourceReliability.truePositive': [0.8, 0.8, 0.8],
    'sourceReliability.falsePositive': [0.2, 0.2, 0.2],
  });

  test.each([
    [1, 1, 0, 4],
    [5, 5, 0, 1024],
    [5, 5, 0.5, 30.4910025706941],
    [5, 5, 0.9, 5.485947134771501],
    [5, 5, 1, 4],
    [5, 4, 0.5, 5.321839080459769],
    [5, 4, 0, 64],
    [20, 20, 0.9, 14.152232613991561],
  ])(
    '%i of them, of which %i assert, weigh at copy probability %f by %f',
    (total, asserting, copyProbability, ratio) => {
      const stances = Array.from({ length: total }, (_, nth) =>
        nth < asserting ? 'asserts' : ('denies' as const),
      );
      const retellings = eachByItsOwnSource(stances, { origin: 'leak', copyProbability });
      const odds = oddsOf({ origins: [draftOrigin('leak')], ...retellings }, numbers);
      expect(odds / ratio).toBeCloseTo(1, 9);
    },
  );

  test('weigh as one told by a source of its grade if all are copies', () => {
    const { truePositive, falsePositive } = shippedNumbers.sourceReliability;
    const retellings = eachByItsOwnSource(['asserts', 'asserts'], { origin: 'leak' });
    const odds = oddsOf({ origins: [draftOrigin('leak', { reliability: 'F' })], ...retellings });
    expect(odds).toBeCloseTo(mixtureOf('F', truePositive) / mixtureOf('F', falsePositive), 9);
  });

  test('stand or fall together whatever they are about', () => {
    const twoRivals = {
      incidents: [ONE_SUSPECT, draftIncident('raid', ['rival'])],
      origins: [draftOrigin('leak')],
      sources: [draftSource('paper'), draftSource('radio'), draftSource('court')],
    };
    const told = [
      draftReport('a', GROUP_DID_IT, { origin: 'leak' }),
      draftReport(
        'b',
        { perpetrator: 'rival', incident: 'raid' },
        { source: 'radio', origin: 'leak' },
      ),
    ];
    const refuted = draftReport(
      'c',
      { perpetrator: 'rival', incident: 'raid' },
      { source: 'court', stance: 'denies', credibility: 1 },
    );
    expect(oddsOf({ ...twoRivals, reports: [...told, refuted] })).toBeLessThan(
      oddsOf({ ...twoRivals, reports: told }),
    );
  });
});

describe('a report', () => {
  const { truePositive, falsePositive } = shippedNumbers.sourceReliability;

  test('weighs by the rates of its source, mixed over how reliable that may be', () => {
    expect(oddsOf({ reports: [draftReport('a', GROUP_DID_IT)] })).toBeCloseTo(
      mixtureOf('B', truePositive) / mixtureOf('B', falsePositive),
      9,
    );
  });

  test('that denies weighs by the rates of not asserting', () => {
    const denied = draftReport('a', GROUP_DID_IT, { stance: 'denies' });
    expect(oddsOf({ reports: [denied] })).toBeCloseTo(
      (1 - mixtureOf('B', truePositive)) / (1 - mixtureOf('B', falsePositive)),
      9,
    );
  });

  test('by a source nobody can judge moves less than one by a usually reliable source', () => {
    const by = (reliability: 'B' | 'F', credibility: number) =>
      oddsOf({
        sources: [draftSource('paper', { reliability })],
        reports: [draftReport('a', GROUP_DID_IT, { credibility })],
      });
    expect(by('F', 6)).toBeGreaterThan(1);
    expect(by('F', 6)).toBeLessThan(by('B', 2));
  });

  test('that repeats another for sure adds nothing', () => {
    const one = {
      sources: [draftSource('paper'), draftSource('radio')],
      reports: [draftReport('a', GROUP_DID_IT)],
    };
    const retold = draftReport('b', GROUP_DID_IT, { source: 'radio', origin: 'a', credibility: 1 });
    expect(oddsOf({ ...one, reports: [...one.reports, retold] })).toBeCloseTo(oddsOf(one), 9);
  });

  test('that retells one which may itself be a copy adds nothing to it', () => {
    const sources = [
      draftSource('agency'),
      draftSource('paper', { drawsOn: ['agency'] }),
      draftSource('radio'),
    ];
    const reports = [
      draftReport('wire', GROUP_DID_IT, { source: 'agency' }),
      draftReport('story', GROUP_DID_IT),
    ];
    const retold = draftReport('retold', GROUP_DID_IT, { source: 'radio', origin: 'story' });
    expect(oddsOf({ sources, reports: [...reports, retold] })).toBeCloseTo(
      oddsOf({ sources, reports }),
      9,
    );
  });

  test('that retells one with copy probability 0 weighs as if it stood alone', () => {
    const alone = eachByItsOwnSource(['asserts', 'asserts']);
    const [first, second] = alone.reports as [Report, Report];
    const retold = { ...second, origin: first.id, copyProbability: 0 };
    expect(oddsOf({ ...alone, reports: [first, retold] })).toBeCloseTo(oddsOf(alone), 9);
  });

  test('of a source on which others draw makes their reports weigh less', () => {
    const sources = (drawsOn: string[]) => [
      draftSource('agency'),
      draftSource('paper', { drawsOn }),
    ];
    const reports = [
      draftReport('wire', GROUP_DID_IT, { source: 'agency' }),
      draftReport('story', GROUP_DID_IT),
    ];
    expect(oddsOf({ sources: sources(['agency']), reports })).toBeLessThan(
      oddsOf({ sources: sources([]), reports }),
    );
  });

  test('that the same source takes back leaves the matter nearly where it was', () => {
    const first = draftReport('first', GROUP_DID_IT);
    const back = draftReport('back', GROUP_DID_IT, { stance: 'denies', date: '2020-06-09' });
    expect(oddsOf({ reports: [first] })).toBeGreaterThan(10);
    const odds = oddsOf({ reports: [first, back] });
    expect(Math.abs(Math.log(odds))).toBeLessThan(Math.log(1.5));
  });
});

describe('two reports of one source are exchangeable, not independent', () => {
  test('after one that proved right, the next is believed more', () => {
    const incidents = [ONE_SUSPECT, draftIncident('raid', ['rival'])];
    const sources = [
      draftSource('paper', { reliability: 'F' }),
      draftSource('court', { reliability: 'A' }),
    ];
    const report = draftReport('a', GROUP_DID_IT);
    const onTheRaid = { perpetrator: 'rival', incident: 'raid' };
    const right = [
      draftReport('b', onTheRaid),
      draftReport('c', onTheRaid, { source: 'court', credibility: 1 }),
    ];
    expect(oddsOf({ incidents, sources, reports: [report, ...right] })).toBeGreaterThan(
      oddsOf({ incidents, sources, reports: [report] }),
    );
  });
});

describe('a claim', () => {
  const { claim } = shippedNumbers;
  const claimed = (form: string, by: string, parts: Partial<CaseFile> = {}) =>
    oddsOf({ ...parts, reports: [draftReport('a', { claim: form, by, incident: 'attack' })] });

  test('in its own name weighs for the group that makes it', () => {
    expect(claimed('own-name', 'group')).toBeCloseTo(
      claim.ownName.ifDidIt / claim.ownName.ifNot,
      9,
    );
  });

  test('denied by the group weighs little', () => {
    expect(Math.abs(Math.log(claimed('denial', 'group')))).toBeLessThan(Math.log(1.25));
  });

  test('by a front weighs for a group as far as it is behind the front', () => {
    const { frontPrior, front } = claim;
    const odds = claimed('front', 'mask', {
      actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('mask')],
      ties: [draftTie('group fronts-for mask')],
    });
    const ifDidIt = frontPrior * front.ifDidIt + (1 - frontPrior) * front.ifNot;
    expect(odds).toBeCloseTo(ifDidIt / front.ifNot, 9);
  });
});

describe('a judgement', () => {
  test('weighs by its step for the candidate it rates, and evenly for one it does not', () => {
    const rated = (ratings: Record<string, 'more-likely'>) =>
      oddsOf({ judgements: [draftJudgement('a', ratings)] });
    expect(rated({ group: 'more-likely' })).toBeCloseTo(3, 9);
    expect(rated({ other: 'more-likely' })).toBeCloseTo(1 / 3, 9);
  });
});

describe('an expected trace that nobody saw', () => {
  test.each([
    [0.9, 0.8, 0.28],
    [0.15, 0.4, 0.94],
    [0.05, 0.3, 0.985],
  ])('weighs, existing with %f and collected with %f, by %f', (existsIfTrue, collected, ratio) => {
    const numbers = numbersWith({
      'trace.order.existsIfTrue': existsIfTrue,
      'trace.order.falsePositive': 0.002,
    });
    const instructed = (traces: CaseFile['traces']) => {
      const formulas = [{ finding: 'act.instructions_specific' }];
      const { incidents } = inferred(draftCase({ traces: traces ?? [] }), { numbers, formulas });
      const { pattern } = incidents[0]!.states[0]!.findings.get('act.instructions_specific')!;
      return Math.exp(logOddsOf(pattern.probability));
    };
    const silence = draftTrace('t', 'order', { collected });
    expect(instructed([silence]) / instructed([])).toBeCloseTo(ratio, 9);
  });
});
