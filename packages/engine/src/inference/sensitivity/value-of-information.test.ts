import { expect, test } from 'vitest';
import { valueOfInformation } from './value-of-information.ts';

/** The worked network of the model: three suspects, four parts, sensors; the weapon has been seen. */
const PRIOR = [0.45, 0.3, 0.25];
const PARTS = [
  [0.08, 0.32, 0.35, 0.25],
  [0.12, 0.38, 0.32, 0.18],
  [0.85, 0.12, 0.02, 0.01],
];
const WEAPON = [
  [0.55, 0.85, 0.85, 0.85],
  [0.45, 0.8, 0.8, 0.8],
  [0.05, 0.3, 0.3, 0.3],
];
const COSTS = { falseAttribution: 4, missedAttribution: 1 };

type Chance = (suspect: number, part: number) => number;

/** Answer (approval or more) by what a sensor shows, after the weapon. */
function jointWith(sensor: Chance): [[number, number], [number, number]] {
  const joint: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  let total = 0;
  PRIOR.forEach((prior, suspect) => {
    PARTS[suspect]!.forEach((chance, part) => {
      const weight = prior * chance * WEAPON[suspect]![part]!;
      const seen = sensor(suspect, part);
      const row = joint[part >= 2 ? 1 : 0];
      row[0] += weight * (1 - seen);
      row[1] += weight * seen;
      total += weight;
    });
  });
  return joint.map((row) => row.map((chance) => chance / total)) as typeof joint;
}

/** Test vector `inference.value_of_information`. */
test.each([
  { name: 'timing', chances: [0.15, 0.2, 0.5, 0.7], value: 0, bits: 0.11564448576283781 },
  {
    name: 'communications',
    chances: [0.002, 0.005, 0.03, 0.06],
    value: 0.015966423769072757,
    bits: 0.01213116082386434,
  },
])('$name are worth what the model works out by hand', ({ chances, value, bits }) => {
  const valued = valueOfInformation(
    jointWith((_, part) => chances[part]!),
    COSTS,
  );
  expect(valued.mutualInformationBits).toBeCloseTo(bits, 12);
  expect(valued.expectedValue).toBeCloseTo(value, 12);
  expect(valued.perfectValue).toBeCloseTo(0.5664479246346471, 12);
});

test('a claim tells little, and changes nothing that one would do', () => {
  const valued = valueOfInformation(
    jointWith((suspect) => [0.1, 0.25, 0.15][suspect]!),
    COSTS,
  );
  expect(valued.mutualInformationBits).toBeCloseTo(0.0001922608462676667, 12);
  expect(valued.expectedValue).toBe(0);
});

test('what is independent of the answer is worth nothing', () => {
  const valued = valueOfInformation(
    [
      [0.12, 0.28],
      [0.18, 0.42],
    ],
    COSTS,
  );
  expect(valued.mutualInformationBits).toBeCloseTo(0, 12);
  expect(valued.expectedValue).toBeCloseTo(0, 12);
});

test('what tells the answer itself tells all of its bits, and is worth what being wrong would cost', () => {
  const joint = [
    [0.5, 0],
    [0, 0.5],
  ] as const;
  const valued = valueOfInformation(joint, { falseAttribution: 8, missedAttribution: 3 });
  expect(valued).toEqual({ mutualInformationBits: 1, expectedValue: 1.5, perfectValue: 1.5 });
});
