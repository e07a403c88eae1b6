import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inferNetwork, parseBif, parseUai, parseUaiEvidence } from './index.ts';

const shared =
  process.env.RESPONDEAT_SHARED ??
  fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const isAbsent = !existsSync(`${shared}/model/test-vectors.json`);
if (isAbsent) console.log(`skipped: no published solutions in ${shared} (set RESPONDEAT_SHARED)`);

const unzip = (path: string): string => gunzipSync(readFileSync(`${shared}/${path}`)).toString();
const vectors = readVectors();

/** The part of the test vectors that is read here; empty where they are absent. */
interface Vectors {
  readonly reference_posteriors: Readonly<Record<string, readonly Reference[]>>;
  readonly uai2014_logZ_base10: { readonly published: Readonly<Record<string, number>> };
}

function readVectors(): Vectors {
  if (isAbsent) return { reference_posteriors: {}, uai2014_logZ_base10: { published: {} } };
  const text = readFileSync(`${shared}/model/test-vectors.json`, 'utf8');
  return (JSON.parse(text) as { exact_inference: Vectors }).exact_inference;
}

interface Reference {
  readonly evidence: Record<string, string>;
  readonly log10Pe: number;
  readonly posterior: Record<string, Record<string, number>>;
}

/** Parses and infers, and stops the test with the problems if there are any. */
function answer(
  network: ReturnType<typeof parseBif>,
  evidence: ReturnType<typeof parseUaiEvidence>,
) {
  if (!network.ok) throw new Error(JSON.stringify(network.problems));
  if (!evidence.ok) throw new Error(JSON.stringify(evidence.problems));
  const posterior = inferNetwork(network.value, evidence.value, { samples: 1, seed: 1 });
  if (!posterior.ok) throw new Error(JSON.stringify(posterior.problems));
  return posterior.value;
}

describe.skipIf(isAbsent).each(['asia', 'alarm'])('on the network %s', (name) => {
  const references = vectors.reference_posteriors[name] ?? [];
  test.each(references)('posteriors given $evidence are those of reference', (reference) => {
    const evidence = { ok: true, value: new Map(Object.entries(reference.evidence)) } as const;
    const { log10Z, marginals } = answer(parseBif(unzip(`data/bif/${name}.bif.gz`)), evidence);
    expect(Math.abs(log10Z - reference.log10Pe)).toBeLessThan(1e-6);
    for (const [variable, states] of Object.entries(reference.posterior)) {
      for (const [state, probability] of Object.entries(states)) {
        expect(Math.abs(marginals[variable]![state]! - probability)).toBeLessThan(1e-6);
      }
    }
  });
});

/** Probabilities by variable, from a solution file of the MAR task. */
function solution(text: string): number[][] {
  const numbers = text.trim().split(/\s+/).slice(1).map(Number);
  const count = numbers[0]!;
  let at = 1;
  return Array.from({ length: count }, () => {
    const states = numbers[at]!;
    at += 1 + states;
    return numbers.slice(at - states, at);
  });
}

/** Half a unit of the sixth significant digit, which is how many the competition printed. */
const HALF_A_DIGIT = 5e-6;

describe.skipIf(isAbsent)('on the UAI 2014 competition', () => {
  const published = Object.entries(vectors.uai2014_logZ_base10.published);
  test.each(published)(
    '%s has the published log10 Z and marginals',
    { timeout: 60_000 },
    (name, log10Z) => {
      const posterior = answer(
        parseUai(unzip(`data/uai/${name}.uai.gz`)),
        parseUaiEvidence(unzip(`data/uai/${name}.uai.evid.gz`)),
      );
      expect(Math.abs(posterior.log10Z / log10Z - 1)).toBeLessThan(HALF_A_DIGIT);
      solution(unzip(`data/uai/${name}.uai.MAR.gz`)).forEach((states, variable) => {
        states.forEach((probability, state) => {
          const inferred = posterior.marginals[variable]![state]!;
          expect(Math.abs(inferred - probability)).toBeLessThan(1e-6);
        });
      });
    },
  );
});

describe.skipIf(isAbsent)('on the Bayesian Network Repository', () => {
  test.each([
    ['child', 20, 344],
    ['hailfinder', 56, 3741],
    ['win95pts', 76, 1148],
    ['pigs', 441, 8427],
  ])('%s has %i variables and %i table entries', (name, variables, entries) => {
    const network = parseBif(unzip(`data/bif/${name}.bif.gz`));
    if (!network.ok) throw new Error(JSON.stringify(network.problems));
    expect(network.value.variables.length).toBe(variables);
    expect(network.value.factors.reduce((sum, { table }) => sum + table.length, 0)).toBe(entries);
  });
});
