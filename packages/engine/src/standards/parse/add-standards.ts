import { compareText, type Outcome, type Problem } from '../../vocabulary/index.ts';
import { failedExamples } from '../examples/example-results.ts';
import { wronglyMet } from '../examples/negative-examples.ts';
import { needsItself } from '../order-of-need.ts';
import type { Standard } from '../standard.ts';
import { type StandardsLibrary, unknownStandards } from './library.ts';
import { parseAuthorities } from './parse-authorities.ts';
import { withLines } from './parse-list.ts';
import { parseProofLevels } from './parse-proof-levels.ts';
import { standardReader } from './parse-standard.ts';
import { problem } from './problem-codes.ts';
import { readSourceText } from './source-text.ts';

const PROOF_LEVELS = 'proof-levels.yaml';
const AUTHORITIES = 'authorities.yaml';
const FINDINGS = 'findings.yaml';

/** Texts of the files of one folder, by their names in it. */
export type OwnFiles = ReadonlyMap<string, string>;

/**
 * A library with a user's own standards beside those that ship (decision 43), and with the levels of proof and authorities
 * that they bring. What ships cannot be replaced. Examples are run: one that fails is a problem like any other.
 * Each problem names its file as the folder does.
 */
export function addStandards(
  library: StandardsLibrary,
  files: OwnFiles,
): Outcome<StandardsLibrary> {
  const refusals = refusalsOf(files);
  const proofLevels = added(library.proofLevels, files, [PROOF_LEVELS, parseProofLevels]);
  const authorities = added(library.authorities, files, [AUTHORITIES, parseAuthorities]);
  if (refusals.length > 0 || !proofLevels.ok || !authorities.ok) {
    const problems = [proofLevels, authorities].flatMap(problemsOf);
    return { ok: false, problems: [...refusals, ...problems] };
  }
  const known = { proofLevels: proofLevels.value, authorities: authorities.value };
  return withOwnStandards({ ...library, ...known }, files);
}

function refusalsOf(files: OwnFiles): readonly Problem[] {
  const findings = problem('library.own-findings', '', {
    because:
      'a finding is what reports speak of and inference answers, so a standard cannot bring one',
    try: 'take the file away, and ask about findings of vocabulary/findings.yaml',
  });
  const none = problem('library.no-standards', '', {
    because: 'the folder has no file with a standard in it',
    try: 'put each standard into a file named after it, such as `my.test.yaml`',
  });
  return [
    ...(files.has(FINDINGS) ? [{ ...findings, file: FINDINGS }] : []),
    ...(standardNames(files).length === 0 ? [none] : []),
  ];
}

function standardNames(files: OwnFiles): readonly string[] {
  const others = [PROOF_LEVELS, AUTHORITIES, FINDINGS];
  return [...files.keys()].filter((name) => !others.includes(name)).sort();
}

type Records<Item> = ReadonlyMap<string, Item>;

/** The records that ship and those of a file, if the folder has it. */
function added<Item>(
  shipped: Records<Item>,
  files: OwnFiles,
  [name, parse]: readonly [string, (text: string) => Outcome<Records<Item>>],
): Outcome<Records<Item>> {
  const text = files.get(name);
  if (text === undefined) return { ok: true, value: shipped };
  const own = parse(text);
  if (!own.ok) return { ok: false, problems: inFile(name, own.problems) };
  const clashes = [...own.value.keys()].flatMap((id, index) =>
    shipped.has(id) ? [shipsAlready(id, String(index))] : [],
  );
  if (clashes.length > 0) return { ok: false, problems: inFile(name, onLines(clashes, text)) };
  return { ok: true, value: new Map([...shipped, ...own.value]) };
}

function shipsAlready(id: string, path: string): Problem {
  return problem('library.repeated-id', path, {
    because: `\`${id}\` ships with Respondeat, and what ships is not replaced`,
    try: 'give yours another id, and look at both side by side',
  });
}

function withOwnStandards(library: StandardsLibrary, files: OwnFiles): Outcome<StandardsLibrary> {
  const read = standardReader(library);
  const outcomes = standardNames(files).map((name) => ({
    name,
    outcome: read(files.get(name)!, name),
  }));
  const own = outcomes.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const all = [...library.standards.values(), ...own].sort((one, other) =>
    compareText(one.id, other.id),
  );
  const whole: StandardsLibrary = {
    ...library,
    standards: new Map(all.map((standard) => [standard.id, standard])),
    own: new Set(own.map(({ id }) => id)),
  };
  // Standards that could not be read cannot be found by others either: that would be told twice.
  const isRead = own.length === outcomes.length;
  const problems = outcomes.flatMap(({ name, outcome }) => {
    if (!outcome.ok) return inFile(name, outcome.problems);
    const faults = faultsOf(outcome.value, { library, whole: isRead ? whole : undefined });
    return inFile(name, onLines(faults, files.get(name)!));
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: whole };
}

interface Surroundings {
  /** What ships. */
  readonly library: StandardsLibrary;
  /** What ships and what was added, once all of it could be read. */
  readonly whole: StandardsLibrary | undefined;
}

function faultsOf(standard: Standard, { library, whole }: Surroundings): readonly Problem[] {
  return [
    ...(library.standards.has(standard.id) ? [shipsAlready(standard.id, 'standard')] : []),
    ...(whole === undefined ? [] : unknownStandards(standard, whole.standards)),
    ...(whole !== undefined && needsItself(standard, whole.standards) ? [circle(standard)] : []),
    ...examplesThatFail(standard, library),
    ...enoughAfterAll(standard, library),
  ];
}

function circle({ id }: Standard): Problem {
  return problem('standard.needs-itself', 'requires-met', {
    because: `before \`${id}\` can be met, \`${id}\` must be met, directly or through others`,
    try: 'take one `requires-met` of the circle away',
  });
}

function examplesThatFail(
  standard: Standard,
  { proofLevels }: Pick<StandardsLibrary, 'proofLevels'>,
): readonly Problem[] {
  return failedExamples(standard, proofLevels).map(({ example, expected, found, missing }) => {
    const index = standard.examples.findIndex(({ name }) => name === example);
    const isMissing = found === expected;
    const lacks = (missing ?? []).join(', ');
    return problem(
      'standard.failed-example',
      `examples/${index}/${isMissing ? 'missing' : 'expect'}`,
      {
        because: isMissing
          ? `\`${example}\` names other findings as missing than the standard does: ${lacks === '' ? 'none' : lacks}`
          : `\`${example}\` expects ${expected}, and the standard gives ${found}`,
        try: 'mend whichever of the two is wrong, the example or the elements',
      },
    );
  });
}

function enoughAfterAll(
  standard: Standard,
  { proofLevels }: Pick<StandardsLibrary, 'proofLevels'>,
): readonly Problem[] {
  return wronglyMet(standard, proofLevels).map((element) =>
    problem('standard.enough-after-all', 'require', {
      because: `what \`${element}\` calls not enough meets the standard, once the others are proven`,
      try: 'look whether another element, or an exception, stands in for this one',
    }),
  );
}

function onLines(problems: readonly Problem[], text: string): readonly Problem[] {
  const source = readSourceText(text);
  return source.ok ? withLines(problems, source.value) : problems;
}

function inFile(file: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((one) => ({ ...one, file }));
}

function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}
