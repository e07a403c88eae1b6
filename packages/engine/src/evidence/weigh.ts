import type { CaseFile, Report, Trace } from '../casefile/index.ts';
import { compareText, earliestDay, latestDay } from '../vocabulary/index.ts';
import { actorTree, statesAsked } from './actor-tree.ts';
import { type Admission, admit } from './admission.ts';
import { weighClaim } from './claims.ts';
import { controlPriors, priorInWords } from './control-priors.ts';
import { reportRates, traceLikelihood } from './likelihood.ts';
import type { ModelNumbers } from './model-numbers.ts';
import { type Bearing, type Descent, traceOrigins } from './origins.ts';
import { compareReports } from './reading-order.ts';
import { AUTHOR_NOT_ASKED, resolve, resolveTie, type Scope } from './resolve.ts';
import type {
  IncidentUnderQuestion,
  Weighed,
  WeighedClaim,
  WeighedEvidence,
  WeighedJudgement,
  WeighedReport,
  WeighedTrace,
  Weightless,
} from './weighed.ts';

/** What weighing needs beside the case. */
export interface WeighingOptions extends Admission {
  readonly numbers: ModelNumbers;
  /** The finding that a tie of a kind is a record of, from `vocabulary/kinds.yaml`. */
  readonly findingOfTie: (kind: string) => string | undefined;
}

/** Weighs everything that a case records: reports by origin, claims, traces seen and not seen, judgements. */
export function weigh(whole: CaseFile, options: WeighingOptions): WeighedEvidence {
  const caseFile = admit(whole, options);
  const scope = scopeOf(caseFile, options);
  const { reports, claims, weightless, origins } = weighReports(caseFile, scope);
  const items = [
    ...reports,
    ...claims,
    ...weighTraces(caseFile, scope, weightless),
    ...weighJudgements(scope, weightless),
  ];
  return {
    caseFile,
    numbers: options.numbers,
    actors: scope.actors,
    incidents: incidentsUnderQuestion(caseFile, options.numbers),
    states: statesAsked(caseFile, scope.actors),
    ...tiesRecorded(scope),
    controls: controlPriors(caseFile, scope.actors),
    items: inReadingOrder(items),
    origins,
    weightless: weightless.sort((a, b) => compareText(a.id, b.id)),
  };
}

function scopeOf(caseFile: CaseFile, { numbers, findingOfTie }: WeighingOptions): Scope {
  const asked = caseFile.incidents.filter(({ underQuestion }) => underQuestion);
  const dates = asked.map(({ date }) => date);
  const [first = '0001'] = dates.toSorted((a, b) => compareText(earliestDay(a), earliestDay(b)));
  const [last = '9999'] = dates.toSorted((a, b) => compareText(latestDay(b), latestDay(a)));
  return {
    caseFile,
    numbers,
    findingOfTie,
    actors: actorTree(caseFile),
    candidates: new Map(
      asked.map(({ id, perpetrators }) => [id, [...(perpetrators?.candidates ?? [])].sort()]),
    ),
    earliestIncident: first,
    latestIncident: last,
  };
}

function incidentsUnderQuestion(
  caseFile: CaseFile,
  numbers: ModelNumbers,
): IncidentUnderQuestion[] {
  return caseFile.incidents
    .filter(({ underQuestion }) => underQuestion)
    .map(({ id, date, perpetrators }) => {
      const candidates = [...(perpetrators?.candidates ?? [])].sort();
      const share = (1 - numbers.perpetrator.other) / candidates.length;
      const own = perpetrators?.prior;
      const prior = own
        ? new Map([...candidates, 'other'].map((name) => [name, own.weights[name] as number]))
        : new Map([
            ...candidates.map((name) => [name, share] as const),
            ['other', numbers.perpetrator.other],
          ]);
      return {
        id,
        date,
        candidates,
        prior,
        priorBecause: own === undefined ? numbers.perpetrator.reason : priorInWords(own),
      };
    })
    .sort(compareReports);
}

function weighReports(caseFile: CaseFile, scope: Scope) {
  const bearings: Bearing[] = [];
  const claims: WeighedClaim[] = [];
  const weightless: Weightless[] = [];
  for (const report of [...caseFile.reports].sort(compareReports)) {
    const reading = readReport(report, scope);
    if ('because' in reading) weightless.push({ id: report.id, because: reading.because });
    else if ('kind' in reading) claims.push(reading);
    else bearings.push(reading);
  }
  const { origins, descents } = traceOrigins(caseFile, scope.numbers, bearings);
  const reports = bearings.map(({ report, subject }): WeighedReport => {
    return {
      kind: 'report',
      id: report.id,
      date: report.date,
      report,
      subject,
      asserted: report.stance === 'asserts',
      rates: reportRates(scope.numbers, report.credibility),
      ...(descents.get(report.id) as Descent),
    };
  });
  return { reports, claims: firstOfEach(claims, weightless), weightless, origins };
}

