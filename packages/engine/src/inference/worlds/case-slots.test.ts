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
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { slotsOf } from './case-slots.ts';

const ATTACK = { state: 'sponsor', incident: 'attack', group: 'group' };
type Told = Parameters<typeof draftReport>[1];

/** The slots of a case in which each of these was told by a source of its own. */
function slotsWith(...told: readonly Told[]) {
  const sources = told.map((_, place) => draftSource(`paper${place}`));
  const evidence = weighed(
    draftCase({
      actors: [
        draftActor('sponsor', { kind: 'state' }),
        draftActor('neighbour', { kind: 'state' }),
        draftActor('group'),
        draftActor('rival'),
      ],
      sponsors: ['sponsor', 'neighbour'],
      incidents: [draftIncident('attack', ['group'])],
      ties: [draftTie('sponsor arms group')],
      sources,
      reports: told.map((about, place) =>
        draftReport(`r${place}`, about, { source: `paper${place}` }),
      ),
    }),
  );
  return slotsOf(evidence, ATTACK);
}

const slotsOn = (finding: string, slots = slotsWith()) =>
  slots.filter((slot) => slot.finding === finding && slot.kind === 'report');
const voicesOn = (finding: string, ...told: readonly Told[]) =>
  slotsOn(finding, slotsWith(...told)).map(({ voices }) => voices);
const repeated = (about: Told, times: number) => Array.from({ length: times }, () => about);

describe('what could be on record', () => {
  test.each(['rel.trained', 'act.aid_given', 'act.instructions_specific'])(
    'is told by two sources of %s, though nobody has reported it',
    (finding) => {
      expect(voicesOn(finding)).toEqual([2]);
    },
  );

  test.each(['prev.coercive_support', 'act.aid_intended', 'act.official_capacity'])(
    'is told by two sources of %s, which adds something to what it follows from',
    (finding) => {
      expect(voicesOn(finding)).toEqual([2]);
    },
  );

  test('is told of what only says the same in other words where the case has heard it said', () => {
    const finding = 'prev.use_of_force_support';
    expect(slotsOn(finding)).toEqual([]);
    expect(voicesOn(finding, { finding, state: 'neighbour' })).toEqual([]);
    expect(voicesOn(finding, { finding, state: 'sponsor' })).toEqual([2]);
  });

  test('is nothing that turns neither on the sponsor nor on who did it', () => {
    expect(slotsOn('act.breach', slotsWith({ finding: 'act.breach', state: 'sponsor' }))).toEqual(
      [],
    );
    expect(slotsOn('ata.us_national')).toEqual([]);
  });

  test('is told by as many as told it in the case, up to four', () => {
    const trained = { state: 'sponsor', group: 'group', finding: 'rel.trained' };
    expect(voicesOn('rel.trained', ...repeated(trained, 3))).toEqual([3]);
    expect(voicesOn('rel.trained', ...repeated(trained, 6))).toEqual([4]);
    expect(voicesOn('rel.financed', ...repeated(trained, 6))).toEqual([2]);
  });

  test('is told of a purpose by those who spoke of it, and not by those who spoke of the support', () => {
    const trained = { state: 'sponsor', group: 'group', finding: 'rel.trained' };
    const purpose = { finding: 'prev.coercive_support', state: 'sponsor' };
    expect(voicesOn(purpose.finding, ...repeated(trained, 4))).toEqual([2]);
    expect(voicesOn(purpose.finding, ...repeated(purpose, 3))).toEqual([3]);
  });

  test('is not told by those who spoke of another group, another state or another finding', () => {
    const trained = { state: 'sponsor', group: 'rival', finding: 'rel.trained' };
    expect(voicesOn('rel.trained', ...repeated(trained, 4))).toEqual([2]);
    const ofNeighbour = { state: 'neighbour', finding: 'prev.coercive_support' };
    expect(voicesOn('prev.coercive_support', ...repeated(ofNeighbour, 4))).toEqual([2]);
    const breach = { state: 'sponsor', finding: 'act.breach' };
    expect(voicesOn('prev.coercive_support', ...repeated(breach, 4))).toEqual([2]);
  });

  test('is told by as many as there are origins, however often each is repeated', () => {
    const purpose = { finding: 'prev.coercive_support', state: 'sponsor' };
    const evidence = weighed(
      draftCase({
        origins: [draftOrigin('leak')],
        reports: ['a', 'b', 'c', 'd'].map((id) => draftReport(id, purpose, { origin: 'leak' })),
        ties: [draftTie('sponsor arms group')],
      }),
    );
    expect(slotsOn(purpose.finding, slotsOf(evidence, ATTACK))).toMatchObject([{ voices: 2 }]);
  });

  test('is not told by a judgement, a claim or a trace', () => {
    const evidence = weighed(
      draftCase({
        ties: [draftTie('sponsor arms group')],
        judgements: [draftJudgement('compared', { group: 'more-likely' })],
        traces: [draftTrace('call', 'order')],
        reports: [draftReport('boast', { claim: 'claims', by: 'group', incident: 'attack' })],
      }),
    );
    expect(evidence.items.map(({ kind }) => kind).sort()).toEqual(['claim', 'judgement', 'trace']);
    expect(slotsOf(evidence, ATTACK)).toEqual(slotsWith());
  });

  test('is told by two of what the sponsor hides, however many spoke of it in the case', () => {
    const ordered = { incident: 'attack', state: 'sponsor', finding: 'act.instructions_specific' };
    expect(voicesOn(ordered.finding, ...repeated(ordered, 4))).toEqual([2]);
  });

  test('is hidden where it passed between sponsor and group for the attack, with what follows from it', () => {
    const hidden = slotsWith().filter((slot) => slot.hidden);
    const reported = hidden.filter(({ kind }) => kind === 'report').map(({ finding }) => finding);
    expect(reported).toEqual([
      'act.aid_intended',
      'act.aid_knowledge',
      'act.control_of_operation',
      'act.instructions_specific',
      'act.sent_by_state',
      'act.state_personnel_participated',
      'act.substantial_involvement',
    ]);
  });

  test('is a trace of what it would show, and none that hangs on the part as a whole', () => {
    const traces = slotsWith().filter(({ kind }) => kind === 'trace');
    expect(traces).toEqual([
      {
        finding: 'act.instructions_specific',
        kind: 'trace',
        voices: 1,
        hidden: true,
        truePositive: 1,
        falsePositive: 0.002,
      },
      {
        finding: 'act.control_of_operation',
        kind: 'trace',
        voices: 1,
        hidden: true,
        truePositive: 1,
        falsePositive: 0.003,
      },
    ]);
  });

  test('comes last of who did it, in the open, by as many as spoke of that', () => {
    const named = { incident: 'attack', perpetrator: 'group' };
    expect(slotsWith(...repeated(named, 3)).at(-1)).toEqual({
      finding: 'act.perpetrator_identified',
      kind: 'report',
      voices: 3,
      hidden: false,
      truePositive: 0.7,
      falsePositive: 0.08,
    });
  });

  test('is asked in a stable order', () => {
    const findings = slotsWith()
      .filter(({ kind }) => kind === 'report')
      .map(({ finding }) => finding)
      .slice(0, -1);
    expect(findings).toEqual([...findings].sort());
  });
});
