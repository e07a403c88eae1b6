import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AdjudicatedCase,
  findingsRead,
  isReproduced,
  type Outcome,
  parseBook,
  replayBook,
} from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import { DATA_ROOT } from '../../packages/desk/src/library/shipped.ts';

const { law, book } = readLibrary().library;
const GATES = ['gate.countermeasures', 'gate.self_defence'];

/** A case of the book that ships. */
function caseOf(id: string): AdjudicatedCase {
  const found = book.find((decided) => decided.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

type Value = 'established' | 'not_established' | 'not_reached';

/** The case with some findings held otherwise. */
function flipped(decided: AdjudicatedCase, to: Readonly<Record<string, Value>>): AdjudicatedCase {
  const marks = { verification: undefined, note: undefined };
  const changed = Object.entries(to).map(([id, value]) => [id, { value, ...marks }] as const);
  return { ...decided, findings: new Map([...decided.findings, ...changed]) };
}

/** What a standard gives on a case. */
function resultOf(decided: AdjudicatedCase, standard: string): string | undefined {
  const marks = { verification: undefined, note: undefined };
  const outcomes = new Map([[standard, { expected: 'indeterminate' as const, ...marks }]]);
  return replayBook([{ ...decided, outcomes }], law)[0]?.result;
}

function expectReproduced(pairs: ReturnType<typeof replayBook>): void {
  expect(pairs.filter((pair) => !isReproduced(pair))).toEqual([]);
}

describe('law test 1: every case and standard of the book', () => {
  test('comes out as the tribunal held', () => {
    const pairs = replayBook(book, law);
    expectReproduced(pairs);
    expect([book.length, pairs.length]).toEqual([58, 78]);
  });

  const shared = join(
    process.env.RESPONDEAT_SHARED ?? join(DATA_ROOT, '../shared'),
    'law/casebook.json',
  );
  test.skipIf(!existsSync(shared))('comes out the same in the book that it was made from', () => {
    const read = parseBook(readFileSync(shared, 'utf8'), law);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expectReproduced(replayBook(read.value, law));
    const held = (cases: readonly AdjudicatedCase[]) =>
      cases
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ id, decided, findings, outcomes }) => [
          id,
          decided,
          [...findings].map(([finding, { value, verification }]) => [finding, value, verification]),
          [...outcomes].map(([standard, { expected }]) => [standard, expected]),
        ]);
    expect(held(book)).toEqual(held(read.value));
  });
});

describe('law test 2: one finding held otherwise', () => {
  test.each([
    ['icj-tehran-phase1', 'ilc.art11.adoption', 'act.adopted_as_own'],
    ['icty-perisic', 'icl.aiding_specific_direction', 'ind.specifically_directed'],
  ])('makes %s meet %s', (id, standard, finding) => {
    expect(resultOf(caseOf(id), standard)).toBe('not_met');
    expect(resultOf(flipped(caseOf(id), { [finding]: 'established' }), standard)).toBe('met');
  });

  test('makes a suit met that failed on the link to the one attack alone, as Ungar did', () => {
    const lost = flipped(caseOf('us-flatow'), { 'fsia.substantial_factor': 'not_established' });
    expect(resultOf(lost, 'us.fsia_1605A')).toBe('not_met');
    const won = flipped(lost, { 'fsia.substantial_factor': 'established' });
    expect(resultOf(won, 'us.fsia_1605A')).toBe('met');
  });

  test('leaves Borochov open, where two findings were not reached', () => {
    const killed = flipped(caseOf('us-borochov'), { 'fsia.predicate_completed': 'established' });
    expect(resultOf(killed, 'us.fsia_1605A')).toBe('indeterminate');
  });

  test('is not enough for Black Tom in 1930, which needs two', () => {
    const refused = caseOf('mcc-blacktom-1930');
    const both = {
      'act.perpetrator_identified': 'established',
      'act.instructions_specific': 'established',
    } as const;
    for (const [finding, value] of Object.entries(both))
      expect(resultOf(flipped(refused, { [finding]: value }), 'ilc.art8.instructions')).toBe(
        'not_met',
      );
    expect(resultOf(flipped(refused, both), 'ilc.art8.instructions')).toBe('met');
  });

  test('moves nothing anywhere where it is shared ideas', () => {
    for (const value of ['established', 'not_established', 'not_reached'] as const) {
      const moved = book.map((decided) => flipped(decided, { 'rel.ideological_ties': value }));
      expect(replayBook(moved, law)).toEqual(replayBook(book, law));
    }
  });
});

