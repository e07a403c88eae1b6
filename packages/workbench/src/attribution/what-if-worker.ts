import {
  actorTree,
  answersAsState,
  elementFormulas,
  examine,
  FindingsWhatIf,
  findingsRead,
  logOddsOf,
  type Outcome,
  originOf,
  verdictsOnAttack,
  type WeighingOptions,
  WhatIf,
  weigh,
  withAssumptions,
} from '@respondeat/engine';
import type {
  Answered,
  Ask,
  AskEach,
  AskSwings,
  AskVerdicts,
  FromWorker,
  Prepare,
  ToWorker,
} from './what-if-messages.ts';

/** Costs of being wrong, equal: only the order of the numbers is read here, and it does not depend on them. */
const EQUAL_COSTS = { falseAttribution: 1, missedAttribution: 1 };

let prepared: Prepare | undefined;
/** The case as it stands, and as it stood with the numbers last moved. */
let ready: { key: string; whatIf: WhatIf } | undefined;
/** The answers with nothing changed, where they are not those of the campaign. */
let unchanged: readonly Answered[] | undefined;
/** The findings of one state about one incident, with the numbers last moved. */
let found: { key: string; findings: FindingsWhatIf } | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'prepare') {
    prepared = data;
    ready = undefined;
    unchanged = undefined;
    found = undefined;
  } else if (prepared !== undefined) {
    tell(answerTo(data, prepared));
  }
});

function answerTo(data: Exclude<ToWorker, Prepare>, from: Prepare): FromWorker {
  switch (data.kind) {
    case 'ask':
      return answer(data, from);
    case 'verdicts':
      return verdicts(data, from);
    case 'swings':
      return swings(data, from);
    case 'each':
      return each(data, from);
  }
}

function tell(message: FromWorker): void {
  postMessage(message);
}

function weighingOf({ numbers, kinds, marking, asOf }: Prepare): WeighingOptions {
  return {
    numbers,
    findingOfTie: (kind) => kinds.tie[kind]?.finding,
    marking,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function answer({ asked, without, numbers }: Ask, from: Prepare): FromWorker {
  const whatIf = readyWith(numbers, from);
  if (!whatIf.ok) return refusal(whatIf);
  const answers = answersWithout(whatIf.value, without);
  if (whatIf.value.manner.rowsAsDeclared !== true) return { kind: 'answer', asked, answers };
  unchanged ??= unchangedOf(from);
  return { kind: 'answer', asked, answers, unchangedAsDeclared: unchanged };
}

function answersWithout(whatIf: WhatIf, without: readonly string[]): readonly Answered[] {
  return whatIf.without(new Set(without)).map(({ incident, perpetrators, parts }) => ({
    incident,
    perpetrators: Object.fromEntries(perpetrators),
    parts: Object.fromEntries(parts),
  }));
}

function unchangedOf(from: Prepare): readonly Answered[] {
  const whatIf = WhatIf.of(weigh(from.caseFile, weighingOf(from)), from.seed);
  return whatIf.ok ? answersWithout(whatIf.value, []) : [];
}

/** A report toggled needs no new graph; numbers moved do. */
function readyWith(numbers: Ask['numbers'], from: Prepare): Outcome<WhatIf> {
  const key = JSON.stringify(numbers);
  if (ready?.key === key) return { ok: true, value: ready.whatIf };
  const changed = withAssumptions(from.numbers, numbers);
  if (!changed.ok) return changed;
  const weighing = { ...weighingOf(from), numbers: changed.value };
  const whatIf = WhatIf.of(weigh(from.caseFile, weighing), from.seed);
  if (whatIf.ok) ready = { key, whatIf: whatIf.value };
  return whatIf;
}

function verdicts(data: AskVerdicts, from: Prepare): FromWorker {
  const { standards, proofLevels, asOf } = from;
  const { asked, without, recorded, state } = data;
  const findings = foundWith(data, from);
  if (!findings.ok) return refusal(findings);
  const isState = answersAsState(state, actorTree(from.caseFile), from.kinds);
  const judged = verdictsOnAttack(standards, findings.value.without(new Set(without)), {
    proofLevels,
    sponsor: isState ? 'state' : 'no-state',
    known: new Map(Object.entries(recorded)),
    ...(asOf === undefined ? {} : { asOf }),
  });
  return { kind: 'verdicts', asked, verdicts: Object.fromEntries(judged) };
}

/** As with the answers: a report toggled needs no new graph. */
function foundWith(
  { numbers, incident, state }: AskVerdicts,
  from: Prepare,
): Outcome<FindingsWhatIf> {
  const key = JSON.stringify([numbers, incident, state]);
  if (found?.key === key) return { ok: true, value: found.findings };
  const changed = withAssumptions(from.numbers, numbers);
  if (!changed.ok) return changed;
  const evidence = weigh(from.caseFile, { ...weighingOf(from), numbers: changed.value });
  const formulas = from.standards.flatMap((standard) => [
    ...elementFormulas(standard, from.asOf),
    ...findingsRead(standard, from.asOf).map((finding) => ({ finding })),
  ]);
  const place = { incident, state };
  const findings = FindingsWhatIf.of(evidence, { place, formulas, seed: from.seed });
  if (findings.ok) found = { key, findings: findings.value };
  return findings;
}

function swings({ incident, state }: AskSwings, from: Prepare): FromWorker {
  const examined = examine(from.caseFile, weighingOf(from), {
    question: { incident, state, atLeast: 'direction' },
    bars: [],
    costs: EQUAL_COSTS,
    seed: from.seed,
  });
  return examined.ok ? { kind: 'swings', swings: examined.value.swings } : refusal(examined);
}

function each({ incident }: AskEach, from: Prepare): FromWorker {
  const evidence = weigh(from.caseFile, weighingOf(from));
  const whatIf = WhatIf.of(evidence, from.seed);
  if (!whatIf.ok) return refusal(whatIf);
  const chances = (without: ReadonlySet<string>) =>
    whatIf.value.without(without).find((one) => one.incident === incident)?.perpetrators ??
    new Map<string, number>();
  const all = chances(new Set());
  return {
    kind: 'each',
    each: evidence.items.map((item) => {
      const left = chances(new Set([item.id]));
      const moved = [...all].map(([candidate, chance]): [string, number] => [
        candidate,
        logOddsOf(chance) - logOddsOf(left.get(candidate) ?? chance),
      ]);
      return { item: item.id, origin: originOf(item), logOdds: Object.fromEntries(moved) };
    }),
  };
}

function refusal({ problems }: { problems: readonly { because: string }[] }): FromWorker {
  return { kind: 'refused', because: problems[0]?.because ?? 'the case cannot be answered' };
}
