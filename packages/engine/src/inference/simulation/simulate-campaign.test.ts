import { describe, expect, test } from 'vitest';
import { kinds, shippedNumbers, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { parseCaseFile } from '../../casefile/index.ts';
import { learnCase } from '../slow-layer/learn-case.ts';
import { type SimulationSettings, simulateCampaign } from './index.ts';

const SMALL: SimulationSettings = {
  incidents: 8,
  groups: 2,
  candidates: 2,
  sources: 4,
  reports: 8,
  copyProbability: 0.7,
};

function simulated(seed: number, settings: Partial<SimulationSettings> = {}) {
  return simulateCampaign({ ...SMALL, ...settings }, shippedNumbers, seed);
}

describe('a simulated campaign', () => {
  test('is a case file without a problem', () => {
    const text = JSON.stringify(simulated(1).caseFile);
    const parsed = parseCaseFile(text, { kinds, findings: new Set() });
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  test('is the same for the same seed and another for another', () => {
    expect(simulated(1)).toEqual(simulated(1));
    expect(simulated(1)).not.toEqual(simulated(2));
  });

  test('differs from that of the next seed in how the state controls its first group', () => {
    const controls = new Set(
      Array.from({ length: 30 }, (_, seed) => simulated(seed).truth.groups[0]!.control),
    );
    expect(controls.size).toBeGreaterThan(2);
  });

  test('has as many attacks and reports about each as was asked for', () => {
    const { caseFile, truth } = simulated(3, { incidents: 5, reports: 7 });
    expect(truth.incidents).toHaveLength(5);
    for (const { incident } of truth.incidents) {
      const about = caseFile.reports.filter(
        (report) => 'incident' in report.about && report.about.incident === incident,
      );
      expect(about).toHaveLength(7);
    }
  });

  test('acts alone as often as was asked for', () => {
    const { truth } = simulated(4, { incidents: 600, alone: 0.3 });
    const done = truth.incidents.filter(({ author }) => author !== 'other');
    const alone = done.filter(({ part }) => part === 'none').length / done.length;
    // Four standard errors of some 450 attacks.
    expect(Math.abs(alone - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / done.length));
  });

  test('copies wholly where told to: all reports of a topic agree', () => {
    const { caseFile } = simulated(5, { copyProbability: 1 });
    const stances = new Map<string, Set<string>>();
    for (const { origin, stance } of caseFile.reports)
      stances.set(origin!, (stances.get(origin!) ?? new Set()).add(stance));
    expect([...stances.values()].every(({ size }) => size === 1)).toBe(true);
  });
});

test('what is learned from simulated campaigns holds the truth as often as it says', {
  timeout: 120_000,
}, () => {
  const short = { chains: 2, warmUp: 50, sweeps: 200, thinning: 4 };
  const isHeld = Array.from({ length: 40 }, (_, seed) => {
    const { caseFile, truth } = simulated(100 + seed);
    const learned = learnCase(weighed(caseFile), seed, short);
    if (!learned.ok) throw new Error(JSON.stringify(learned.problems));
    return learned.value.alone.map(({ group, interval }) => {
      const rate = truth.groups.find((one) => one.group === group)!.parts[0]!;
      return rate >= interval.lower && rate <= interval.upper;
    });
  }).flat();
  const coverage = isHeld.filter(Boolean).length / isHeld.length;
  // Three standard errors round nine in ten.
  expect(isHeld).toHaveLength(80);
  expect(Math.abs(coverage - 0.9)).toBeLessThan(3 * Math.sqrt((0.9 * 0.1) / 80));
});
