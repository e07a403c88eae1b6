import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftJudgement,
  draftOrigin,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { recordOfIncident } from './record-of-incident.ts';

const about = (incident: string) => ({ perpetrator: 'group', incident }) as const;

/** One piece of every kind about each of two attacks, and two that are about no attack. */
const WHOLE = weighed(
  draftCase({
    incidents: [draftIncident('attack', ['group', 'rival']), draftIncident('raid', ['group'])],
    ties: [draftTie('sponsor arms group')],
    sources: [draftSource('paper'), draftSource('radio')],
    origins: [draftOrigin('leak'), draftOrigin('rumour')],
    reports: [
      draftReport('armed', { tie: 'sponsor-arms-group' }),
      draftReport('trained', { finding: 'rel.trained', state: 'sponsor', group: 'group' }),
      draftReport('attack-report', about('attack'), { origin: 'leak' }),
      draftReport('raid-report', about('raid'), { origin: 'rumour' }),
      draftReport('attack-claim', { claim: 'own-name', by: 'group', incident: 'attack' }),
      draftReport('raid-claim', { claim: 'own-name', by: 'group', incident: 'raid' }),
    ],
    judgements: [
      draftJudgement('attack-judgement', { group: 'more-likely' }),
      draftJudgement('raid-judgement', { group: 'more-likely' }, { incident: 'raid' }),
    ],
    traces: [
      draftTrace('attack-trace', 'payment'),
      draftTrace('raid-trace', 'payment', { incident: 'raid' }),
    ],
  }),
);

test.each(['attack', 'raid'])(
  'the record of an attack holds what is about it or about none: %s',
  (id) => {
    const record = recordOfIncident(WHOLE, id);
    expect(record.incidents.map((incident) => incident.id)).toEqual([id]);
    expect(record.items.map((item) => item.id).sort()).toEqual(
      [
        'armed',
        'trained',
        ...['claim', 'judgement', 'report', 'trace'].map((kind) => `${id}-${kind}`),
      ].sort(),
    );
  },
);

test('it keeps the order of reading, and the origins of its own reports alone', () => {
  const record = recordOfIncident(WHOLE, 'attack');
  expect(record.items).toEqual(WHOLE.items.filter((item) => record.items.includes(item)));
  const reportsOf = (origins: typeof WHOLE.origins) =>
    [...origins.values()].flatMap(({ reports }) => reports).sort();
  expect(reportsOf(WHOLE.origins)).toContain('raid-report');
  expect(reportsOf(record.origins)).toEqual(
    reportsOf(WHOLE.origins).filter((report) => report !== 'raid-report'),
  );
});
