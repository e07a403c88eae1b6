import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  bookContext,
  shippedAdjudicatedCases,
} from '../../packages/desk/src/casebook/adjudicated.ts';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import {
  type AdjudicatedCase,
  type AdjudicatedOutcome,
  type Holding,
  parseBook,
  replayBook,
} from '../../packages/engine/src/standards/index.ts';

const { law } = readLibrary().library;
const CASES = shippedAdjudicatedCases(law);
const SHARED = new URL('../../../shared/law/casebook.json', import.meta.url);

function caseOf(id: string): AdjudicatedCase {
  const found = CASES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

/** How a case ends under the standards of its outcomes, with some holdings changed. */
function endsOf(
  one: AdjudicatedCase,
  changed: Readonly<Record<string, Holding>> = {},
  decided = one.decided,
): Record<string, AdjudicatedOutcome> {
  const findings = new Map([...one.findings, ...Object.entries(changed)]);
  const pairs = replayBook([{ ...one, findings, decided }], law);
  return Object.fromEntries(pairs.map(({ standard, result }) => [standard, result]));
}

/** The changes of one holding, to established or not, after which a standard ends so. */
function singleFlips(one: AdjudicatedCase, standard: string, end: AdjudicatedOutcome): string[] {
  return [...law.findings.keys()].filter((finding) =>
    (['established', 'not_established'] as const).some(
      (held) => endsOf(one, { [finding]: held })[standard] === end,
    ),
  );
}

describe('the law against its own cases', () => {
  test('every outcome of every shipped case is reproduced', () => {
    const pairs = replayBook(CASES, law);
    expect(CASES).toHaveLength(58);
    expect(pairs).toHaveLength(78);
    expect(pairs.filter(({ expected, result }) => expected !== result)).toEqual([]);
  });

  test.skipIf(!existsSync(SHARED))(
    'the researched book says the same (skipped where it is not beside the repository)',
    () => {
      const book = parseBook(readFileSync(SHARED, 'utf8'), bookContext(law));
      if (!book.ok) throw new Error(JSON.stringify(book.problems));
      const byId = (cases: readonly AdjudicatedCase[]) =>
        new Map(cases.map((one) => [one.id, one]));
      expect(byId(CASES)).toEqual(byId(book.value));
    },
  );
});

describe('one finding flips', () => {
  test('Tehran, first phase: adoption', () => {
    const tehran = caseOf('icj-tehran-phase1');
    const ends = endsOf(tehran, {
      'act.adopted_as_own': 'established',
      'act.breach': 'established',
    });
    expect(ends['ilc.art11.adoption']).toBe('met');
    expect(singleFlips(tehran, 'ilc.art11.adoption', 'met')).toEqual(['act.adopted_as_own']);
  });

  test('Perišić: specific direction', () => {
    const perisic = caseOf('icty-perisic');
    expect(singleFlips(perisic, 'icl.aiding_specific_direction', 'met')).toEqual([
      'ind.specifically_directed',
    ]);
  });

  test('one attack in Roth: who carried it out', () => {
    const roth = caseOf('us-roth-gg');
    expect(singleFlips(roth, 'us.fsia_1605A', 'met')).toEqual(['act.perpetrator_identified']);
  });

  test('Borochov: with the killing completed the rest is still unknown', () => {
    const borochov = caseOf('us-borochov');
    const ends = endsOf(borochov, { 'fsia.predicate_completed': 'established' });
    expect(ends['us.fsia_1605A']).toBe('indeterminate');
  });

  test('Black Tom needs two, as new evidence brought them', () => {
    const refused = caseOf('mcc-blacktom-1930');
    expect(singleFlips(refused, 'ilc.art8.instructions', 'met')).toEqual([]);
    const both = {
      'act.perpetrator_identified': 'established',
      'act.instructions_specific': 'established',
    } as const;
    expect(endsOf(refused, both)['ilc.art8.instructions']).toBe('met');
  });

  test.each(CASES.map((one) => [one.id, one] as const))(
    'ideology alone moves nothing in %s',
    (_, one) => {
      const as = (held: Holding) => endsOf(one, { 'rel.ideological_ties': held });
      expect(as('established')).toEqual(endsOf(one));
      expect(as('refuted')).toEqual(endsOf(one));
    },
  );
});

describe('law has dates', () => {
  test('an attack without a death: met in 2019, not met in 2025', () => {
    const karcher = caseOf('us-karcher-bellwether');
    const noDeath = { 'fsia.predicate_completed': 'refuted' } as const;
    expect(endsOf(karcher, noDeath, '2019-08-26')['us.fsia_1605A']).toBe('met');
    expect(endsOf(karcher, noDeath, '2025-06-01')['us.fsia_1605A']).toBe('not_met');
  });
});

describe('a disjunction', () => {
  test('MH17: answerable whoever of the two fired', () => {
    const mh17 = caseOf('echr-mh17-2025');
    expect(mh17.findings.get('act.perpetrator_identified')).toBe('not_reached');
    for (const held of ['established', 'not_reached'] as const)
      expect(endsOf(mh17, { 'act.perpetrator_identified': held })['echr.effective_control']).toBe(
        'met',
      );
  });
});
