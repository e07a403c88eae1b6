import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { ProbedCase } from './probed-case.ts';

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
const made = ProbedCase.of(weighed(caseFile), ATTACK, { formulas });
if (!made.ok) throw new Error(JSON.stringify(made.problems));
const probed = made.value;

/** The record in which a finding's voices and traces all assert it, and every other slot is silent. */
function asserting(...findings: string[]): Uint8Array {
  return Uint8Array.from(probed.slots, ({ finding, voices }) =>
    findings.includes(finding) ? voices : 0,
  );
}

function probability(formula: { finding: string }, assertions: Uint8Array, light = 0.5): number {
  return probed.probabilities({ admits: 'attack', formulas: [formula] }, { assertions, light })[0]!;
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
  });

  test('keeps the part apart from the control of the group where only reports about the act may carry it', () => {
    const silent = probability(ordered, asserting());
    expect(probability(ordered, asserting(trained.finding))).toBeCloseTo(silent, 12);
    const record = { assertions: asserting(trained.finding), light: 0.5 };
    const [pattern] = probed.probabilities({ admits: 'pattern', formulas: [ordered] }, record);
    const [before] = probed.probabilities(
      { admits: 'pattern', formulas: [ordered] },
      { ...record, assertions: asserting() },
    );
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
    const question = { admits: 'attack', formulas: [ordered, trained] } as const;
    const chances = probed.probabilities(question, record);
    probed.intervals(question, record).forEach(({ lower, upper }, place) => {
      expect(lower).toBeLessThan(chances[place]!);
      expect(upper).toBeGreaterThan(chances[place]!);
    });
  });

  test('takes the author as established', () => {
    const identified = { finding: 'act.perpetrator_identified' };
    const record = { assertions: asserting(), light: 0.5 };
    const question = { admits: 'attack', formulas: [identified] } as const;
    const again = ProbedCase.of(weighed(caseFile), ATTACK, { formulas: [identified] });
    expect(again.ok && again.value.intervals(question, record)).toEqual([{ lower: 1, upper: 1 }]);
  });
});