function readReport(
  report: Report,
  scope: Scope,
): Bearing | WeighedClaim | { readonly because: string } {
  if (report.stance === 'takes-no-position') return { because: 'takes no position' };
  if ('claim' in report.about) return weighClaim(report, report.about, scope);
  const resolution = resolve(report, scope);
  return 'because' in resolution ? resolution : { report, subject: resolution.subject };
}

/** A claim or denial that the same actor makes again tells nothing new. */
function firstOfEach(claims: readonly WeighedClaim[], weightless: Weightless[]): WeighedClaim[] {
  const heard = new Set<string>();
  return claims.filter(({ id, report, incident }) => {
    const { about } = report;
    const key = 'claim' in about ? `${about.claim} ${about.by} ${incident}` : id;
    if (heard.has(key)) {
      weightless.push({ id, because: 'repeats what the same actor said before' });
      return false;
    }
    heard.add(key);
    return true;
  });
}

function weighTraces(caseFile: CaseFile, scope: Scope, weightless: Weightless[]): WeighedTrace[] {
  return (caseFile.traces ?? []).flatMap((trace) => {
    const reading = readTrace(trace, scope);
    if ('kind' in reading) return [reading];
    weightless.push({ id: trace.id, because: reading.because });
    return [];
  });
}

function readTrace(trace: Trace, scope: Scope): WeighedTrace | { readonly because: string } {
  const numbers = scope.numbers.trace[trace.kind];
  if (trace.seen === 'not-assessed')
    return { because: 'nobody has said whether it was looked for' };
  if (numbers === undefined) return { because: 'the model has no numbers for a trace of its kind' };
  if (!scope.candidates.has(trace.incident)) {
    return { because: AUTHOR_NOT_ASKED };
  }
  const where = { state: scope.actors.stateOf(trace.state), incident: trace.incident };
  return {
    kind: 'trace',
    id: trace.id,
    date: trace.date ?? scope.latestIncident,
    trace,
    subject:
      'shows' in numbers
        ? { kind: 'act', ...where, finding: numbers.shows }
        : { kind: 'part', ...where },
    likelihood: traceLikelihood(numbers, {
      seen: trace.seen === 'yes',
      collected: trace.collected,
    }),
  };
}

function weighJudgements(
  { caseFile, candidates, numbers }: Scope,
  weightless: Weightless[],
): WeighedJudgement[] {
  return (caseFile.judgements ?? []).flatMap((judgement): WeighedJudgement[] => {
    const { id, date, incident, ratings } = judgement;
    if (!candidates.has(incident)) {
      weightless.push({ id, because: AUTHOR_NOT_ASKED });
      return [];
    }
    const likelihood = new Map(
      Object.entries(ratings).map(([name, step]) => [name, numbers.judgement[step] as number]),
    );
    return [{ kind: 'judgement', id, date, judgement, incident, likelihood }];
  });
}

function tiesRecorded(scope: Scope): Pick<WeighedEvidence, 'tied' | 'ties'> {
  const ties = scope.caseFile.ties.flatMap((tie) => {
    const resolution = resolveTie(tie, scope);
    return 'because' in resolution ? [] : [{ id: tie.id, subject: resolution.subject }];
  });
  const pairs = ties.flatMap(({ subject }) =>
    subject.kind === 'tie' ? [{ state: subject.state, group: subject.group }] : [],
  );
  const tied = new Map(pairs.map((pair) => [`${pair.state} ${pair.group}`, pair]));
  return {
    ties: [...ties].sort((a, b) => compareText(a.id, b.id)),
    tied: [...tied].sort(([a], [b]) => compareText(a, b)).map(([, pair]) => pair),
  };
}

/** Origins in the order in which they were first heard; within each its reports by date. */
function inReadingOrder(items: readonly Weighed[]): Weighed[] {
  const originOf = (item: Weighed) => (item.kind === 'report' ? item.origin : item.id);
  const firstHeard = new Map<string, string>();
  for (const item of items) {
    const origin = originOf(item);
    const before = firstHeard.get(origin);
    if (before === undefined || item.date < before) firstHeard.set(origin, item.date);
  }
  const heard = (item: Weighed) => firstHeard.get(originOf(item)) as string;
  return [...items].sort(
    (a, b) =>
      compareText(heard(a), heard(b)) ||
      compareText(originOf(a), originOf(b)) ||
      compareReports(a, b),
  );
}
