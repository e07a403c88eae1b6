import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { Formula } from '../../vocabulary/index.ts';
import { estimateOf } from './case-inference.ts';

const { tieFindingGivenControl, controlState, findingPrior, dependentFinding } = shippedNumbers;

/** Chance of a finding of `sponsor` about the first attack, on all that the case holds. */
function chanceOf(finding: string, parts: Partial<CaseFile>): number {
  const { incidents } = inferred(draftCase(parts), { formulas: [{ finding }] });
  return estimateOf(incidents[0]!.states[0]!, finding).pattern.probability;
}

/** The attack with the given chances of its candidates; the rest is `other`. */
function attackBy(weights: Readonly<Record<string, number>>) {
  const candidates = Object.keys(weights);
  const other = candidates.reduce((rest, id) => rest - weights[id]!, 1);
  const prior = { weights: { ...weights, other }, because: 'a test says so' };
  return [draftIncident('attack', [], { perpetrators: { candidates, prior } })];
}

const ACTORS = [
  draftActor('sponsor', { kind: 'state' }),
  draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
  draftActor('neighbour', { kind: 'state' }),
  draftActor('army', { kind: 'organ', partOf: 'neighbour' }),
  draftActor('group'),
  draftActor('rival'),
];

/** Chance of a finding about a tie to a group whose control is not known. */
const ofTied = (finding: string) =>
  controlState.prior.reduce((sum, p, c) => sum + p * tieFindingGivenControl[finding]![c]!, 0);

describe('that the author is established', () => {
  const established = (parts: Partial<CaseFile>) => chanceOf('act.perpetrator_identified', parts);
  const incidents = attackBy({ group: 0.5, rival: 0.2, guard: 0.1, army: 0.15 });

  test('means that it is any of those through whom the state could answer', () => {
    const tied = { actors: ACTORS, incidents, ties: [draftTie('sponsor arms group')] };
    expect(established(tied)).toBeCloseTo(0.6, 9);
    const ties = [draftTie('sponsor arms group'), draftTie('sponsor arms rival')];
    expect(established({ ...tied, ties })).toBeCloseTo(0.8, 9);
  });

  test('excludes those without a tie, those of another state, and whoever is not named', () => {
    expect(established({ actors: ACTORS, incidents })).toBeCloseTo(0.1, 9);
    const elsewhere = [draftTie('neighbour arms rival')];
    expect(established({ actors: ACTORS, incidents, ties: elsewhere })).toBeCloseTo(0.1, 9);
  });
});

describe("a finding about the author's tie", () => {
  const finding = 'rel.trained';
  const [unrelated] = tieFindingGivenControl[finding] as number[];

  test('is that of whichever candidate did it', () => {
    const parts = {
      actors: ACTORS,
      incidents: attackBy({ group: 0.5, rival: 0.3 }),
      ties: [draftTie('sponsor arms group')],
    };
    expect(chanceOf(finding, parts)).toBeCloseTo(0.5 * ofTied(finding) + 0.5 * unrelated!, 9);
  });

  test('of an organ is that of a group that is one', () => {
    const parts = { actors: ACTORS, incidents: attackBy({ guard: 0.6 }) };
    const organ = tieFindingGivenControl[finding]![3]!;
    expect(chanceOf(finding, parts)).toBeCloseTo(0.6 * organ + 0.4 * unrelated!, 9);
  });

  test('of an organ by law is certain', () => {
    const parts = { actors: ACTORS, incidents: attackBy({ guard: 0.6 }) };
    const [stranger] = tieFindingGivenControl['rel.lawful_organ'] as number[];
    expect(chanceOf('rel.lawful_organ', parts)).toBeCloseTo(0.6 + 0.4 * stranger!, 9);
  });

  test('that is told of a group without a recorded tie is asked of that group', () => {
    const incidents = attackBy({ rival: 1 });
    const about = { finding, state: 'sponsor', group: 'rival' };
    const told = { actors: ACTORS, incidents, reports: [draftReport('a', about)] };
    expect(chanceOf(finding, { actors: ACTORS, incidents })).toBeCloseTo(unrelated!, 9);
    expect(chanceOf(finding, told)).toBeGreaterThan(3 * unrelated!);
  });
});

