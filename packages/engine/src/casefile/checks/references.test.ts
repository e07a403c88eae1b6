import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftJudgement,
  draftOrigin,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { kinds } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../case-file.ts';
import type { Proposition } from '../proposition.ts';
import { checkReferences } from './references.ts';

const vocabulary = { kinds, findings: new Set(['rel.trained']) };

function problemsIn(parts: Partial<CaseFile>) {
  return checkReferences(draftCase(parts), vocabulary);
}

function about(...propositions: Proposition[]): Partial<CaseFile> {
  return { reports: propositions.map((each, index) => draftReport(`r${index}`, each)) };
}

/** A record of every list, each naming others by ids that exist. */
const complete: Partial<CaseFile> = {
  actors: ['sponsor', 'group', 'rival', 'front'].map((id) => draftActor(id)),
  incidents: [
    draftIncident('attack', ['group', 'rival'], {
      victims: ['rival'],
      hosts: ['sponsor'],
      harm: [{ kind: 'killed', low: 0, high: 0, reports: ['counted'] }],
      perpetrators: {
        candidates: ['group', 'rival'],
        prior: { weights: { group: 0.5, rival: 0.25, other: 0.25 }, because: 'habit' },
      },
    }),
  ],
  ties: [draftTie('sponsor arms group')],
  sources: [draftSource('paper'), draftSource('echo', { actor: 'rival', drawsOn: ['paper'] })],
  origins: [draftOrigin('leak')],
  reports: [
    draftReport('counted', { harm: 'attack' }, { origin: 'leak' }),
    draftReport('tie', { tie: 'sponsor-arms-group' }, { origin: 'counted' }),
    draftReport('who', { perpetrator: ['group', 'rival'], incident: 'attack' }),
    draftReport('rel', { finding: 'rel.trained', state: 'sponsor', group: 'group' }),
    draftReport('part', { part: 'support', state: 'sponsor', incident: 'attack' }),
    draftReport('claim', { claim: 'front', by: 'front', incident: 'attack' }),
    draftReport('context', { context: 'attack' }),
  ],
  traces: [draftTrace('order', 'order')],
  judgements: [draftJudgement('timing', { group: 'even', other: 'even' })],
};

test('a case whose records name only each other has no fault', () => {
  expect(problemsIn(complete)).toEqual([]);
});

