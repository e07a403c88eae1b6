import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { type Formula, seededRandom } from '../../vocabulary/index.ts';
import { buildCaseGraph } from '../case-model/case-graph.ts';
import type { Admits } from '../case-model/case-inference.ts';
import { robustnessInterval } from '../case-model/robustness.ts';
import { compile, type Factor } from '../factor-graph/index.ts';
import type { DrawnRecord } from './kept-answers.ts';
import { narrowCase } from './narrowed-case.ts';
import { ProbedCase } from './probed-case.ts';
import type { AuthorIs, Footing } from './read-record.ts';
import { slotLikelihood } from './slot.ts';

const ATTACK = { state: 'sponsor', incident: 'attack', group: 'group' };
const evidence = weighed(
  draftCase({
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
      ...['group', 'rival', 'third'].map((id) => draftActor(id)),
    ],
    incidents: [draftIncident('attack', ['rival', 'group', 'guard', 'third'])],
    ties: [draftTie('sponsor arms group')],
    sources: [draftSource('paper')],
    reports: [
      draftReport(
        'harm',
        { incident: 'attack', state: 'sponsor', finding: 'ata.us_national' },
        { source: 'paper' },
      ),
    ],
  }),
);

const is = (finding: string): Formula => ({ finding });
const armed = is('rel.armed_equipped');
const trained = is('rel.trained');
const ordered = is('act.instructions_specific');
const controlled = is('act.control_of_operation');
const author = is('act.perpetrator_identified');
const material = is('fsia.material_support');
const CONDITIONS: readonly Formula[] = [
  armed,
  ordered,
  author,
  material,
  is('ata.us_national'),
  is('prev.coercive_support'),
  { any: [ordered, controlled] },
  { all: [author, { any: [ordered, controlled] }] },
  { not: { all: [armed, ordered] } },
  { all: [material, is('fsia.foreseeable'), is('fsia.substantial_factor'), is('ata.us_national')] },
  // Parts that read the same pieces, each of them another besides.
  { any: [{ all: [armed, ordered] }, { all: [trained, { not: controlled }] }, author] },
  { all: [{ any: [ordered, author] }, { any: [ordered, is('act.aid_given')] }] },
];

/** The same by the graph of the whole case, in one pass: prior, after the reports, and after the traces too. */
function byWholeGraph() {
  const narrowed = narrowCase(evidence, ATTACK, { formulas: CONDITIONS });
  const { slots, heard } = narrowed;
  const formulas = [...[...heard].map(is), ...CONDITIONS];
  const questions = formulas.map((formula) => ({ ...ATTACK, formula }));
  const caseGraph = buildCaseGraph(narrowed.evidence, questions);
  const variableOf = (formula: Formula) => caseGraph.variableOf({ ...ATTACK, formula });
  const own = caseGraph.graph.factors;
  const filled = slots.map(({ finding }): Factor => {
    const variable = caseGraph.tieOf.get(finding) ?? variableOf(is(finding));
    return { scope: [variable], table: Float64Array.of(1, 1) };
  });
  const compilation = compile({ ...caseGraph.graph, factors: [...own, ...filled] });
  if (!compilation.ok) throw new Error('too large');
  const { compiled } = compilation;
  const places = slots.map((_, place) => own.length + place);
  const traces = places.filter((_, place) => slots[place]!.kind === 'trace');
  const who = caseGraph.perpetrator('attack');
  return (record: DrawnRecord, { admits, author: whose }: Footing) => {
    const neutral = admits === 'attack' ? caseGraph.neutralTables : new Map();
    const told = slots.map((slot, place) => {
      const heardOf = { assertions: record.assertions[place]!, light: record.light };
      return [places[place]!, Float64Array.from(slotLikelihood(slot, heardOf))] as const;
    });
    // The group comes first among the authors.
    const known = whose === 'given' ? { evidence: new Map([[who, 0]]) } : {};
    const tables = new Map([...neutral, ...told]);
    const before = new Set([...caseGraph.factorOf.values(), ...places]);
    const queries = [
      { ...known, tables: neutral, without: before },
      { ...known, tables, without: new Set(traces) },
      { ...known, tables },
    ];
    return CONDITIONS.map((formula) =>
      queries.map((query) => compiled.infer(query).marginal(variableOf(formula))[1]!),
    );
  };
}

const FOOTINGS = (['attack', 'pattern'] satisfies Admits[]).flatMap((admits) =>
  (['given', 'to-be-shown'] satisfies AuthorIs[]).map(
    (whose): Footing => ({ admits, author: whose }),
  ),
);

function probedCase(): ProbedCase {
  const made = ProbedCase.of(evidence, ATTACK, { formulas: CONDITIONS });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** A record at each of four chances of light, in which every slot asserts as often as chance has it. */
function recordsOf({ slots }: ProbedCase): readonly DrawnRecord[] {
  const random = seededRandom(7);
  return [1, 0.4, 0.06, 0].map((light) => ({
    assertions: Uint8Array.from(slots, ({ voices }) => Math.floor(random() * (voices + 1))),
    light,
  }));
}

describe('a case read piece by piece', () => {
  const { robustness } = evidence.numbers;

  test.each(FOOTINGS)(
    'answers as its whole graph does, on $admits with the author $author',
    (footing) => {
      const [probed, whole] = [probedCase(), byWholeGraph()];
      for (const record of recordsOf(probed)) {
        const expected = whole(record, footing);
        for (const [place, formula] of CONDITIONS.entries()) {
          const condition = probed.condition(formula)!;
          const read = probed.read(record);
          const [prior, reports, all] = expected[place]! as [number, number, number];
          expect(probed.probability(condition, read, footing)).toBeCloseTo(all, 11);
          const cells = {
            prior: [1 - prior, prior],
            stages: [reports, all].map((p) => [1 - p, p]),
          };
          const interval = robustnessInterval(cells, (cell) => cell === 1, robustness);
          const found = probed.interval(condition, read, footing);
          expect(found.lower).toBeCloseTo(interval.lower, 9);
          expect(found.upper).toBeCloseTo(interval.upper, 9);
        }
      }
    },
  );

  test('answers a record alike whichever was read before it', () => {
    const footing = FOOTINGS[0]!;
    const probed = probedCase();
    const records = recordsOf(probed);
    const asked = (record: DrawnRecord) =>
      CONDITIONS.map((one) =>
        probed.probability(probed.condition(one)!, probed.read(record), footing),
      );
    const first = records.map(asked);
    expect(records.toReversed().map(asked).reverse()).toEqual(first);
  });
});