describe('a legal or territorial finding', () => {
  const TWO = [draftIncident('attack', ['group']), draftIncident('raid', ['group'])];

  test('begins at its own prior, or where all such begin', () => {
    expect(chanceOf('act.adopted_as_own', {})).toBeCloseTo(findingPrior['act.adopted_as_own']!, 9);
    expect(chanceOf('prev.knew', {})).toBeCloseTo(findingPrior.other, 9);
  });

  test('follows from others where the model says so', () => {
    const { ifTrue, ifFalse } = dependentFinding['act.aid_significant']!;
    const given = chanceOf('act.aid_given', {});
    const follows = chanceOf('act.aid_significant', {});
    expect(follows).toBeCloseTo(given * ifTrue + (1 - given) * ifFalse, 9);
  });

  test('told of the state in general answers for every attack that has no report of its own', () => {
    const knew = (incident?: string) => ({
      finding: 'prev.knew',
      state: 'sponsor',
      ...(incident === undefined ? {} : { incident }),
    });
    const general = { incidents: TWO, reports: [draftReport('a', knew())] };
    expect(chanceOf('prev.knew', general)).toBeGreaterThan(0.8);
    const own = draftReport('b', knew('attack'), { stance: 'denies' });
    const both = { ...general, reports: [...general.reports, own] };
    expect(chanceOf('prev.knew', both)).toBeLessThan(0.2);
  });

  test('told of the state in general follows from nothing but its reports', () => {
    const about = { finding: 'prev.coercive_support', state: 'sponsor' };
    const general = { incidents: TWO, reports: [draftReport('a', about)] };
    const ties = [draftTie('sponsor arms group'), draftTie('sponsor trains group')];
    expect(chanceOf('prev.coercive_support', { ...general, ties })).toBeCloseTo(
      chanceOf('prev.coercive_support', general),
      9,
    );
  });
});

describe('a condition', () => {
  const reports = ['act.aid_given', 'act.aid_knowledge'].map((finding) =>
    draftReport(finding, { finding, state: 'sponsor', incident: 'attack' }),
  );
  const joint = (formula: Formula) => {
    const { incidents } = inferred(draftCase({ ties: [draftTie('sponsor arms group')], reports }), {
      formulas: [formula],
    });
    const { lower, upper } = incidents[0]!.states[0]!.jointly(formula, 'pattern')!;
    return (lower + upper) / 2;
  };
  const given = { finding: 'act.aid_given' };
  const known = { finding: 'act.aid_knowledge' };

  test('holds as often as its parts say', () => {
    expect(joint({ all: [given, known] })).toBeLessThan(joint({ any: [given, known] }));
    expect(joint({ all: [given, { not: given }] })).toBe(0);
    expect(joint({ any: [given, { not: given }] })).toBe(1);
    expect(joint({ not: { all: [given, known] } })).toBeCloseTo(
      joint({ any: [{ not: given }, { not: known }] }),
      9,
    );
  });

  test('that names a finding twice says no more than one that names it once', () => {
    const once = joint({ not: { not: given } });
    expect(joint({ all: [given, given] })).toBeCloseTo(once, 9);
    expect(joint({ any: [given, given] })).toBeCloseTo(once, 9);
  });

  test('of two findings with one cause is likelier than if they had none in common', () => {
    const { incidents } = inferred(draftCase({ ties: [draftTie('sponsor arms group')], reports }), {
      formulas: [{ all: [given, known] }],
      numbers: {
        ...shippedNumbers,
        robustness: { ...shippedNumbers.robustness, likelihoodScale: 0, priorOddsFactor: 1 },
      },
    });
    const state = incidents[0]!.states[0]!;
    const both = state.jointly({ all: [given, known] }, 'pattern')!;
    const apart =
      estimateOf(state, given.finding).pattern.probability *
      estimateOf(state, known.finding).pattern.probability;
    expect(both.lower).toBeCloseTo(both.upper, 9);
    expect(both.lower).toBeGreaterThan(apart);
  });
});
