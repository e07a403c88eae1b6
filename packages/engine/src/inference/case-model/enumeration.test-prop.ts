import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCase } from '../../../../../test/small-cases/random-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Report } from '../../casefile/index.ts';
import { CONTROL_STATES, type Weighed, type WeighedEvidence } from '../../evidence/index.ts';
import { inferCase } from './infer-case.ts';

const SEED = 20210215;
const STATE = 'north';

/** A world of the model: who did it, how the state controls each group tied to it, its part, and all that holds. */
interface World {
  readonly who: string;
  readonly control: Readonly<Record<string, number>>;
  readonly part: number;
  readonly holds: Readonly<Record<string, boolean>>;
  readonly reliability: Readonly<Record<string, number>>;
}

/** Sums over all worlds, each weighed as the model's text says, and no graph in between. */
class Enumeration {
  readonly #evidence: WeighedEvidence;
  readonly #neutral: boolean;
  readonly authors = new Map<string, number>();
  readonly parts = [0, 0, 0, 0];

  constructor(evidence: WeighedEvidence, neutral: boolean) {
    this.#evidence = evidence;
    this.#neutral = neutral;
    let total = 0;
    for (const world of this.#worlds()) {
      const weight = this.#prior(world) * this.#likelihood(world);
      total += weight;
      this.authors.set(world.who, (this.authors.get(world.who) ?? 0) + weight);
      this.parts[world.part]! += weight;
    }
    for (const [who, weight] of this.authors) this.authors.set(who, weight / total);
    this.parts = this.parts.map((weight) => weight / total);
  }

  *#worlds(): Generator<World> {
    const { incidents, items } = this.#evidence;
    const reports = items.filter((item) => item.kind === 'report');
    const named = new Set(
      items.flatMap((item) =>
        'subject' in item && 'finding' in item.subject ? [findingKey(item.subject)] : [],
      ),
    );
    const sources = new Set(reports.map(({ report }) => report.source));
    const choices = [
      [...incidents[0]!.prior.keys()],
      [0, 1, 2, 3],
      ...this.#tied().map(() => [0, 1, 2, 3]),
      ...[...named].map(() => [false, true]),
      ...[...sources].map(() => [0, 1, 2]),
    ];
    for (const drawn of combinations(choices)) {
      const [who, part, ...rest] = drawn as [string, number, ...unknown[]];
      const zip = (keys: readonly string[]) =>
        Object.fromEntries(keys.map((key) => [key, rest.shift()]));
      const control = zip(this.#tied()) as Record<string, number>;
      const holds = zip([...named]) as Record<string, boolean>;
      yield { who, part, control, holds, reliability: zip([...sources]) as Record<string, number> };
    }
  }

  #tied(): string[] {
    const { tied, actors } = this.#evidence;
    return tied
      .filter(({ state, group }) => state === STATE && actors.stateOf(group) !== STATE)
      .filter(({ group }) => this.#evidence.incidents[0]!.candidates.includes(group))
      .map(({ group }) => group);
  }

  #prior(world: World): number {
    const { numbers, incidents, caseFile } = this.#evidence;
    const controls = Object.values(world.control).map((c) => numbers.controlState.prior[c]!);
    const findings = Object.entries(world.holds).map(([key, holds]) => {
      const chance = this.#chanceOfFinding(key, world);
      return holds ? chance : 1 - chance;
    });
    const reliabilities = Object.entries(world.reliability).map(([id, state]) => {
      const { reliability } = caseFile.sources.find((source) => source.id === id)!;
      return numbers.sourceReliability[reliability][state]!;
    });
    const part = this.#partRow(world)[world.part]!;
    return [
      incidents[0]!.prior.get(world.who)!,
      part,
      ...controls,
      ...findings,
      ...reliabilities,
    ].reduce((product, factor) => product * factor, 1);
  }

  #partRow({ who, control }: World): readonly number[] {
    const { partGivenControl, neutralPart } = this.#evidence.numbers;
    if (who === 'other') return partGivenControl.otherPerpetrator;
    if (this.#evidence.actors.stateOf(who) === STATE) return [0, 0, 0, 1];
    const state = control[who];
    if (state === undefined) return partGivenControl.unrelated;
    return this.#neutral ? neutralPart.value : partGivenControl[CONTROL_STATES[state]!];
  }

  #chanceOfFinding(key: string, world: World): number {
    const { tieFindingGivenControl, actFindingGivenPart, findingPrior } = this.#evidence.numbers;
    const [finding, group] = key.split(' of ') as [string, string | undefined];
    const ofAct = actFindingGivenPart[finding];
    if (ofAct !== undefined) return ofAct[world.part]!;
    if (group === undefined) return findingPrior[finding] ?? findingPrior.other;
    const isOrgan = this.#evidence.actors.stateOf(group) === STATE;
    return tieFindingGivenControl[finding]![isOrgan ? 3 : (world.control[group] ?? 0)]!;
  }

  #likelihood(world: World): number {
    return this.#evidence.items.reduce((product, item) => product * likelihoodOf(item, world), 1);
  }
}