test('law test 3: an attack that killed nobody is met in 2019 and not in 2025', () => {
  const nobodyKilled = flipped(caseOf('us-karcher-bellwether'), {
    'fsia.predicate_completed': 'not_established',
  });
  const on = (decided: string) => resultOf({ ...nobodyKilled, decided }, 'us.fsia_1605A');
  expect([on('2019-08-26'), on('2025-06-01')]).toEqual(['met', 'not_met']);
});

test('law test 4: a state that controlled the area answers, whichever of two hands fired', () => {
  const leftOpen = caseOf('echr-mh17-2025');
  expect(leftOpen.findings.get('act.perpetrator_identified')?.value).toBe('not_reached');
  expect(resultOf(leftOpen, 'echr.effective_control')).toBe('met');
});

test('law test 6: a gate to a response opens only after a standard that it requires is met', () => {
  for (const id of GATES) {
    const required = law.standards.get(id)?.requiresMet ?? [];
    expect(required).not.toEqual([]);
    const asks = findingsRead(law.standards.get(id)!);
    const granted = Object.fromEntries(asks.map((finding) => [finding, 'established' as const]));
    const today = book.map((each) => flipped({ ...each, decided: '2025-01-01' }, granted));
    for (const decided of today) {
      const met = required.some((other) => resultOf(decided, other) === 'met');
      expect(resultOf(decided, id) === 'met', `${id} on ${decided.id}`).toBe(met);
    }
  }
});

describe('what is wrong with a book', () => {
  const problemsOf = (written: unknown): string[] => {
    const read: Outcome<unknown> = parseBook(JSON.stringify(written, undefined, 1), law);
    return read.ok
      ? []
      : read.problems.map((one) => `${one.code} ${one.path}: ${one.because}; ${one.try}`);
  };
  const sound = {
    id: 'one',
    decided: '2001-02-03',
    findings: { 'act.breach': { value: 'established' } },
    outcomes: { 'ilc.art2': { expected: 'indeterminate' } },
  };

  test('is nothing where only what is needed is given', () => {
    expect(problemsOf({ cases: [sound] })).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    [
      'an unknown finding',
      { cases: [{ ...sound, findings: { 'act.breech': { value: 'established' } } }] },
      [
        'standard.unknown-finding cases/0/findings/act.breech: vocabulary/findings.yaml has no finding `act.breech`; write `act.breach`',
      ],
    ],
    [
      'an unknown standard',
      { cases: [{ ...sound, outcomes: { 'ilc.art22': { expected: 'met' } } }] },
      [
        'standard.unknown-standard cases/0/outcomes/ilc.art22: there is no standard `ilc.art22`; write `ilc.art2`',
      ],
    ],
    [
      'an unknown word',
      { cases: [{ ...sound, findings: { 'act.breach': { value: 'proven' } } }] },
      [
        'schema.unknown-word cases/0/findings/act.breach/value: `proven` is not one of the words allowed here: established, presumed, not_established, refuted, not_reached; use one of them',
      ],
    ],
    [
      'no day',
      { cases: [{ ...sound, decided: undefined }] },
      [
        'schema.missing cases/0/decided: `decided` is missing, and nothing is assumed in its place; add `decided`',
      ],
    ],
    [
      'a case twice',
      { cases: [sound, sound] },
      [
        'library.repeated-id cases/1/id: the book has a case `one` already; keep one of the two, or give this one another id',
      ],
    ],
    [
      'no list of cases',
      {},
      [
        'schema.missing cases: `cases` is missing, and nothing is assumed in its place; add `cases`',
      ],
    ],
  ])('is told of %s', (_fault, written, problems) => {
    expect(problemsOf(written)).toEqual(problems);
  });

  test('is told of a key that stands twice, and of a text that breaks off', () => {
    const codes = (text: string) => {
      const read = parseBook(text, law);
      return read.ok ? [] : read.problems.map(({ code }) => code);
    };
    expect(codes('{"cases": [], "cases": []}')).toContain('yaml.duplicate-key');
    expect(codes('{"cases": [')).toContain('yaml.syntax');
    expect(codes('')).not.toEqual([]);
    expect(codes('[]')).toEqual(['schema.type']);
  });
});
