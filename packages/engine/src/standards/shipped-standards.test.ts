import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type EvaluationOptions,
  evaluate,
  failedExamples,
  findingsRead,
  idleGivens,
  loadStandardsLibrary,
  negativeExamples,
  type Standard,
  type StandardsLibrary,
  VERDICTS,
  type Verdict,
  wronglyMet,
} from './index.ts';

const YES = { lower: 1, upper: 1 };
const ROOT = new URL('../../../../', import.meta.url);

function shippedFiles(): Map<string, string> {
  const names = readdirSync(new URL('standards/', ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `standards/${name}`);
  return new Map(
    ['vocabulary/findings.yaml', ...names].map((name) => [
      name,
      readFileSync(new URL(name, ROOT), 'utf8'),
    ]),
  );
}

function shippedLibrary(): StandardsLibrary {
  const outcome = loadStandardsLibrary(shippedFiles());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome.value;
}

const library = shippedLibrary();
const standards = [...library.standards.values()];
const { proofLevels } = library;
const named = standards.map((standard) => [standard.id, standard] as const);

describe('the library that ships', () => {
  test('defines 109 findings and 16 levels of proof', () => {
    expect(library.findings.size).toBe(109);
    expect(proofLevels.size).toBe(16);
  });

  test('holds 49 standards, two of them gates of a response', () => {
    expect(standards).toHaveLength(49);
    const gates = standards.filter(({ family }) => family === 'response-gate');
    expect(gates.map(({ id }) => id)).toEqual(['gate.countermeasures', 'gate.self_defence']);
  });

  test('asks about anyone where persons are tried or sued, or a name is said in public, and about states elsewhere', () => {
    const anyone = standards.filter(({ askedOf }) => askedOf === 'anyone').map(({ id }) => id);
    expect(anyone).toEqual([
      'icl.aiding_knowledge',
      'icl.aiding_specific_direction',
      'public.political_attribution',
      'rome.25_3_b',
      'rome.25_3_c',
      'rome.28_a',
      'rome.28_b',
      'us.ata_2333a',
      'us.ata_2333d_aiding',
      'us.ata_2333d_conspiracy',
    ]);
  });

  test('opens no gate of a response unless a standard that it requires is met', () => {
    const gates = standards.filter(({ family }) => family === 'response-gate');
    for (const gate of gates) {
      const allShown = new Map(findingsRead(gate).map((finding) => [finding, YES] as const));
      const statusWith = (verdict: Verdict) =>
        gate.requiresMet.map(
          (required) =>
            evaluate(gate, allShown, { proofLevels, verdicts: new Map([[required, verdict]]) })
              .status,
        );
      expect(gate.requiresMet.length).toBeGreaterThan(0);
      expect(evaluate(gate, allShown, { proofLevels }).status).toBe('open');
      expect(new Set(statusWith('met'))).toEqual(new Set(['met']));
      for (const verdict of VERDICTS.filter((one) => one !== 'met'))
        expect(statusWith(verdict)).not.toContain('met');
    }
  });

  test('cites every authority that it lists', () => {
    const cited = new Set(standards.flatMap(citedBy));
    expect([...library.authorities.keys()].filter((id) => !cited.has(id))).toEqual([]);
  });

  test('claims of no authority that its primary text was read', () => {
    const marks = [...library.authorities.values()].flatMap(({ verification, passages }) => [
      verification.status,
      ...passages.map((passage) => passage.verification.status),
    ]);
    expect(marks).not.toContain('verified');
  });

  test('is met nowhere by shared ideas', () => {
    const readers = standards.filter((standard) =>
      findingsRead(standard).includes('rel.ideological_ties'),
    );
    expect(readers).toEqual([]);
  });
});

describe.each(named)('%s', (_id, standard) => {
  test('gives what each of its examples says', () => {
    expect(failedExamples(standard, proofLevels)).toEqual([]);
  });

  test('has five examples or more, met, not met and open among them', () => {
    const expected = standard.examples.map((example) => example.expect);
    expect(expected.length).toBeGreaterThanOrEqual(5);
    expect(expected).toEqual(expect.arrayContaining(['met', 'not-met', 'open']));
  });

  test('is not met by what courts held not to be enough', () => {
    expect(wronglyMet(standard, proofLevels)).toEqual([]);
  });

  test('needs everything that its met examples give, or they say why not', () => {
    expect(idleGivens(standard, proofLevels)).toEqual([]);
  });

  test('is open while nothing at all is known, and names what is missing', () => {
    const { status, missing, pivots } = evaluate(standard, new Map(), onItsDay(standard));
    expect(status).toBe('open');
    expect(missing.length).toBeGreaterThan(0);
    expect(pivots.length).toBeGreaterThan(0);
  });

  test('is not met, or not applicable, where every finding that it reads is excluded', () => {
    const excluded = findingsRead(standard).map(
      (finding) => [finding, { lower: 0, upper: 0 }] as const,
    );
    const { status } = evaluate(standard, new Map(excluded), onItsDay(standard));
    expect(['not-met', 'not-applicable']).toContain(status);
  });
});

test('a negative example is made for every element that says what is not enough', () => {
  const effective = library.standards.get('icj.effective_control')!;
  const [negative] = negativeExamples(effective);
  expect(negative?.element).toBe('command-of-the-operation');
  expect(negative?.given.get('rel.financed')).toEqual({ lower: 1, upper: 1 });
  expect(negative?.given.get('act.perpetrator_identified')).toEqual({ lower: 1, upper: 1 });
  expect(negative?.given.get('rel.lawful_organ')).toEqual({ lower: 0, upper: 0 });
  expect(negative?.given.has('act.control_of_operation')).toBe(false);
});

/** The last day of law that has ended, else the newest law. */
function onItsDay({ inForce }: Standard): EvaluationOptions {
  return inForce.to === undefined ? { proofLevels } : { proofLevels, asOf: inForce.to };
}

function citedBy(standard: Standard): readonly string[] {
  return JSON.stringify(standard)
    .match(/"(?:source|by)":"[^"]+"/g)!
    .map((entry) => entry.slice(entry.indexOf(':') + 2, -1));
}
