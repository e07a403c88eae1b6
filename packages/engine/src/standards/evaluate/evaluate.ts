import type { FindingId, Interval } from '../../vocabulary/index.ts';
import type { Standard, Verdict } from '../standard.ts';
import {
  type AppliedLaw,
  appliedLaw,
  type EvaluationOptions,
  type NotAsked,
} from './applied-law.ts';
import { verdictAgainst } from './bar.ts';
import { type FindingsOnRecord, findingsOnRecord, type Jointly } from './findings-on-record.ts';
import { elementResults, exceptionResults, gateResult } from './part-results.ts';
import { pivotsOf } from './pivots.ts';
import { readingsOf, verdictOf } from './readings.ts';
import type { ElementResult, ExceptionResult, GateResult, Result, WholeResult } from './result.ts';

/** Findings with their bounds. A finding that is absent is unknown: anything from 0 to 1. */
export type Findings = ReadonlyMap<FindingId, Interval>;

/**
 * Applies a standard to findings: the status, every part behind it, what is missing and what would flip it.
 * It speaks about the record alone and chooses between no two standards.
 */
export function evaluate(
  standard: Standard,
  findings: Findings,
  options: EvaluationOptions,
): Result {
  const law = appliedLaw(standard, options);
  if (typeof law === 'string') return notAsked(standard, options, law);
  const record = recordBefore(law, findings, options.jointly);
  const readings = readingsOf(law, record);
  const status = verdictOf(readings);
  const gate = gateResult(law, record);
  const elements = elementResults(law, record, readings);
  const exceptions = exceptionResults(law, record);
  return {
    ...headOf(standard, options),
    status,
    notAsked: undefined,
    gate,
    prerequisite: law.prerequisite,
    elements,
    whole: wholeResult(law, record),
    exceptions,
    readings,
    missing: status === 'open' ? missingFrom(gate, elements, exceptions) : [],
    pivots: pivotsOf(law, record, status),
  };
}

/** The status alone, of law that was laid out once, for a caller who asks it of thousands of simulated worlds. */
export function statusUnder(
  law: AppliedLaw | NotAsked,
  findings: Findings,
  jointly: Jointly | undefined,
): Verdict {
  if (typeof law === 'string') return 'not-applicable';
  return verdictOf(readingsOf(law, recordBefore(law, findings, jointly)));
}

/** The status alone. */
export function statusOf(
  standard: Standard,
  findings: Findings,
  options: EvaluationOptions,
): Verdict {
  return statusUnder(appliedLaw(standard, options), findings, options.jointly);
}

function recordBefore(
  { standard, bar }: AppliedLaw,
  findings: Findings,
  jointly: Jointly | undefined,
): FindingsOnRecord {
  return findingsOnRecord({ findings, presumptions: standard.presumptions, bar, jointly });
}

function headOf({ id, edition, proof }: Standard, { asOf }: EvaluationOptions) {
  return { standard: id, edition, proof, asOf };
}

function notAsked(standard: Standard, options: EvaluationOptions, because: NotAsked): Result {
  return {
    ...headOf(standard, options),
    status: 'not-applicable',
    notAsked: because,
    gate: undefined,
    prerequisite: 'open',
    elements: [],
    whole: undefined,
    exceptions: [],
    readings: [],
    missing: [],
    pivots: [],
  };
}

function wholeResult(law: AppliedLaw, record: FindingsOnRecord): WholeResult {
  const interval = record.answerTo(law.whole);
  const { level } = law.standard.proof;
  return { interval, level, bar: law.bar, status: verdictAgainst(interval, law.bar) };
}

/** What no report bears on in the parts that are unsettled. A part that a presumption settles lacks nothing. */
function missingFrom(
  gate: GateResult | undefined,
  elements: readonly ElementResult[],
  exceptions: readonly ExceptionResult[],
): readonly FindingId[] {
  const unsettled = [
    ...(gate?.taken === 'both' ? [gate] : []),
    ...elements.filter(({ status }) => status === 'open'),
    ...exceptions.filter(({ taken }) => taken === 'both'),
  ];
  return [...new Set(unsettled.flatMap(({ missing }) => missing))];
}
