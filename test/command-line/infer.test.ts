import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { emptyFolder, REPOSITORY, type Run, respondeat } from './respondeat.ts';

const RAIN = `network rain { }
variable rain { type discrete [ 2 ] { yes, no }; }
variable wet { type discrete [ 2 ] { yes, no }; }
probability ( rain ) { table 0.2, 0.8; }
probability ( wet | rain ) { (yes) 0.9, 0.1; (no) 0.25, 0.75; }
`;

/** The same weights as a Markov network: one pairwise factor over both, unnormalised. */
const PAIR = `MARKOV
2
2 2
1
2 0 1
4
1 3 2 4
`;

interface Posterior {
  readonly log10Z: number;
  readonly marginals: Record<string, Record<string, number>>;
}

interface Problems {
  readonly problems: readonly { readonly code: string }[];
}

type Files = Record<string, string | Uint8Array>;

/** Writes files and runs `respondeat infer` on them with `--json`. */
function infer(files: Files, ...args: string[]): Promise<Run> {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return respondeat(['infer', ...args, '--json'], { folder });
}

async function posteriorOf(files: Files, ...args: string[]): Promise<Posterior> {
  const { exitCode, stdout, stderr } = await infer(files, ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Posterior;
}

async function codesOf(files: Files, ...args: string[]): Promise<string[]> {
  const { exitCode, stdout } = await infer(files, ...args);
  expect(exitCode).toBe(1);
  return (JSON.parse(stdout) as Problems).problems.map(({ code }) => code);
}

describe('a Bayesian network in BIF', () => {
  test('gives marginals by variable and state, and log10 of the probability of the evidence', async () => {
    const answer = await posteriorOf({ 'rain.bif': RAIN }, 'rain.bif');
    expect(Object.keys(answer)).toEqual(['log10Z', 'marginals']);
    expect(answer.log10Z).toBeCloseTo(0, 12);
    expect(answer.marginals.rain?.yes).toBeCloseTo(0.2, 12);
    expect(answer.marginals.wet?.yes).toBeCloseTo(0.38, 12);
  });

  test('takes evidence as JSON', async () => {
    const files = { 'rain.bif': RAIN, 'seen.json': '{"wet": "yes"}' };
    const answer = await posteriorOf(files, 'rain.bif', '--evidence', 'seen.json');
    expect(answer.log10Z).toBeCloseTo(Math.log10(0.38), 12);
    expect(answer.marginals.rain?.yes).toBeCloseTo(0.18 / 0.38, 12);
    expect(answer.marginals.wet).toEqual({ yes: 1, no: 0 });
  });

  test('prints a table for people', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'rain.bif'), RAIN);
    const { stdout } = await respondeat(['infer', 'rain.bif'], { folder });
    expect(stdout).toContain('rain  yes 0.200000  no 0.800000\n');
  });
});

describe('a network in UAI', () => {
  test('names variables and states by their indices, as strings', async () => {
    const answer = await posteriorOf({ 'pair.uai': PAIR }, 'pair.uai');
    expect(answer.log10Z).toBeCloseTo(1, 12);
    expect(answer.marginals['0']?.['1']).toBeCloseTo(0.6, 12);
    expect(answer.marginals['1']?.['0']).toBeCloseTo(0.3, 12);
  });

  test.each([
    ['pair.uai.evid', '1 0 1\n'],
    ['pair.json', '{"0": "1"}'],
  ])('takes evidence from %s', async (name, evidence) => {
    const files = { 'pair.uai': PAIR, [name]: evidence };
    const answer = await posteriorOf(files, 'pair.uai', '--evidence', name);
    expect(answer.log10Z).toBeCloseTo(Math.log10(6), 12);
    expect(answer.marginals['1']?.['0']).toBeCloseTo(1 / 3, 12);
  });

  test('reads numbers of any size without losing one as null', async () => {
    const huge = PAIR.replace('1 3 2 4', '1e300 3e300 2e300 4e300');
    const answer = await posteriorOf({ 'pair.uai': huge }, 'pair.uai');
    expect(answer.log10Z).toBeCloseTo(301, 9);
    expect(answer.marginals['0']?.['1']).toBeCloseTo(0.6, 12);
  });
});

