import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { buildCaseGraph } from '../case-model/case-graph.ts';
import { casePairs, pairKey } from './case-pairs.ts';
import { recordOfIncident } from './record-of-incident.ts';

const EVIDENCE = weighed(
  draftCase({
    sponsors: ['sponsor', 'neighbour'],
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('neighbour', { kind: 'state' }),
      ...['group', 'rival'].map((id) => draftActor(id)),
    ],
    incidents: [draftIncident('attack', ['group', 'rival']), draftIncident('raid', ['group'])],
    ties: ['sponsor arms group', 'sponsor arms rival', 'neighbour arms group'].map((words) =>
      draftTie(words),
    ),
    reports: [draftReport('rival-is-armed', { tie: 'sponsor-arms-rival' })],
  }),
);

test('a pair has every incident in which its group is a candidate', () => {
  const caseGraph = buildCaseGraph(EVIDENCE, []);
  const pairs = casePairs(caseGraph);
  expect(
    Object.fromEntries(
      pairs.map((pair) => [pairKey(pair), pair.rows.map(({ incident }) => incident)]),
    ),
  ).toEqual({
    'neighbour group': ['attack', 'raid'],
    'sponsor group': ['attack', 'raid'],
    'sponsor rival': ['attack'],
  });
  for (const { state, group, control, rows } of pairs)
    for (const place of [control, ...rows])
      expect([place.state, place.group]).toEqual([state, group]);
});

test('a pair of which something is reported, but whose group is no candidate, is none', () => {
  const { slow, ...caseGraph } = buildCaseGraph(recordOfIncident(EVIDENCE, 'raid'), []);
  expect(slow.controls.map(pairKey)).toContain('sponsor rival');
  expect(
    casePairs({ ...caseGraph, slow })
      .map(pairKey)
      .sort(),
  ).toEqual(['neighbour group', 'sponsor group']);
});
