import { describe, expect, test } from 'vitest';
import { expectedGain, proxyPays, turningProbability } from './sponsor-choice.ts';

/** The threshold game of the model's results to reproduce, section 2.3. */
const PROXY = { benefit: 0.9, cost: 0.1 };
const PENALTY = 2;
const STAKES = { ...PROXY, penalty: PENALTY };

describe('what a proxy gains its sponsor', () => {
  test.each([
    [0.05, 0.7],
    [0.2, 0.4],
    [0.39, 0.02],
    [0.41, -0.02],
    [0.7, -0.6],
  ])('held to account for its proxy with probability %f, it gains %f', (attributed, gain) => {
    expect(expectedGain(STAKES, attributed)).toBeCloseTo(gain, 12);
  });

  test('turns at benefit less cost over penalty', () => {
    expect(turningProbability(STAKES)).toBeCloseTo(0.4, 12);
    expect(expectedGain(STAKES, turningProbability(STAKES))).toBeCloseTo(0, 12);
  });
});

describe('the secrecy from which a proxy pays', () => {
  const curve = [
    { secrecy: 0, power: 0.6 },
    { secrecy: 0.5, power: 0.2 },
    { secrecy: 1, power: 0 },
  ];

  test('lies where power falls below the turning probability', () => {
    const pays = proxyPays(curve, 0.4) as { from: number };
    expect(pays.from).toBeCloseTo(0.25, 12);
  });

  test('is no matter where power never reaches it, or never falls below it', () => {
    expect(proxyPays(curve, 0.7)).toBe('always');
    expect(proxyPays(curve.slice(0, 2), 0.1)).toBe('never');
  });

  test('begins only beyond a point that is exactly at the turning probability', () => {
    expect(proxyPays(curve, 0.6)).toEqual({ from: 0 });
  });
});
