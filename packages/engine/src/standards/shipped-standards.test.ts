import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  failedExamples,
  findingsRead,
  idleGivens,
  loadStandardsLibrary,
  negativeExamples,
  type Standard,
  type StandardsLibrary,
  wronglyMet,
} from './index.ts';

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

  test('holds the first twelve standards', () => {
    expect([...library.standards.keys()]).toEqual(
      expect.arrayContaining([
        'due_diligence.territory',
        'icj.defacto_organ',
        'icj.effective_control',
        'icty.overall_control',
        'ilc.art11.adoption',
        'ilc.art4.dejure',
        'ilc.art8.instructions',
        'own.intervention_by_support',
        'own.use_of_force_by_support',
        'us.agency_vicarious',
        'us.ata_2333d_aiding',
        'us.fsia_1605A',
      ]),
    );
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
    const { status, missing, pivots } = evaluate(standard, new Map(), { proofLevels });
    expect(status).toBe('open');
    expect(missing.length).toBeGreaterThan(0);
    expect(pivots.length).toBeGreaterThan(0);
  });

  test('is not met, or not applicable, where every finding that it reads is excluded', () => {
    const excluded = findingsRead(standard).map(
      (finding) => [finding, { lower: 0, upper: 0 }] as const,
    );
    const { status } = evaluate(standard, new Map(excluded), { proofLevels });
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

function citedBy(standard: Standard): readonly string[] {
  return JSON.stringify(standard)
    .match(/"(?:source|by)":"[^"]+"/g)!
    .map((entry) => entry.slice(entry.indexOf(':') + 2, -1));
}