describe('an id that does not exist is told', () => {
  test.each<[string, Partial<CaseFile>]>([
    ['sponsors/0', { sponsors: ['nobody'] }],
    ['actors/3/partOf', { actors: [...draftCase().actors, draftActor('x', { partOf: 'no' })] }],
    ['incidents/0/victims/0', { incidents: [draftIncident('attack', [], { victims: ['no'] })] }],
    ['incidents/0/hosts/0', { incidents: [draftIncident('attack', [], { hosts: ['no'] })] }],
    ['incidents/0/perpetrators/candidates/1', { incidents: [draftIncident('a', ['group', 'no'])] }],
    ['ties/0/sponsor', { ties: [draftTie('nobody arms group')] }],
    ['ties/0/proxy', { ties: [draftTie('sponsor arms nobody')] }],
    ['sources/0/actor', { sources: [draftSource('paper', { actor: 'nobody' })] }],
    ['sources/0/drawsOn/0', { sources: [draftSource('paper', { drawsOn: ['nobody'] })] }],
    ['reports/0/about/perpetrator', about({ perpetrator: 'nobody', incident: 'attack' })],
    ['reports/0/about/perpetrator/1', about({ perpetrator: ['group', 'no'], incident: 'attack' })],
    ['reports/0/about/incident', about({ perpetrator: 'group', incident: 'nothing' })],
    ['reports/0/about/tie', about({ tie: 'nothing' })],
    ['reports/0/about/finding', about({ finding: 'rel.nothing', state: 'sponsor' })],
    ['reports/0/about/state', about({ finding: 'rel.trained', state: 'nobody' })],
    ['reports/0/about/group', about({ finding: 'rel.trained', state: 'sponsor', group: 'no' })],
    ['reports/0/about/by', about({ claim: 'denial', by: 'nobody', incident: 'attack' })],
    ['reports/0/about/harm', about({ harm: 'nothing' })],
    ['reports/0/about/context', about({ context: 'nothing' })],
    ['traces/0/incident', { traces: [draftTrace('order', 'order', { incident: 'nothing' })] }],
    ['traces/0/state', { traces: [draftTrace('order', 'order', { state: 'nobody' })] }],
    ['judgements/0/incident', { judgements: [draftJudgement('j', {}, { incident: 'nothing' })] }],
    ['judgements/0/ratings/sponsor', { judgements: [draftJudgement('j', { sponsor: 'even' })] }],
  ])('at %s', (path, parts) => {
    expect(problemsIn(parts)).toMatchObject([{ code: 'reference.unknown', path }]);
  });

  test('in harm, reports and the public record', () => {
    const harm = [{ kind: 'killed', low: 0, high: 0, reports: ['gone'] }];
    const said = { to: 'all', words: 'x', degree: 'formal', date: '2021' } as const;
    const parts: Partial<CaseFile> = {
      incidents: [draftIncident('attack', ['group'], { harm })],
      reports: [
        draftReport('r', { context: 'attack' }, { source: 'no-paper', origin: 'gone-too' }),
      ],
      declarations: [
        {
          ...said,
          id: 'd',
          speaker: 'no',
          incident: 'nope',
          names: ['none'],
          verification: 'verified',
        },
      ],
      responses: [
        {
          id: 'r',
          date: '2021',
          actor: 'nil',
          measure: 'force',
          what: 'x',
          verification: 'verified',
        },
      ],
    };
    expect(problemsIn(parts).map(({ path }) => path)).toEqual([
      'incidents/0/harm/0/reports/0',
      'reports/0/source',
      'reports/0/origin',
      'declarations/0/speaker',
      'declarations/0/incident',
      'declarations/0/names/0',
      'responses/0/actor',
    ]);
  });

  test('with the nearest that does', () => {
    const [problem] = problemsIn(about({ perpetrator: 'gruop', incident: 'attack' }));
    expect(problem?.try).toContain('`group`');
  });

  test('with what it is the id of, where that is something else', () => {
    const [problem] = problemsIn(about({ perpetrator: 'paper', incident: 'attack' }));
    expect(problem?.because).toContain('it is the id of a source');
  });

  test('once, however often it is used', () => {
    const who: Proposition = { perpetrator: 'group', incident: 'atack' };
    const problems = problemsIn(about(...Array.from({ length: 40 }, () => who)));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe('reports/0/about/incident');
    expect(problems[0]?.because).toContain('reports/3/about/incident and 36 more places');
  });

  test('without a suggestion where there are more of them than anybody could have misspelt', () => {
    const actors = Array.from({ length: 1_000 }, (_, index) => draftActor(`actor-${index}`));
    const sponsors = Array.from({ length: 600 }, (_, index) => `aktor-${index}`);
    const advice = problemsIn({ actors, sponsors }).map((problem) => problem.try);
    expect(advice[0]).toContain('`actor-0`');
    expect(advice[599]).not.toContain('actor-');
  });

  test('once for each kind of record that it is taken for', () => {
    const parts = { sponsors: ['lost'], ...about({ tie: 'lost' }) };
    expect(problemsIn(parts).map(({ path }) => path)).toEqual([
      'sponsors/0',
      'reports/0/about/tie',
    ]);
  });
});

describe('candidates are those of the incident itself', () => {
  const incidents = [draftIncident('attack', ['group']), draftIncident('later', ['rival'])];

  test('and not those of another', () => {
    const judgements = [draftJudgement('j', { rival: 'even', other: 'even' })];
    const [problem, ...others] = problemsIn({ incidents, judgements });
    expect(problem?.path).toBe('judgements/0/ratings/rival');
    expect(problem?.because).toContain('candidate of attack');
    expect(others).toEqual([]);
  });

  test('and are not asked for where the incident itself is unknown', () => {
    const judgements = [draftJudgement('j', { rival: 'even' }, { incident: 'nothing' })];
    expect(problemsIn({ incidents, judgements }).map(({ path }) => path)).toEqual([
      'judgements/0/incident',
    ]);
  });
});