function findingKey(subject: { finding: string; group?: string }): string {
  return subject.group === undefined ? subject.finding : `${subject.finding} of ${subject.group}`;
}

function likelihoodOf(item: Weighed, { who, part, holds, reliability }: World): number {
  if (item.kind === 'judgement') return item.likelihood.get(who) ?? 1;
  if (item.kind === 'claim') {
    const { tellsAbout: told, ifSo, ifNot } = item;
    if (told.kind === 'front') throw new Error('not drawn');
    const isSo = told.kind === 'state' ? part > 0 : told.candidates.includes(who);
    return isSo ? ifSo : ifNot;
  }
  if (item.kind === 'trace') {
    const isAct = item.subject.kind === 'act';
    return item.likelihood[isAct ? Number(holds[findingKey(item.subject)]) : part]!;
  }
  const { subject, rates, report, asserted } = item;
  const isSo =
    subject.kind === 'perpetrator'
      ? subject.among.includes(who)
      : subject.kind === 'part'
        ? part >= ['none', 'support', 'approval', 'direction'].indexOf(subject.atLeast)
        : holds[findingKey(subject as { finding: string })]!;
  const rate = (isSo ? rates.truePositive : rates.falsePositive)[reliability[report.source]!]!;
  return asserted ? rate : 1 - rate;
}

function* combinations(choices: readonly (readonly unknown[])[]): Generator<unknown[]> {
  const [first, ...rest] = choices;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const choice of first) for (const tail of combinations(rest)) yield [choice, ...tail];
}

/** One attack, one state, nobody who repeats another: no more than can be summed over in the open. */
function pruned(drawn: CaseFile): CaseFile {
  const isOfTheOne = (record: object) => !/raid|south|mask|coercive/.test(JSON.stringify(record));
  const heard = new Set<string>();
  const isFresh = ({ about, source }: Report) => {
    const key = JSON.stringify([about, source]);
    return !heard.has(key) && heard.add(key).has(key);
  };
  return {
    ...drawn,
    sponsors: [STATE],
    incidents: drawn.incidents.slice(0, 1),
    ties: drawn.ties.filter(isOfTheOne),
    sources: drawn.sources.map((source) => ({ ...source, drawsOn: [] })),
    reports: drawn.reports
      .map(({ origin: _origin, ...report }) => report)
      .filter(isOfTheOne)
      .filter(isFresh)
      .slice(0, 4),
    traces: drawn.traces!.filter(isOfTheOne),
    judgements: drawn.judgements!.filter(isOfTheOne),
  };
}

test('a case gives what summing over every world of the model gives, on both footings', () => {
  fc.assert(
    fc.property(randomCase(), (drawn) => {
      const evidence = weighed(pruned(drawn));
      const copies = evidence.items.filter(
        (item) => item.kind === 'report' && item.copyProbability > 0,
      );
      fc.pre(copies.length === 0);
      const inference = inferCase(evidence, [], { seed: 1, drawsNothing: true });
      if (!inference.ok) throw new Error(JSON.stringify(inference.problems));
      const { perpetrator, states } = inference.value.incidents[0]!;
      const learned = new Enumeration(evidence, false);
      const alone = new Enumeration(evidence, true);
      for (const { candidate, probability } of perpetrator)
        expect(probability).toBeCloseTo(learned.authors.get(candidate)!, 9);
      for (const part of [0, 1, 2, 3]) {
        expect(states[0]!.pattern.distribution[part]).toBeCloseTo(learned.parts[part]!, 9);
        expect(states[0]!.attack.distribution[part]).toBeCloseTo(alone.parts[part]!, 9);
      }
    }),
    { seed: SEED, numRuns: 30 },
  );
});
