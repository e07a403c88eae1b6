import { type Formula, findingsIn } from '../../vocabulary/index.ts';
import type { AppliedLaw } from './applied-law.ts';
import { verdictAgainst } from './bar.ts';
import { barsUnder, higher } from './bars.ts';
import { traceOf } from './bounds.ts';
import type { FindingsOnRecord } from './findings-on-record.ts';
import { prevailing } from './rank.ts';
import { exceptionTaken, gateTaken, type Reading } from './readings.ts';
import type { Answer, ElementResult, ExceptionResult, GateResult } from './result.ts';

/** The gate with its evidence; `undefined` where the standard always applies. */
export function gateResult(law: AppliedLaw, record: FindingsOnRecord): GateResult | undefined {
  const gate = law.standard.applies;
  if (gate === undefined) return undefined;
  const { asks, otherwise } = gate;
  return { asks, otherwise, taken: gateTaken(law, record), ...answer(record, gate.when) };
}

/** The elements that were law on the day, against the bars of the first reading: the one with the fewest exceptions. */
export function elementResults(
  law: AppliedLaw,
  record: FindingsOnRecord,
  [first]: readonly Reading[],
): readonly ElementResult[] {
  const present = law.standard.exceptions.filter(({ exception }) =>
    first?.exceptions.includes(exception),
  );
  const effects = prevailing(present, law.rank).map(({ effect }) => effect);
  const bars = barsUnder(law, effects, higher);
  return law.elements.map(({ element, asks, formula }) => {
    const found = answer(record, formula);
    const { level, bar } = bars(element);
    return { element, asks, level, bar, status: verdictAgainst(found.interval, bar), ...found };
  });
}

/** The exceptions with their evidence, in the order of the file, which decides nothing. */
export function exceptionResults(
  law: AppliedLaw,
  record: FindingsOnRecord,
): readonly ExceptionResult[] {
  const { exceptions } = law.standard;
  const taken = exceptions.map((exception) => exceptionTaken(exception, law, record));
  const present = exceptions.filter((_, index) => taken[index] === 'yes');
  return exceptions.map((exception, index) => ({
    exception: exception.exception,
    asks: exception.asks,
    taken: taken[index]!,
    effect: exception.effect,
    outrankedBy: present
      .map((other) => other.exception)
      .filter((other) => law.rank.get(other)?.has(exception.exception)),
    ...answer(record, exception.when),
  }));
}

function answer(record: FindingsOnRecord, formula: Formula): Answer {
  const read = findingsIn(formula);
  return {
    interval: record.answerTo(formula),
    trace: traceOf(formula, record.intervalOf),
    findings: read.map((finding) => ({
      finding,
      interval: record.intervalOf(finding),
      presumed: record.isPresumed(finding),
    })),
    missing: read.filter(record.lacks),
  };
}
