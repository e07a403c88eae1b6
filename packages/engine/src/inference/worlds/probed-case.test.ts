import { beforeEach, describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { Formula } from '../../vocabulary/index.ts';
import type { DrawnRecord } from './kept-answers.ts';
import { ProbedCase } from './probed-case.ts';
import type { Footing } from './read-record.ts';

const ATTACK = { state: 'sponsor', incident: 'attack', group: 'group' };
const ordered = { finding: 'act.instructions_specific' };
const trained = { finding: 'rel.trained' };
const aided = { finding: 'act.aid_given' };
const material = { finding: 'fsia.material_support' };
const national = { finding: 'ata.us_national' };

const caseFile = draftCase({
  actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('rival')],
  incidents: [draftIncident('attack', ['group', 'rival'])],
  ties: [draftTie('sponsor arms group'), draftTie('sponsor arms rival')],
  sources: [draftSource('paper')],
  reports: [
    draftReport(
      'harm',
      { incident: 'attack', state: 'sponsor', finding: national.finding },
      { source: 'paper' },
    ),
    draftReport(
      'gave',
      { incident: 'attack', state: 'sponsor', finding: aided.finding },
      { source: 'paper' },
    ),
  ],
});

const formulas = [ordered, trained, aided, material, national, { finding: 'fsia.sst_designated' }];
const GIVEN: Footing = { admits: 'attack', author: 'given' };
const TO_BE_SHOWN: Footing = { admits: 'attack', author: 'to-be-shown' };

