import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { Formula } from '../../vocabulary/index.ts';
import { FindingsWhatIf } from './index.ts';

const PLACE = { incident: 'attack', state: 'sponsor' };
const NAMES = [
  'act.instructions_specific',
  'rel.armed_equipped',
  'rel.financed',
  'act.perpetrator_identified',
];
const FORMULAS: readonly Formula[] = [
  ...NAMES.map((finding) => ({ finding })),
  { all: NAMES.slice(0, 2).map((finding) => ({ finding })) },
];
const WHOLE = draftCase({
  ties: [draftTie('sponsor arms group')],
  reports: [
    draftReport('group-did-it', { perpetrator: 'group', incident: 'attack' }),
    draftReport('ordered', { finding: 'act.instructions_specific', ...PLACE }),
    draftReport('armed', { tie: 'sponsor-arms-group' }),
  ],
});

test.each([[[]], [['ordered']], [['armed']], [['group-did-it', 'ordered']]])(
  'without %j findings and conditions are what inference finds on the rest',
  (ids: readonly string[]) => {
    const made = FindingsWhatIf.of(weighed(WHOLE), { place: PLACE, formulas: FORMULAS, seed: 1 });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { findings, jointly } = made.value.without(new Set(ids));
    const left = { ...WHOLE, reports: WHOLE.reports.filter(({ id }) => !ids.includes(id)) };
    const state = inferred(left, { formulas: FORMULAS }).incidents[0]!.states[0]!;
    const heard = NAMES.filter((name) => state.findings.get(name)!.bearing.length > 0);
    expect([...findings.keys()].toSorted()).toEqual(heard.toSorted());
    for (const name of heard) {
      const { lower, upper } = state.findings.get(name)!.attack.interval;
      expect(findings.get(name)!.lower).toBeCloseTo(lower, 12);
      expect(findings.get(name)!.upper).toBeCloseTo(upper, 12);
    }
    const both = state.jointly(FORMULAS.at(-1)!, 'attack');
    expect(jointly(FORMULAS.at(-1)!)?.upper).toEqual(
      both === undefined ? undefined : expect.closeTo(both.upper, 12),
    );
  },
);

test('of two attacks, the findings of either are what inference finds on the record of both', () => {
  const both = {
    ...WHOLE,
    incidents: [draftIncident('attack', ['group']), draftIncident('raid', ['group'])],
    reports: [
      ...WHOLE.reports,
      draftReport('raided', { perpetrator: 'group', incident: 'raid' }),
      draftReport('controlled', {
        finding: 'act.control_of_operation',
        state: 'sponsor',
        incident: 'raid',
      }),
    ],
  };
  const made = FindingsWhatIf.of(weighed(both), { place: PLACE, formulas: FORMULAS, seed: 1 });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { findings, jointly } = made.value.without(new Set());
  const inference = inferred(both, { formulas: FORMULAS });
  const state = inference.incidents.find(({ incident }) => incident === 'attack')!.states[0]!;
  const name = 'act.instructions_specific';
  const { lower, upper } = state.findings.get(name)!.attack.interval;
  expect(findings.get(name)!.lower).toBeCloseTo(lower, 12);
  expect(findings.get(name)!.upper).toBeCloseTo(upper, 12);
  // A single finding is told among the findings.
  expect(jointly({ finding: name })).toBeUndefined();
});
