import {
  type KeptContent,
  nearestName,
  type Outcome,
  type Problem,
  type Written,
} from '../../vocabulary/index.ts';
import type { Standard, StandardId } from '../standard.ts';
import { parseAuthorities } from './parse-authorities.ts';
import { parseFindings } from './parse-findings.ts';
import { parseProofLevels } from './parse-proof-levels.ts';
import { standardReader } from './parse-standard.ts';
import { problem } from './problem-codes.ts';
import type { KnownRecords } from './references.ts';
import { readSourceText } from './source-text.ts';

/** Everything standards are made of, and the standards themselves by id, in the order of their ids. */
export interface StandardsLibrary extends KnownRecords {
  readonly standards: ReadonlyMap<StandardId, Standard>;
  /** Those of the standards that do not ship: a user's own (decision 43). */
  readonly own: ReadonlySet<StandardId>;
}

/** Where the findings are, from the root of the project. */
export const FINDINGS_FILE = 'vocabulary/findings.yaml';
/** Where the levels of proof are. */
export const PROOF_LEVELS_FILE = 'standards/proof-levels.yaml';
/** Where the authorities are. */
export const AUTHORITIES_FILE = 'standards/authorities.yaml';

/** Files by their path from the root of the project, as in `standards/icj.effective_control.yaml`. */
export type StandardsFiles = ReadonlyMap<string, Written>;

/** Reads a whole library. The path of a problem begins with the name of its file. */
export function loadStandardsLibrary(files: StandardsFiles): Outcome<StandardsLibrary> {
  const findings = parseNeeded(files, FINDINGS_FILE, parseFindings);
  const proofLevels = parseNeeded(files, PROOF_LEVELS_FILE, parseProofLevels);
  const authorities = parseNeeded(files, AUTHORITIES_FILE, parseAuthorities);
  if (!findings.ok || !proofLevels.ok || !authorities.ok) {
    const problems = [findings, proofLevels, authorities].flatMap(problemsOf);
    return { ok: false, problems };
  }
  const known: KnownRecords = {
    findings: findings.value,
    proofLevels: proofLevels.value,
    authorities: authorities.value,
  };
  return parseStandards(files, known);
}

/** What each file says, to be kept and read again in place of its text. Whether it is a sound library is not asked here. */
export function contentsOf(
  texts: ReadonlyMap<string, string>,
): Outcome<ReadonlyMap<string, KeptContent>> {
  const read = [...texts].map(([name, text]) => ({
    name,
    outcome: inFile(name, readSourceText(text)),
  }));
  const problems = read.flatMap(({ outcome }) => problemsOf(outcome));
  if (problems.length > 0) return { ok: false, problems };
  const contents = read.flatMap(({ name, outcome }): [string, KeptContent][] =>
    outcome.ok ? [[name, { content: outcome.value.content }]] : [],
  );
  return { ok: true, value: new Map(contents) };
}

function parseNeeded<Value>(
  files: StandardsFiles,
  name: string,
  parse: (written: Written) => Outcome<Value>,
): Outcome<Value> {
  const written = files.get(name);
  if (written !== undefined) return inFile(name, parse(written));
  const said = { because: `there is no file ${name}`, try: `give ${name} with the others` };
  return { ok: false, problems: [problem('library.missing-file', name, said)] };
}

function parseStandards(files: StandardsFiles, known: KnownRecords): Outcome<StandardsLibrary> {
  const others = [FINDINGS_FILE, PROOF_LEVELS_FILE, AUTHORITIES_FILE];
  const names = [...files.keys()].filter((name) => !others.includes(name)).sort();
  const read = standardReader(known);
  const outcomes = names.map((fileName) => inFile(fileName, read(files.get(fileName)!, fileName)));
  const standards = new Map(
    outcomes.flatMap((outcome) => (outcome.ok ? [[outcome.value.id, outcome.value]] : [])),
  );
  const problems = outcomes.flatMap(problemsOf);
  const all = problems.length > 0 ? problems : problemsBetween(standards);
  if (all.length > 0) return { ok: false, problems: all };
  return { ok: true, value: { ...known, standards, own: new Set() } };
}

function problemsBetween(standards: ReadonlyMap<StandardId, Standard>): readonly Problem[] {
  return [...standards.values()].flatMap((standard) =>
    atFile(`standards/${standard.id}.yaml`, unknownStandards(standard, standards)),
  );
}

/** Standards named by another must be in the library, else a reader would be sent nowhere. */
export function unknownStandards(
  { applies, requiresMet }: Standard,
  standards: ReadonlyMap<StandardId, Standard>,
): readonly Problem[] {
  const otherwise = applies?.otherwise;
  return [
    ...(otherwise === undefined ? [] : [{ name: otherwise, path: 'applies/otherwise' }]),
    ...requiresMet.map((name, index) => ({ name, path: `requires-met/${index}` })),
  ]
    .filter(({ name }) => !standards.has(name))
    .map(({ name, path }) => {
      const near = nearestName(name, standards.keys());
      return problem('standard.unknown-standard', path, {
        because: `the library has no standard \`${name}\``,
        try: near === undefined ? 'add it, or take the name away' : `write \`${near}\``,
      });
    });
}

function inFile<Value>(name: string, outcome: Outcome<Value>): Outcome<Value> {
  if (outcome.ok) return outcome;
  return { ok: false, problems: atFile(name, outcome.problems) };
}

function atFile(name: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((one) => ({ ...one, path: one.path === '' ? name : `${name}/${one.path}` }));
}

function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}
