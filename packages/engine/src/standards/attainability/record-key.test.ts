import { describe, expect, test } from 'vitest';
import { shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { ModelNumbers } from '../../evidence/index.ts';
import type { ProbedCase } from '../../inference/index.ts';
import { joinSides, RecordKeys, type Sides } from './record-key.ts';

const AUTHOR = 'act.perpetrator_identified';
const SLOTS = ['rel.trained', 'act.instructions_specific', AUTHOR];

function keysOf(
  author: 'given' | 'to-be-shown',
  { slots = SLOTS, numbers = shippedNumbers }: { slots?: string[]; numbers?: ModelNumbers } = {},
): RecordKeys {
  const probed = { author, evidence: { numbers }, slots: slots.map((finding) => ({ finding })) };
  return new RecordKeys(probed as unknown as ProbedCase);
}

const record = (light: number, ...assertions: number[]) => ({
  assertions: Uint8Array.from(assertions),
  light,
});

describe('the part of a record that a question turns on', () => {
  test.each<[string, readonly string[], Sides]>([
    ['nothing, where the case alone tells', ['ata.us_national'], ''],
    ['nothing, where the author is given', [AUTHOR], ''],
    ['control, for ties', ['rel.trained', 'rel.financed'], 'control'],
    ['control, for what follows from ties', ['prev.coercive_support'], 'control'],
    ['the part, for what was done in the attack', ['act.aid_given', AUTHOR], 'part'],
    ['all of it, for both', ['rel.trained', 'act.aid_given'], 'whole'],
  ])('is %s', (_name, findings, sides) => {
    expect(keysOf('given').sidesOf(findings, 'attack')).toBe(sides);
  });

  test('is all of it where the record of the group carries the part, or the author has to be shown', () => {
    const [given, shown] = [keysOf('given'), keysOf('to-be-shown')];
    expect(given.sidesOf(['rel.trained'], 'pattern')).toBe('whole');
    expect(given.sidesOf(['act.aid_given'], 'pattern')).toBe('whole');
    expect(shown.sidesOf(['rel.trained'], 'attack')).toBe('whole');
    expect(shown.sidesOf([AUTHOR], 'attack')).toBe('whole');
  });

  test('is nothing on any terms where nothing drawn bears on it', () => {
    for (const author of ['given', 'to-be-shown'] as const)
      expect(keysOf(author).sidesOf(['ata.us_national'], 'pattern')).toBe('');
  });

  test('is all of it where one slot hangs on control and part at once', () => {
    const both = { of: 'author', any: ['rel.trained', 'act.aid_given'], ifTrue: 0.9, ifFalse: 0 };
    const numbers = {
      ...shippedNumbers,
      dependentFinding: { ...shippedNumbers.dependentFinding, 'own.both': both },
    } as unknown as ModelNumbers;
    const together = keysOf('given', { slots: [...SLOTS, 'own.both'], numbers });
    expect(together.sidesOf(['rel.trained'], 'attack')).toBe('whole');
  });
});

describe('the key of a record', () => {
  const alike = (one: Parameters<RecordKeys['keyOf']>[0], other: typeof one, sides: Sides) => {
    const keys = keysOf('given');
    return keys.keyOf(one, sides) === keys.keyOf(other, sides);
  };

  test('on control tells ties apart, and neither acts nor light', () => {
    expect(alike(record(0.5, 1, 0, 0), record(0.1, 1, 2, 1), 'control')).toBe(true);
    expect(alike(record(0.5, 1, 0, 0), record(0.5, 2, 0, 0), 'control')).toBe(false);
  });

  test('on the part tells acts and light apart, and no ties', () => {
    expect(alike(record(0.5, 1, 1, 0), record(0.5, 2, 1, 0), 'part')).toBe(true);
    expect(alike(record(0.5, 1, 1, 0), record(0.5, 1, 2, 0), 'part')).toBe(false);
    expect(alike(record(0.5, 1, 1, 0), record(0.1, 1, 1, 0), 'part')).toBe(false);
  });

  test('on the whole tells all of it apart, who did it only where that has to be shown', () => {
    const [named, unnamed] = [record(0.5, 1, 1, 2), record(0.5, 1, 1, 0)];
    expect(alike(named, unnamed, 'whole')).toBe(true);
    const shown = keysOf('to-be-shown');
    expect(shown.keyOf(named, 'whole')).not.toBe(shown.keyOf(unnamed, 'whole'));
    expect(alike(record(0.5, 2, 1, 0), unnamed, 'whole')).toBe(false);
    expect(alike(record(0.1, 1, 1, 0), unnamed, 'whole')).toBe(false);
  });

  test('on nothing is one for all records', () => {
    expect(alike(record(0.5, 1, 1, 0), record(0.1, 2, 2, 2), '')).toBe(true);
  });

  test('is that of the record asked about, whichever was asked about before', () => {
    const [one, other] = [record(0.5, 1, 1, 0), record(0.5, 2, 2, 0)];
    const keys = keysOf('given');
    const first = keys.keyOf(one, 'whole');
    keys.keyOf(other, 'whole');
    expect(keys.keyOf(one, 'whole')).toBe(first);
    expect(keys.keyOf(one, 'control')).not.toBe(first);
  });
});

describe('two questions together turn on', () => {
  test.each<[Sides, Sides, Sides]>([
    ['', '', ''],
    ['', 'part', 'part'],
    ['control', '', 'control'],
    ['control', 'control', 'control'],
    ['control', 'part', 'whole'],
    ['part', 'whole', 'whole'],
  ])('%s and %s: %s', (one, other, both) => {
    expect(joinSides(one, other)).toBe(both);
  });
});
