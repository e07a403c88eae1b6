import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { buildCaseGraph, type CaseGraph } from '../case-model/case-graph.ts';
import { LocalChances } from '../conditioning/local-chances.ts';
import type { CaseDraw } from './case-draw.ts';
import { recordOfIncident } from './record-of-incident.ts';
import { ToldElsewhere, ToldInCase } from './told-elsewhere.ts';

const about = (incident: string) => ({ perpetrator: 'group', incident }) as const;

/** Two attacks of which one source speaks, a tie of which it speaks too, and a front that claims both. */
const EVIDENCE = weighed(
  draftCase({
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('group'),
      draftActor('mask', { kind: 'front' }),
    ],
    incidents: [draftIncident('attack', ['group']), draftIncident('raid', ['group'])],
    ties: [draftTie('sponsor arms group'), draftTie('group fronts-for mask')],
    sources: [draftSource('paper'), draftSource('radio')],
    reports: [
      draftReport('attack-who', about('attack')),
      draftReport('raid-who', about('raid')),
      draftReport('raid-again', about('raid'), { stance: 'denies' }),
      draftReport('armed', { tie: 'sponsor-arms-group' }),
      draftReport('raid-radio', about('raid'), { source: 'radio' }),
      draftReport('attack-claim', { claim: 'front', by: 'mask', incident: 'attack' }),
      draftReport('raid-claim', { claim: 'front', by: 'mask', incident: 'raid' }),
    ],
  }),
);

const CASE = buildCaseGraph(EVIDENCE, []);
const RECORD = buildCaseGraph(recordOfIncident(EVIDENCE, 'attack'), []);

/** A draw in which every variable is in its first state, or in its last. */
function drawOf(isFirst: boolean): CaseDraw {
  const states = CASE.graph.variables.map(({ states: all }) => (isFirst ? 0 : all.length - 1));
  return {
    controls: [],
    rows: [],
    copyProbability: 0.5,
    states: Int32Array.from(states),
    parts: [],
  };
}

const placeIn = ({ graph }: CaseGraph, name: string) =>
  graph.variables.findIndex((variable) => variable.name === name);

const normalised = (chances: readonly number[]) => {
  const sum = chances.reduce((a, b) => a + b, 0);
  return chances.map((chance) => chance / sum);
};

const shared = [...RECORD.slow.reliabilities, ...RECORD.slow.fronts].map(
  ({ variable }) => variable,
);

test.each([true, false])(
  'what a record holds and what is told elsewhere are the whole case together (%s)',
  (isFirst) => {
    const draw = drawOf(isFirst);
    const told = new ToldElsewhere(RECORD, new ToldInCase(CASE));
    const elsewhere = told.under(draw);
    const inCase = (variable: number) => placeIn(CASE, RECORD.graph.variables[variable]!.name);
    const ownStates = RECORD.graph.variables.map((_, v) => draw.states[inCase(v)]!);
    const [own, whole] = [new LocalChances(RECORD.graph), new LocalChances(CASE.graph)];
    expect(shared.length).toBeGreaterThan(1);
    expect(new Set(elsewhere.keys())).toEqual(new Set(shared));
    for (const variable of shared) {
      const here = own.of(variable, Int32Array.from(ownStates), new Map());
      const both = here.map((chance, state) => chance * elsewhere.get(variable)![state]!);
      const all = whole.of(inCase(variable), draw.states, new Map());
      normalised(both).forEach((chance, state) => {
        expect(chance).toBeCloseTo(normalised(all)[state]!, 12);
      });
    }
    expect([...told.statesIn(draw)]).toEqual(shared.map((v) => [v, draw.states[inCase(v)]]));
  },
);

test('what a draw says of a variable is worked out once for all incidents, and for each draw anew', () => {
  const told = new ToldInCase(CASE);
  const [first, last] = [drawOf(true), drawOf(false)];
  const variable = CASE.slow.reliabilities[0]!.variable;
  expect(told.logs(variable, first)).toBe(told.logs(variable, first));
  expect(told.logs(variable, last)).not.toEqual(told.logs(variable, first));
});