describe('what cannot be inferred is a list of problems', () => {
  const files = { 'rain.bif': RAIN };

  test('a network that is not there, or is a folder', async () => {
    expect(await codesOf({}, 'rain.bif')).toEqual(['file.missing']);
    expect(await codesOf({}, '.')).toEqual(['file.not-a-file']);
  });

  test('a network still packed', async () => {
    const packed = { 'rain.bif.gz': gzipSync(RAIN) };
    expect(await codesOf(packed, 'rain.bif.gz')).toEqual(['file.not-text']);
  });

  test('a file whose name does not say what it is', async () => {
    expect(await codesOf({ 'rain.net': RAIN }, 'rain.net')).toEqual(['file.unknown-format']);
  });

  test('a network that breaks off', async () => {
    const [code] = await codesOf({ 'rain.bif': RAIN.slice(0, 60) }, 'rain.bif');
    expect(code).toMatch(/^bif\./);
  });

  test('evidence that is not there, that the network does not know, or that cannot be', async () => {
    const given = (evidence: string) =>
      codesOf({ ...files, 'seen.json': evidence }, 'rain.bif', '--evidence', 'seen.json');
    expect(await codesOf(files, 'rain.bif', '--evidence', 'seen.json')).toEqual(['file.missing']);
    expect(await given('{"rian": "yes", "wet": "maybe"}')).toEqual([
      'evidence.unknown-variable',
      'evidence.unknown-state',
    ]);
    expect(await given('{"rain": ')).toEqual(['evidence.syntax']);
  });

  test('told to people with the line in their own file', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'rain.bif'), RAIN.replace('(no) 0.25, 0.75', '(no) 0.25'));
    const { exitCode, stdout, stderr } = await respondeat(['infer', 'rain.bif'], { folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/rain\.bif:5\b/);
  });
});

const SHARED = resolve(process.env.RESPONDEAT_SHARED ?? join(REPOSITORY, '../shared'), 'data');
const isAbsent = !existsSync(SHARED);
if (isAbsent) console.log(`skipped: no published networks in ${SHARED} (set RESPONDEAT_SHARED)`);

describe.skipIf(isAbsent)('published networks', () => {
  const unpacked = (path: string) => gunzipSync(readFileSync(join(SHARED, path)));

  test.each(['asia', 'alarm', 'munin'])('%s: marginals sum to one', async (name) => {
    const file = `${name}.bif`;
    const answer = await posteriorOf({ [file]: unpacked(`bif/${file}.gz`) }, file);
    expect(answer.log10Z).toBeCloseTo(0, 5);
    for (const states of Object.values(answer.marginals))
      expect(Object.values(states).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  });

  test('Grids_11: the marginals of the UAI 2014 solution', async () => {
    const name = 'Grids_11.uai';
    const files = {
      [name]: unpacked(`uai/${name}.gz`),
      [`${name}.evid`]: unpacked(`uai/${name}.evid.gz`),
    };
    const answer = await posteriorOf(files, name, '--evidence', `${name}.evid`);
    const [, variables, ...numbers] = unpacked(`uai/${name}.MAR.gz`)
      .toString()
      .trim()
      .split(/\s+/)
      .map(Number);
    let place = 0;
    for (let variable = 0; variable < (variables ?? 0); variable++) {
      const count = numbers[place] ?? 0;
      for (let state = 0; state < count; state++)
        expect(answer.marginals[variable]?.[state]).toBeCloseTo(
          numbers[place + 1 + state] ?? Number.NaN,
          5,
        );
      place += 1 + count;
    }
  });
});
