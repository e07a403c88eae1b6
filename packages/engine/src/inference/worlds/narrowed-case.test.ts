import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { Formula } from '../../vocabulary/index.ts';
import { isHeardWhole, narrowCase } from './narrowed-case.ts';
import type { Slot } from './slot.ts';

const ATTACK = { state: 'sponsor', incident: 'attack', group: 'group' };

/** Two attacks and two states; of the candidates of the first, three are of the sponsor and two of nobody. */
const caseFile = draftCase({
  sponsors: ['sponsor', 'neighbour'],
  actors: [
    draftActor('sponsor', { kind: 'state' }),
    draftActor('neighbour', { kind: 'state' }),
    draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
    ...['group', 'rival', 'stranger', 'nobody'].map((id) => draftActor(id)),
  ],
  incidents: [
    draftIncident('attack', ['stranger', 'rival', 'nobody', 'group', 'guard']),
    draftIncident('other', ['group', 'rival']),
  ],
  ties: ['sponsor arms group', 'sponsor trains rival', 'neighbour arms stranger'].map((words) =>
    draftTie(words),
  ),
  reports: [
    draftReport('harm', { incident: 'attack', state: 'sponsor', finding: 'ata.us_national' }),
    draftReport('always', { state: 'sponsor', finding: 'act.breach' }),
    draftReport('elsewhere', { incident: 'other', state: 'sponsor', finding: 'ata.us_national' }),
    draftReport('of-neighbour', {
      incident: 'attack',
      state: 'neighbour',
      finding: 'ata.us_national',
    }),
    draftReport('ordered', {
      incident: 'attack',
      state: 'sponsor',
      finding: 'act.instructions_specific',
    }),
    draftReport('armed', { state: 'sponsor', group: 'group', finding: 'rel.armed_equipped' }),
    draftReport('purpose', { state: 'sponsor', finding: 'prev.coercive_support' }),
    draftReport('boast', { claim: 'claims', by: 'group', incident: 'attack' }),
    draftReport('named', { incident: 'attack', perpetrator: 'group' }),
    draftReport('part', { incident: 'attack', state: 'sponsor', part: 'support' }),
  ],
});

const is = (finding: string): Formula => ({ finding });
const slotOn = (finding: string): Slot => ({
  finding,
  kind: 'report',
  voices: 1,
  hidden: false,
  truePositive: 0.7,
  falsePositive: 0.1,
});

function narrowed(formulas: readonly Formula[] = [], ...slots: string[]) {
  return narrowCase(weighed(caseFile), ATTACK, { formulas, slots: slots.map(slotOn) });
}

describe('a case narrowed to the part of one state in what one group did', () => {
  test('keeps one incident, one state and one tie', () => {
    const { evidence } = narrowed();
    expect(evidence.incidents.map(({ id }) => id)).toEqual(['attack']);
    expect(evidence.states).toEqual(['sponsor']);
    expect(evidence.tied).toEqual([{ state: 'sponsor', group: 'group' }]);
  });

  test('takes all through whom the state would answer for the group, and all strangers for one', () => {
    const whole = weighed(caseFile).incidents[0]!.prior;
    const { prior, candidates } = narrowed().evidence.incidents[0]!;
    const sum = (...names: string[]) => names.reduce((all, name) => all + whole.get(name)!, 0);
    expect([...prior.keys()]).toEqual(['group', 'nobody', 'other']);
    expect(prior.get('group')).toBeCloseTo(sum('group', 'rival', 'guard'), 12);
    expect(prior.get('nobody')).toBeCloseTo(sum('stranger', 'nobody'), 12);
    expect(prior.get('other')).toBe(whole.get('other'));
    expect(candidates).toEqual(['group', 'nobody']);
  });

  test('keeps what is reported of the state here and turns on neither control nor part', () => {
    expect(
      narrowed()
        .evidence.items.map(({ id }) => id)
        .sort(),
    ).toEqual(['always', 'harm']);
  });

  test('has a tie for each slot about one, and none for others', () => {
    const { ties } = narrowed([], 'rel.trained', 'act.instructions_specific').evidence;
    expect(ties).toEqual([
      {
        id: 'rel.trained',
        subject: { kind: 'tie', state: 'sponsor', group: 'group', finding: 'rel.trained' },
      },
    ]);
  });
});

describe('what could be on record', () => {
  const heard = (formulas: readonly string[], ...slots: string[]) =>
    [...narrowed(formulas.map(is), ...slots).heard].join(' ');

  test('is what a slot speaks of, what the case keeps, and who did it', () => {
    const asked = ['ata.us_national', 'fsia.sst_designated', 'act.perpetrator_identified'];
    expect(heard(asked, 'rel.trained')).toBe(
      'act.perpetrator_identified ata.us_national rel.trained',
    );
  });

  test('is what follows from all of its findings only where all are heard', () => {
    const finding = 'prev.use_of_force_support';
    expect(heard([finding], 'rel.trained')).toBe('rel.trained');
    expect(heard([finding], 'rel.trained', 'rel.armed_equipped')).toBe(
      `${finding} rel.armed_equipped rel.trained`,
    );
  });

  test('is what follows from any of its findings where one is heard', () => {
    const finding = 'prev.coercive_support';
    expect(heard([finding])).toBe('');
    expect(heard([finding], 'rel.trained')).toBe(`${finding} rel.trained`);
  });

  test('makes a condition whole where each of its findings is heard', () => {
    const asked = narrowed([is('ata.us_national'), is('rel.financed')], 'rel.trained');
    expect(isHeardWhole({ all: [is('ata.us_national'), is('rel.trained')] }, asked)).toBe(true);
    expect(isHeardWhole({ any: [is('rel.financed'), is('rel.trained')] }, asked)).toBe(false);
  });
});
