import { parse } from 'yaml';
import * as z from 'zod';
import type { Assumption } from '../casefile/index.ts';
import {
  Defect,
  nearestName,
  type Outcome,
  type Problem,
  type Written,
} from '../vocabulary/index.ts';

const probability = z.number().min(0).max(1);
const four = z.array(probability).length(4);
const three = z.array(probability).length(3);
const distribution = (shape: z.ZodArray<z.ZodNumber>) =>
  shape.refine(
    (row) => Math.abs(row.reduce((sum, p) => sum + p, 0) - 1) < 1e-9,
    'does not sum to 1',
  );

/** What every section says of itself beside its numbers. */
const told = {
  reason: z.string(),
  source: z.string(),
  interval: z.record(z.string(), z.union([z.number(), z.array(z.number())])),
};
const row = { ...told, order: z.array(z.string()) };

/** Asked of the author's ties, or of those of whichever candidate has them: a state's own breach needs no author. */
const follows = {
  ifTrue: probability,
  ifFalse: probability,
  of: z.enum(['author', 'any-candidate']),
};
const dependence = z.union([
  z.strictObject({ any: z.array(z.string()).min(1), ...follows }),
  z.strictObject({ all: z.array(z.string()).min(1), ...follows }),
]);

const trace = z.union([
  z.strictObject({
    shows: z.string(),
    existsIfTrue: probability,
    existsIfFalse: probability,
    collected: probability,
    falsePositive: probability,
  }),
  z.strictObject({ existsGivenPart: four, collected: probability, falsePositive: probability }),
]);

const whetherDone = z.strictObject({ ifDidIt: probability, ifNot: probability });
const whetherInvolved = z.strictObject({ ifInvolved: probability, ifNot: probability });
const positive = z.number().positive();

const modelNumbersSchema = z.strictObject({
  edition: z.number().int(),
  perpetrator: z.strictObject({ ...told, other: probability }),
  controlState: z.strictObject({ ...row, prior: distribution(four) }),
  partGivenControl: z.strictObject({
    ...row,
    unrelated: distribution(four),
    orchestrated: distribution(four),
    delegated: distribution(four),
    organ: distribution(four),
    otherPerpetrator: distribution(four),
  }),
  neutralPart: z.strictObject({ ...row, value: distribution(four) }),
  tieFindingGivenControl: z.object(row).catchall(four),
  actFindingGivenPart: z.object(row).catchall(four),
  dependentFinding: z.object(told).catchall(dependence),
  findingPrior: z.object({ ...told, other: probability }).catchall(probability),
  trace: z.object(told).catchall(trace),
  sourceReliability: z.strictObject({
    ...row,
    truePositive: three,
    falsePositive: three,
    A: distribution(three),
    B: distribution(three),
    C: distribution(three),
    D: distribution(three),
    E: distribution(three),
    F: distribution(three),
  }),
  credibility: z.object(told).catchall(z.number()),
  copyProbability: z.strictObject({
    ...told,
    retells: probability,
    presumed: probability,
    again: probability,
  }),
  claim: z.strictObject({
    ...told,
    ownName: whetherDone,
    front: whetherDone,
    denial: whetherInvolved,
    praise: whetherInvolved,
    frontPrior: probability,
  }),
  judgement: z.object(told).catchall(positive),
  robustness: z.strictObject({
    ...told,
    likelihoodScale: z.number().min(0).max(1),
    priorOddsFactor: z.number().min(1),
  }),
  confidence: z.strictObject({
    ...told,
    highWidth: probability,
    highOrigins: positive,
    moderateWidth: probability,
    moderateOrigins: positive,
  }),
  attainability: z.strictObject({
    ...told,
    secrecy: probability,
    collection: probability,
    voices: z.number().int().positive(),
    mostVoices: z.number().int().positive(),
    truePositive: probability,
    falsePositive: probability,
    /** Findings about the act that lie open afterwards, whatever the sponsor hides. */
    open: z.array(z.string()),
  }),
});

