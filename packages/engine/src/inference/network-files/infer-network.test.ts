import { expect, test } from 'vitest';
import type { FactorGraph } from '../factor-graph/index.ts';
import { inferNetwork } from './index.ts';

const binary = (name: string) => ({ name, states: ['yes', 'no'] });

/** Rain wets the grass with .9; without rain it stays dry. */
const RAIN: FactorGraph = {
  variables: [binary('rain'), binary('wet')],
  factors: [
    { scope: [0], table: Float64Array.of(0.25, 0.75) },
    { scope: [0, 1], table: Float64Array.of(0.9, 0.1, 0, 1) },
  ],
};

const problemsOf = (network: FactorGraph, evidence: Record<string, string>) => {
  const posterior = inferNetwork(network, new Map(Object.entries(evidence)));
  return posterior.ok ? [] : posterior.problems;
};

test('gives every marginal by variable and state, observed ones too', () => {
  const posterior = inferNetwork(RAIN, new Map([['wet', 'no']]));
  if (!posterior.ok) throw new Error(JSON.stringify(posterior.problems));
  expect(posterior.value.log10Z).toBeCloseTo(Math.log10(0.775), 14);
  expect(posterior.value.marginals.wet).toEqual({ yes: 0, no: 1 });
  expect(posterior.value.marginals.rain!.yes).toBeCloseTo(0.025 / 0.775, 14);
  expect(posterior.value.marginals.rain!.no).toBeCloseTo(0.75 / 0.775, 14);
});

test('a variable named like a property of all objects is a variable like others', () => {
  const variables = [binary('__proto__')];
  const posterior = inferNetwork({ variables, factors: [] }, new Map());
  expect(posterior.ok && Object.entries(posterior.value.marginals)).toEqual([
    ['__proto__', { yes: 0.5, no: 0.5 }],
  ]);
});

test('unknown names in the evidence are all listed, with the nearest known', () => {
  expect(problemsOf(RAIN, { rian: 'yes', wet: 'noo', umbrella: 'yes' })).toEqual([
    {
      code: 'evidence.unknown-variable',
      path: 'rian',
      because: 'the network has no variable rian',
      try: 'did you mean rain?',
    },
    {
      code: 'evidence.unknown-state',
      path: 'wet',
      because: 'wet has no state noo',
      try: 'did you mean no?',
    },
    {
      code: 'evidence.unknown-variable',
      path: 'umbrella',
      because: 'the network has no variable umbrella',
      try: 'take a name from the network file',
    },
  ]);
});

test('a state near to none is answered with those there are', () => {
  expect(problemsOf(RAIN, { wet: 'soaking' })[0]!.try).toBe('use one of yes, no');
});

test('evidence of probability 0 is refused', () => {
  expect(problemsOf(RAIN, { rain: 'no', wet: 'yes' })).toMatchObject([
    { code: 'evidence.impossible', because: 'the network gives this evidence probability 0' },
  ]);
});

test('a network of weight 0 is refused without blaming the evidence', () => {
  const network = { ...RAIN, factors: [{ scope: [0], table: Float64Array.of(0, 0) }] };
  expect(problemsOf(network, {})).toMatchObject([
    {
      code: 'evidence.impossible',
      because: 'the network gives every combination of states weight 0',
    },
  ]);
});

/** So many variables, each two of them in a factor: one clique. */
function complete(size: number): FactorGraph {
  const positions = Array.from({ length: size }, (_, v) => v);
  const table = Float64Array.of(1, 2, 3, 4);
  return {
    variables: positions.map((v) => binary(`v${v}`)),
    factors: positions.flatMap((a) =>
      positions.slice(a + 1).map((b) => ({ scope: [a, b], table })),
    ),
  };
}

test('a network too large for exact inference is refused, with variables at fault named', () => {
  const [problem] = problemsOf(complete(40), {});
  expect(problem!.code).toBe('network.too-large');
  expect(problem!.because).toMatch(/over v\d+(, v\d+){7} and 32 more together/);
  expect(problem!.because).toContain('1099511627776 states, where 16777216 is the limit');
});

test('evidence can make a network small enough', () => {
  const evidence = Object.fromEntries(Array.from({ length: 15 }, (_, v) => [`v${v}`, 'yes']));
  expect(problemsOf(complete(25), evidence)).toEqual([]);
});
