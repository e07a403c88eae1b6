import { describe, expect, test } from 'vitest';
import { parseGame } from './parse-game.ts';

const PUBLISHING = `publishing:
  opportunity: 0.8
  attackers: [north, south]
  resolve: { from: 0, to: 1 }
  qualities:
    - name: bar of .9
      even: { detection: 0.8, identification: 0.8, falseAlarm: 0.1 }
    - name: told whole
      readings: [nothing, north, south, somebody]
      whenNobody: [0.9, 0.03, 0.03, 0.04]
      when: [[0.2, 0.6, 0.1, 0.1], [0.2, 0.1, 0.6, 0.1]]
`;

function codesOf(text: string): (string | number | undefined)[][] {
  const parsed = parseGame(text);
  return parsed.ok ? [] : parsed.problems.map(({ code, line }) => [code, line]);
}

test('a file of games is read, qualities in short and whole', () => {
  const parsed = parseGame(`${PUBLISHING}decision: { prior: 0.2, falseCost: 9, missedCost: 1 }\n`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const [short, whole] = parsed.value.publishing ?? [];
  expect(short?.game.quality.whenNobody).toEqual([0.9, 0.05, 0.05]);
  expect(short?.readings).toEqual(['nothing', 0, 1]);
  expect(whole?.readings).toEqual(['nothing', 0, 1, 'somebody']);
  expect(whole?.game.gains).toEqual([
    { from: 0, to: 1 },
    { from: 0, to: 1 },
  ]);
  expect(parsed.value.decision?.prior).toBe(0.2);
  expect(Object.keys(parsed.value)).toEqual(['publishing', 'decision']);
});

describe('what is wrong is told at its line', () => {
  test.each([
    ['{}', [['game.nothing-asked', 1]]],
    [PUBLISHING.replace('opportunity: 0.8', 'opportunity: 1.8'), [['number.out-of-range', 2]]],
    [PUBLISHING.replace('to: 1 }', 'to: 0 }'), [['game.spread', 4]]],
    [PUBLISHING.replaceAll('south', 'north'), [['game.attacker', 3]]],
    [PUBLISHING.replaceAll('south', 'somebody'), [['game.attacker', 3]]],
    [PUBLISHING.replace('0.03, 0.04]', '0.03, 0.05]'), [['game.row', 10]]],
    [PUBLISHING.replace('0.6, 0.1]]', '0.7]]'), [['game.row', 11]]],
    [PUBLISHING.replace(', [0.2, 0.1, 0.6, 0.1]', ''), [['game.row', 11]]],
    [
      PUBLISHING.replace('[nothing, north', '[nobody, north'),
      [
        ['game.reading', 9],
        ['game.reading', 9],
      ],
    ],
    [PUBLISHING.replace(/ {6}readings[\s\S]*/, ''), [['game.quality', 8]]],
    [
      'decision: { prior: 0.2, falsCost: 9, missedCost: 1 }',
      [
        ['schema.missing', 1],
        ['schema.unknown-key', 1],
      ],
    ],
  ])('%#', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});