/** Every number of the model with its reason, source and interval: the shape of `model/defaults.yaml`. */
export type ModelNumbers = z.infer<typeof modelNumbersSchema>;
/** How probable it is that a trace exists, is collected, and is taken for one; by finding, or by part. */
export type TraceNumbers = z.infer<typeof trace>;
/** How a finding follows from others. */
export type Dependence = z.infer<typeof dependence>;

/** Reads `model/defaults.yaml`, which ships with the product: a fault in it is a broken promise of ours. */
export function parseModelNumbers(written: Written): ModelNumbers {
  const content: unknown = typeof written === 'string' ? parse(written) : written.content;
  const parsed = modelNumbersSchema.safeParse(content);
  if (!parsed.success) throw new Defect(`model/defaults.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The model's numbers as a case sets them: each assumption replaces the number or row at its path. */
export function withAssumptions(
  numbers: ModelNumbers,
  assumptions: readonly Assumption[],
): Outcome<ModelNumbers> {
  const known = parameterPaths(numbers);
  const changed = structuredCloneOf(numbers);
  const problems: Problem[] = [];
  for (const [index, assumption] of assumptions.entries()) {
    const problem = assume(changed, assumption, known);
    if (problem !== undefined)
      problems.push({ ...problem, path: `assumptions/${index}/${problem.path}` });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: changed };
}

/** Paths of all numbers and rows that a case may set, such as `trace.order.collected`. */
export function parameterPaths(numbers: ModelNumbers): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (part: unknown, path: string): void => {
    if (typeof part === 'number' || (Array.isArray(part) && typeof part[0] === 'number'))
      paths.add(path);
    else if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
      for (const [key, inner] of Object.entries(part)) {
        if (key !== 'interval') walk(inner, path === '' ? key : `${path}.${key}`);
      }
    }
  };
  const { edition: _edition, ...sections } = numbers;
  walk(sections, '');
  return paths;
}

function assume(
  numbers: ModelNumbers,
  assumption: Assumption,
  known: ReadonlySet<string>,
): Problem | undefined {
  if (!known.has(assumption.parameter)) {
    const near = nearestName(assumption.parameter, known);
    return {
      code: 'assumption.unknown-parameter',
      path: 'parameter',
      because: `the model has no number \`${assumption.parameter}\``,
      try: near === undefined ? 'model/defaults.yaml lists them' : `did you mean \`${near}\`?`,
    };
  }
  const before = structuredCloneOf(numbers);
  setAt(numbers, assumption.parameter, assumption.value);
  const parsed = modelNumbersSchema.safeParse(numbers);
  if (parsed.success) return undefined;
  Object.assign(numbers, before);
  return {
    code: 'assumption.impossible-value',
    path: 'value',
    because: `\`${assumption.parameter}\` cannot be that: ${whyImpossible(parsed.error.issues[0])}`,
    try: 'probabilities lie from 0 to 1; a row has as many numbers as the default and sums to 1 where the default does',
  };
}

/** What is wrong with a number or a row, in words of our own. */
function whyImpossible(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? `it has ${ofRow(issue.maximum)}`
        : `it is at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `it has ${ofRow(issue.minimum)}`
        : `it is at least ${issue.minimum}`;
    case 'custom':
      return `it ${issue.message}`;
    default:
      return 'it has another form';
  }
}

function ofRow(count: number | bigint): string {
  return `${count} numbers in a row`;
}

/** Finding ids hold a dot of their own, so a path is matched against whole keys and not cut at its dots. */
function setAt(target: object, path: string, value: number | number[]): void {
  const record = target as Record<string, unknown>;
  if (path in record) {
    record[path] = value;
    return;
  }
  const key = Object.keys(record).find((name) => path.startsWith(`${name}.`));
  if (key === undefined) throw new Defect(`no parameter at ${path}`);
  setAt(record[key] as object, path.slice(key.length + 1), value);
}

function structuredCloneOf(numbers: ModelNumbers): ModelNumbers {
  return JSON.parse(JSON.stringify(numbers)) as ModelNumbers;
}