function probing(...[evidence, attack, asked]: Parameters<typeof ProbedCase.of>): ProbedCase {
  const made = ProbedCase.of(evidence, attack, asked);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

let probed: ProbedCase;
beforeEach(() => {
  probed = probing(weighed(caseFile), ATTACK, { formulas });
});

/** Probabilities and intervals of formulas on a record, in their order. */
const probabilities = (
  of: ProbedCase,
  asked: readonly Formula[],
  record: DrawnRecord,
  footing = GIVEN,
) => asked.map((formula) => of.probability(of.condition(formula)!, of.read(record), footing));
const intervals = (
  of: ProbedCase,
  asked: readonly Formula[],
  record: DrawnRecord,
  footing = GIVEN,
) => asked.map((formula) => of.interval(of.condition(formula)!, of.read(record), footing));

/** The record in which a finding's voices and traces all assert it, and every other slot is silent. */
function asserting(...findings: string[]): Uint8Array {
  return Uint8Array.from(probed.slots, ({ finding, voices }) =>
    findings.includes(finding) ? voices : 0,
  );
}

function probability(formula: { finding: string }, assertions: Uint8Array, light = 0.5): number {
  return probabilities(probed, [formula], { assertions, light })[0]!;
}

describe('a case asked about records that it might have had', () => {
  test('takes what bears on the sponsor from the record and not from the case', () => {
    expect(probability(aided, asserting())).toBeLessThan(0.2);
    expect(probability(aided, asserting(aided.finding))).toBeGreaterThan(0.9);
  });

  test('keeps what the case records of anything else', () => {
    expect(probability(national, asserting())).toBeGreaterThan(0.8);
    expect(probability(national, asserting(trained.finding))).toBeCloseTo(
      probability(national, asserting()),
      12,
    );
  });

  test('hears what could be on record, and not what nobody was asked', () => {
    expect(probed.isHeard(material.finding)).toBe(true);
    expect(probed.isHeard(national.finding)).toBe(true);
    expect(probed.isHeard('fsia.sst_designated')).toBe(false);
    expect(probed.condition({ finding: 'fsia.sst_designated' })).toBeUndefined();
  });

  test('keeps the part apart from the control of the group where only reports about the act may carry it', () => {
    const silent = probability(ordered, asserting());
    expect(probability(ordered, asserting(trained.finding))).toBeCloseTo(silent, 12);
    const record = { assertions: asserting(trained.finding), light: 0.5 };
    const onPattern = { ...GIVEN, admits: 'pattern' } as const;
    const [pattern] = probabilities(probed, [ordered], record, onPattern);
    const quiet = { ...record, assertions: asserting() };
    const [before] = probabilities(probed, [ordered], quiet, onPattern);
    expect(pattern).toBeGreaterThan(before!);
  });

  test('hardly listens to silence where little would come to light, and does where all would', () => {
    const given = asserting(aided.finding);
    const unseen = probability(ordered, given, 0);
    expect(probability(ordered, given, 0.06) / unseen).toBeGreaterThan(0.75);
    expect(probability(ordered, given, 1) / unseen).toBeLessThan(0.01);
  });

  test('gives intervals around its probabilities', () => {
    const record = { assertions: asserting(ordered.finding), light: 0.5 };
    const chances = probabilities(probed, [ordered, trained], record);
    intervals(probed, [ordered, trained], record).forEach(({ lower, upper }, place) => {
      expect(lower).toBeLessThan(chances[place]!);
      expect(upper).toBeGreaterThan(chances[place]!);
    });
  });

  test('takes the author as established', () => {
    const identified = { finding: 'act.perpetrator_identified' };
    const record = { assertions: asserting(), light: 0.5 };
    const again = probing(weighed(caseFile), ATTACK, { formulas: [identified] });
    expect(intervals(again, [identified], record)).toEqual([{ lower: 1, upper: 1 }]);
  });
});

describe('a record that is read', () => {
  const read = (assertions: Uint8Array, light = 0.5) => probed.read({ assertions, light });

  test('is known to have left the same in the open as the one before it', () => {
    const first = read(asserting(), 0.5).open;
    expect(read(asserting(ordered.finding), 0.1).open).toBe(first);
    expect(read(asserting(trained.finding), 0.1).open).not.toBe(first);
  });

  test('has each interval made once, by condition and by footing', () => {
    const record = read(asserting());
    const [first, second] = [trained, ordered].map((formula) => probed.condition(formula)!);
    let made = 0;
    const make = () => ({ lower: 0, upper: ++made });
    const asked = [
      record.interval(first!, GIVEN, make),
      record.interval(first!, GIVEN, make),
      record.interval(second!, GIVEN, make),
      record.interval(first!, TO_BE_SHOWN, make),
      record.interval(first!, { ...GIVEN, admits: 'pattern' }, make),
      record.interval(first!, TO_BE_SHOWN, make),
    ];
    expect(asked.map(({ upper }) => upper)).toEqual([1, 1, 2, 3, 4, 3]);
  });
});

describe('a case whose author has to be shown', () => {
  const identified = { finding: 'act.perpetrator_identified' };
  const supported = { finding: 'prev.coercive_support' };
  const asked = [identified, trained, supported, ordered];

  function probedWith(...ties: readonly string[]) {
    const untold = { ...caseFile, ties: ties.map((words) => draftTie(words)) };
    return probing(weighed(untold), ATTACK, { formulas: asked });
  }
  let open: ProbedCase;
  beforeEach(() => {
    open = probedWith('sponsor arms group');
  });
  const chances = (of: ProbedCase, assertions: Uint8Array, footing = TO_BE_SHOWN) =>
    probabilities(of, asked, { assertions, light: 0.5 }, footing);
  const namedBy = (voices: number) =>
    Uint8Array.from(open.slots, ({ finding }) => (finding === identified.finding ? voices : 0));

  test('is shown by who names it, and less so by silence', () => {
    const [silent, one, both] = [0, 1, 2].map((voices) => chances(open, namedBy(voices)));
    expect(silent![0]).toBeLessThan(0.1);
    expect(one![0]).toBeGreaterThan(silent![0]!);
    expect(both![0]).toBeGreaterThan(0.95);
  });

  test('weighs those who name it against the prior of the case', () => {
    // .375 for each of two candidates; of two voices both name it: (.7 ∕ .08)².
    const odds = (0.375 / 0.625) * (0.7 / 0.08) ** 2;
    const record = { assertions: namedBy(2), light: 0 };
    const silentOfTheRest = intervals(open, [identified], record, TO_BE_SHOWN)[0]!;
    expect(silentOfTheRest.lower).toBeLessThan(odds / (1 + odds));
    expect(silentOfTheRest.upper).toBeGreaterThan(odds / (1 + odds));
  });

  test('may be any of those through whom the state would answer', () => {
    const either = probedWith('sponsor arms group', 'sponsor arms rival');
    const [alone] = chances(open, namedBy(1));
    const [together] = chances(either, namedBy(1));
    // .375 against .75 before anything is heard: odds five times as high.
    const odds = (chance: number) => chance / (1 - chance);
    expect(odds(together!) / odds(alone!)).toBeGreaterThan(3);
  });

  test('leaves what the state did for the group as it is, whoever did it', () => {
    const told = open.slots.filter(({ finding }) =>
      [trained.finding, identified.finding].includes(finding),
    );
    const both = [trained, supported];
    const ready = probing(weighed(caseFile), ATTACK, { formulas: both, slots: told });
    const withTraining = (voices: number) => {
      const record = { assertions: Uint8Array.of(2, voices), light: 0.5 };
      return probabilities(ready, both, record, TO_BE_SHOWN);
    };
    const [silent, named] = [withTraining(0), withTraining(2)];
    expect(named[1]).toBeCloseTo(silent[1]!, 12);
    // Whether the author was trained turns on who the author is.
    expect(named[0]! - silent[0]!).toBeGreaterThan(0.5);
  });

  test('is no more certain of the rest than where the author is given, and agrees once it is named', () => {
    const record = namedBy(2);
    record[open.slots.findIndex(({ finding }) => finding === trained.finding)] = 2;
    const [, givenTrained] = chances(open, record, GIVEN);
    const [, shownTrained] = chances(open, record);
    expect(shownTrained).toBeLessThan(givenTrained!);
    expect(givenTrained! - shownTrained!).toBeLessThan(0.05);
  });
});
