import { expect, test } from 'vitest';
import { seededRandom } from '../../vocabulary/index.ts';
import { drawDirichlet, logChanceOfCounts, predictive, updated } from './conjugate-draws.ts';

test('a row after what was seen predicts by its counts', () => {
  const alpha = updated([1, 2, 2, 1], [0.15, 0.65, 2.2, 1]);
  for (const [at, expected] of [1.15, 2.65, 4.2, 2].entries())
    expect(alpha[at]).toBeCloseTo(expected, 12);
  for (const [at, expected] of [0.115, 0.265, 0.42, 0.2].entries())
    expect(predictive(alpha)[at]).toBeCloseTo(expected, 12);
});

test('chances of all sequences of three sum to one', () => {
  const alpha = [0.4, 1.1, 2];
  let total = 0;
  for (let sequence = 0; sequence < 27; sequence++) {
    const counts = [0, 0, 0];
    for (const place of [1, 3, 9]) counts[Math.floor(sequence / place) % 3]!++;
    total += Math.exp(logChanceOfCounts(alpha, counts));
  }
  expect(total).toBeCloseTo(1, 12);
});

test('draws of a row have its mean and spread, shapes below one among them', () => {
  const alpha = [0.3, 1.2, 3.5];
  const random = seededRandom(7);
  const draws = Array.from({ length: 20_000 }, () => drawDirichlet(alpha, random));
  for (const [state, mean] of predictive(alpha).entries()) {
    const variance = (mean * (1 - mean)) / 6;
    const found = draws.reduce((sum, draw) => sum + draw[state]!, 0) / draws.length;
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / draws.length));
    const spread = draws.reduce((sum, draw) => sum + (draw[state]! - mean) ** 2, 0) / draws.length;
    expect(spread / variance).toBeCloseTo(1, 1);
  }
});
