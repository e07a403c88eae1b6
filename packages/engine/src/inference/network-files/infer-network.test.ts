import { expect, test } from 'vitest';
import { weightForward } from '../conditioning/index.ts';
import type { FactorGraph } from '../factor-graph/index.ts';
import { inferNetwork } from './index.ts';

const SAMPLING = { samples: 1000, seed: 1 };

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
  const posterior = inferNetwork(network, new Map(Object.entries(evidence)), SAMPLING);
  return posterior.ok ? [] : posterior.problems;
};

test('gives every marginal by variable and state, observed ones too', () => {
  const posterior = inferNetwork(RAIN, new Map([['wet', 'no']]), SAMPLING);
  if (!posterior.ok) throw new Error(JSON.stringify(posterior.problems));
  expect(posterior.value.log10Z).toBeCloseTo(Math.log10(0.775), 14);
  expect(posterior.value.marginals.wet).toEqual({ yes: 0, no: 1 });
  expect(posterior.value.marginals.rain!.yes).toBeCloseTo(0.025 / 0.775, 14);
  expect(posterior.value.marginals.rain!.no).toBeCloseTo(0.75 / 0.775, 14);
});

test('a variable named like a property of all objects is a variable like others', () => {
  const variables = [binary('__proto__')];
  const posterior = inferNetwork({ variables, factors: [] }, new Map(), SAMPLING);
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
  expect(problemsOf(RAIN, { rain: 'no', wet: 'yes' })).toEqual([
    {
      code: 'evidence.impossible',
      path: '',
      because: 'the network gives this evidence probability 0',
      try: 'look for the zero in its tables that rules it out, or for a mistaken observation',
    },
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

test('up to eight variables at fault are all named', () => {
  const states = Array.from({ length: 16 }, (_, i) => `s${i}`);
  const positions = Array.from({ length: 8 }, (_, v) => v);
  const table = new Float64Array(16 * 16).fill(1);
  const network: FactorGraph = {
    variables: positions.map((v) => ({ name: `v${v}`, states })),
    factors: positions.flatMap((a) =>
      positions.slice(a + 1).map((b) => ({ scope: [a, b], table })),
    ),
  };
  const [problem] = problemsOf(network, {});
  expect(problem).toMatchObject({
    code: 'network.too-large',
    path: '',
    because: expect.stringMatching(/over v\d(, v\d){7} together/) as string,
    try: 'observe some of these variables, or give them fewer states or connections',
  });
});

test('evidence can make a network small enough', () => {
  const evidence = Object.fromEntries(Array.from({ length: 26 }, (_, v) => [`v${v}`, 'yes']));
  expect(problemsOf(complete(40), evidence)).toEqual([]);
});

test('a sum over a cut set is told, with the variables that it went through', () => {
  const limited = inferNetwork(RAIN, new Map(), { ...SAMPLING, maximumCliqueStates: 2 });
  const whole = inferNetwork(RAIN, new Map(), SAMPLING);
  if (!limited.ok || !whole.ok) throw new Error('refused');
  expect(limited.value.cutSet).toEqual([expect.stringMatching(/^(rain|wet)$/)]);
  expect(whole.value.cutSet).toBeUndefined();
  expect(limited.value.approximate).toBeUndefined();
});

/** A Bayesian network over `size` causes and one effect of each two of them: one clique of all causes. */
function entangled(size: number): FactorGraph {
  const causes = Array.from({ length: size }, (_, v) => v);
  const pairs = causes.flatMap((a) => causes.slice(a + 1).map((b) => [a, b] as const));
  return {
    variables: [
      ...causes.map((v) => binary(`cause${v}`)),
      ...pairs.map(([a, b]) => binary(`effect${a}-${b}`)),
    ],
    factors: [
      ...causes.map((v) => ({ scope: [v], table: Float64Array.of(0.3, 0.7) })),
      ...pairs.map(([a, b], nth) => ({
        scope: [a, b, size + nth],
        table: Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.5, 0.5, 0.2, 0.8),
      })),
    ],
  };
}

test('likelihood weighting agrees with the exact answer within its own errors', () => {
  const network = entangled(5);
  const evidence = new Map([
    ['effect0-1', 'no'],
    ['effect2-3', 'yes'],
  ]);
  const exact = inferNetwork(network, evidence, SAMPLING);
  if (!exact.ok) throw new Error('refused');
  const squares: number[] = [];
  for (let seed = 1; seed <= 8; seed++) {
    const drawn = weightForward(network, {
      observed: new Map([
        [5, 1],
        [12, 0],
      ]),
      samples: 2000,
      seed,
    })!;
    expect(Math.abs(drawn.log10Z - exact.value.log10Z)).toBeLessThan(0.05);
    network.variables.forEach(({ name, states }, v) => {
      const error = drawn.errors[v]![0]!;
      const off = drawn.marginals[v]![0]! - exact.value.marginals[name]![states[0]!]!;
      if (error > 0) squares.push((off / error) ** 2);
      else expect(off).toBeCloseTo(0, 12);
    });
  }
  expect(Math.max(...squares)).toBeLessThan(4.5 ** 2);
  const mean = squares.reduce((a, b) => a + b, 0) / squares.length;
  expect(mean).toBeGreaterThan(0.5);
  expect(mean).toBeLessThan(1.8);
});

/** No table may hold a cause with another and their effect, and to go through all causes but one takes too long. */
const TOO_LARGE = { size: 14, maximumCliqueStates: 4 } as const;

test('a Bayesian network too large to be exact is answered from samples, and says so', () => {
  const answer = inferNetwork(entangled(TOO_LARGE.size), new Map([['effect0-1', 'yes']]), {
    samples: 500,
    seed: 3,
    maximumCliqueStates: TOO_LARGE.maximumCliqueStates,
  });
  if (!answer.ok) throw new Error('refused');
  const { approximate, marginals } = answer.value;
  expect(approximate).toMatchObject({ samples: 500, seed: 3 });
  expect(approximate!.largestError).toBeGreaterThan(0);
  expect(approximate!.largestError).toBeLessThan(0.05);
  expect(Object.keys(approximate!.errors)).toEqual(Object.keys(marginals));
});

test('a network too large to be exact, with evidence that no sample meets, is a problem with advice', () => {
  const network = entangled(TOO_LARGE.size);
  const never = { scope: [0, network.variables.length], table: Float64Array.of(1, 0, 1, 0) };
  const barred = {
    variables: [...network.variables, binary('never')],
    factors: [...network.factors, never],
  };
  const { maximumCliqueStates } = TOO_LARGE;
  const refused = inferNetwork(barred, new Map([['never', 'no']]), {
    ...SAMPLING,
    maximumCliqueStates,
  });
  expect(refused).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'network.never-sampled',
        path: '',
        because: expect.stringContaining('none of 1000 samples agrees with the evidence') as string,
        try: 'draw more with --samples, or observe causes rather than rare effects',
      },
    ],
  });
});
