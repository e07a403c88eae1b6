import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Proposition, Report } from '../casefile/index.ts';

/** What one report bears on, or why it carries no weight. */
function readingOf(
  about: Proposition,
  parts: Partial<CaseFile> = {},
  report: Partial<Report> = {},
) {
  const { items, weightless } = weighed(
    draftCase({ ...parts, reports: [draftReport('r', about, report)] }),
  );
  const [item] = items;
  return item?.kind === 'report' ? item.subject : weightless[0]?.because;
}

const actors = (...more: CaseFile['actors']) => [
  draftActor('sponsor', { kind: 'state' }),
  draftActor('group'),
  draftActor('rival'),
  ...more,
];
const saysIt = (perpetrator: string | string[]): Proposition => ({
  perpetrator,
  incident: 'attack',
});
const by = (...among: string[]) => ({ kind: 'perpetrator', incident: 'attack', among });

describe('a named author stands for', () => {
  test('the candidate that it is', () => {
    expect(readingOf(saysIt('group'))).toEqual(by('group'));
  });

  test('the candidates that are part of it', () => {
    const umbrella = actors(draftActor('umbrella')).map((actor) =>
      ['group', 'rival'].includes(actor.id) ? { ...actor, partOf: 'umbrella' } : actor,
    );
    expect(readingOf(saysIt('umbrella'), { actors: umbrella })).toEqual(by('group', 'rival'));
  });

  test('the candidate that it is part of, through any number of steps', () => {
    const cell = actors(
      draftActor('wing', { kind: 'organ', partOf: 'group' }),
      draftActor('cell', { kind: 'organ', partOf: 'wing' }),
    );
    expect(readingOf(saysIt('cell'), { actors: cell })).toEqual(by('group'));
  });

  test('itself alone where its whole is a candidate too', () => {
    const parts = {
      actors: actors(draftActor('wing', { kind: 'organ', partOf: 'group' })),
      incidents: [draftIncident('attack', ['group', 'wing'])],
    };
    expect(readingOf(saysIt('wing'), parts)).toEqual(by('wing'));
    expect(readingOf(saysIt('group'), parts)).toEqual(by('group', 'wing'));
  });

  test('the nearest of several candidates that it is part of', () => {
    const parts = {
      actors: actors(
        draftActor('wing', { kind: 'organ', partOf: 'group' }),
        draftActor('cell', { kind: 'organ', partOf: 'wing' }),
      ),
      incidents: [draftIncident('attack', ['group', 'wing'])],
    };
    expect(readingOf(saysIt('cell'), parts)).toEqual(by('wing'));
  });

  test('the candidates that hide behind it, themselves or with a part of theirs', () => {
    const parts = {
      actors: actors(
        draftActor('mask', { kind: 'front' }),
        draftActor('wing', { kind: 'organ', partOf: 'rival' }),
      ),
      ties: [draftTie('group fronts-for mask'), draftTie('wing fronts-for mask')],
    };
    expect(readingOf(saysIt('mask'), parts)).toEqual(by('group', 'rival'));
  });

  test('the candidates that are by law part of it', () => {
    const parts = {
      actors: actors(draftActor('forces', { kind: 'body' })),
      ties: [draftTie('forces part-of rival')],
    };
    expect(readingOf(saysIt('forces'), parts)).toEqual(by('rival'));
  });

  test('nobody by ties of another kind, or of its own to others', () => {
    const parts = {
      actors: actors(draftActor('stranger')),
      ties: [draftTie('stranger arms group'), draftTie('group part-of stranger')],
    };
    expect(readingOf(saysIt('stranger'), parts)).toEqual(by('other'));
  });

  test('another whom the case does not name where it has nothing to do with a candidate', () => {
    const stranger = { actors: actors(draftActor('stranger')) };
    expect(readingOf(saysIt('stranger'), stranger)).toEqual(by('other'));
    expect(readingOf(saysIt(['stranger', 'rival']), stranger)).toEqual(by('rival', 'other'));
  });
});

describe('a report on the author carries no weight where it', () => {
  const stranger = { actors: actors(draftActor('stranger')) };

  test('names everyone', () => {
    expect(readingOf(saysIt(['group', 'rival', 'stranger']), stranger)).toBe('names everyone');
    expect(readingOf(saysIt(['group', 'rival']), stranger)).toEqual(by('group', 'rival'));
  });

  test('clears a stranger, for that clears nobody else whom the case does not name', () => {
    const denies = { stance: 'denies' } as const;
    expect(readingOf(saysIt('stranger'), stranger, denies)).toBe(
      'clears somebody who is no candidate',
    );
    expect(readingOf(saysIt(['group', 'stranger']), stranger, denies)).toEqual(by('group'));
    expect(readingOf(saysIt(['group', 'rival', 'stranger']), stranger, denies)).toEqual(
      by('group', 'rival'),
    );
  });

  test('names a state none of whose organs is a candidate', () => {
    expect(readingOf(saysIt('sponsor'))).toMatch(/names a state/);
    expect(readingOf(saysIt(['group', 'sponsor']))).toMatch(/names a state/);
    const guard = {
      actors: actors(draftActor('guard', { kind: 'organ', partOf: 'sponsor' })),
      incidents: [draftIncident('attack', ['group', 'guard'])],
    };
    expect(readingOf(saysIt('sponsor'), guard)).toEqual(by('guard'));
  });

  test('is about an incident whose author is not asked', () => {
    const parts = {
      incidents: [
        draftIncident('attack', ['group']),
        draftIncident('earlier', ['group'], { underQuestion: false }),
      ],
    };
    const elsewhere = [
      { perpetrator: 'group', incident: 'earlier' },
      { part: 'support', state: 'sponsor', incident: 'earlier' },
      { finding: 'act.aid_given', state: 'sponsor', incident: 'earlier' },
      { claim: 'denial', by: 'group', incident: 'earlier' },
    ] as const;
    for (const about of elsewhere) expect(readingOf(about, parts)).toMatch(/author is not asked/);
  });
});

describe('a report on a tie', () => {
  const onTie = (words: string, parts: Partial<CaseFile> = {}, tie = {}) =>
    readingOf({ tie: words.replaceAll(' ', '-') }, { ties: [draftTie(words, tie)], ...parts });
  const arms = { kind: 'tie', state: 'sponsor', group: 'group', finding: 'rel.armed_equipped' };

  test('bears on the finding that its kind is a record of', () => {
    expect(onTie('sponsor arms group')).toEqual(arms);
  });

  test('counts for the state whose organ holds it and the candidate whose part it is with', () => {
    const parts = {
      actors: actors(
        draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
        draftActor('cell', { kind: 'organ', partOf: 'group' }),
      ),
    };
    expect(onTie('guard arms cell', parts)).toEqual(arms);
  });

  test('counts for the nearest candidate that the proxy is part of, of whichever incident', () => {
    const parts = {
      actors: actors(
        draftActor('a-wing', { kind: 'organ', partOf: 'group' }),
        draftActor('cell', { kind: 'organ', partOf: 'a-wing' }),
      ),
      incidents: [draftIncident('attack', ['group']), draftIncident('raid', ['a-wing'])],
    };
    expect(onTie('sponsor arms cell', parts)).toEqual({ ...arms, group: 'a-wing' });
  });

  test('weighs nothing where the proxy is no candidate', () => {
    const parts = { actors: actors(draftActor('stranger')) };
    expect(onTie('sponsor arms stranger', parts)).toMatch(/no candidate/);
    expect(onTie('stranger fronts-for rival', parts)).toMatch(/no candidate/);
  });

  test('tells of a group behind a front', () => {
    const parts = {
      actors: actors(
        draftActor('mask', { kind: 'front' }),
        draftActor('cell', { kind: 'organ', partOf: 'group' }),
      ),
    };
    expect(onTie('cell fronts-for mask', parts)).toEqual({
      kind: 'front',
      group: 'group',
      front: 'mask',
    });
  });

  test('weighs nothing where the tie ended before the attack or began after it', () => {
    expect(onTie('sponsor arms group', {}, { to: '2020-05-31' })).toMatch(/ended before/);
    expect(onTie('sponsor arms group', {}, { to: '2020-06' })).toEqual(arms);
    expect(onTie('sponsor arms group', {}, { from: '2020-06-02' })).toMatch(/began after/);
    expect(onTie('sponsor arms group', {}, { from: '2020' })).toEqual(arms);
  });

  test('still weighs after the tie ended where it is about the past', () => {
    for (const kind of ['established', 'history', 'ideology']) {
      expect(onTie(`sponsor ${kind} group`, {}, { to: '1990' })).toMatchObject({ kind: 'tie' });
    }
  });

  test('counts for all attacks if it was in force at one of them', () => {
    const parts = {
      incidents: [
        draftIncident('attack', ['group'], { date: '2020' }),
        draftIncident('raid', ['group'], { date: '2022' }),
      ],
    };
    expect(onTie('sponsor arms group', parts, { to: '2020-03' })).toEqual(arms);
    expect(onTie('sponsor arms group', parts, { from: '2021' })).toEqual(arms);
    expect(onTie('sponsor arms group', parts, { to: '2019' })).toMatch(/ended before/);
    expect(onTie('sponsor arms group', parts, { from: '2023' })).toMatch(/began after/);
  });

  test('may have been in force at an attack of which only the year is known', () => {
    const parts = {
      incidents: [
        draftIncident('attack', ['group'], { date: '2021' }),
        draftIncident('raid', ['group'], { date: '2021-02-15' }),
      ],
    };
    expect(onTie('sponsor arms group', parts, { from: '2021-06' })).toEqual(arms);
    expect(onTie('sponsor arms group', parts, { from: '2022' })).toMatch(/began after/);
  });

  test('of a kind that is no finding weighs nothing', () => {
    const caseFile = draftCase({
      ties: [draftTie('sponsor arms group')],
      reports: [draftReport('r', { tie: 'sponsor-arms-group' })],
    });
    const { weightless } = weighed(caseFile, { findingOfTie: () => undefined });
    expect(weightless).toEqual([{ id: 'r', because: 'a tie of kind arms is no finding' }]);
  });
});

describe('a report on a finding', () => {
  test('about a tie bears on the group that it names', () => {
    const trained = { finding: 'rel.trained', state: 'sponsor', group: 'group' };
    expect(readingOf(trained)).toEqual({
      kind: 'tie',
      state: 'sponsor',
      group: 'group',
      finding: 'rel.trained',
    });
  });

  test('about a tie weighs nothing without a group, or with one that is no candidate', () => {
    const trained = { finding: 'rel.trained', state: 'sponsor' };
    expect(readingOf(trained)).toMatch(/no candidate/);
    const stranger = { actors: actors(draftActor('stranger')) };
    expect(readingOf({ ...trained, group: 'stranger' }, stranger)).toMatch(/no candidate/);
  });

  test('about an act bears on the act of the state at the top', () => {
    const parts = { actors: actors(draftActor('guard', { kind: 'organ', partOf: 'sponsor' })) };
    const aid = { finding: 'act.aid_given', state: 'guard', incident: 'attack' };
    expect(readingOf(aid, parts)).toEqual({
      kind: 'act',
      state: 'sponsor',
      incident: 'attack',
      finding: 'act.aid_given',
    });
  });

  test('without an incident speaks about the only one', () => {
    expect(readingOf({ finding: 'act.aid_given', state: 'sponsor' })).toMatchObject({
      kind: 'act',
      incident: 'attack',
    });
    expect(readingOf({ finding: 'prev.knew', state: 'sponsor' })).toMatchObject({
      kind: 'state',
      incident: 'attack',
    });
  });

  test('without an incident speaks about the state where there are several', () => {
    const incidents = [draftIncident('attack', ['group']), draftIncident('raid', ['group'])];
    const subject = readingOf({ finding: 'prev.knew', state: 'sponsor' }, { incidents });
    expect(subject).toEqual({ kind: 'state', state: 'sponsor', finding: 'prev.knew' });
  });

  test('about an act weighs nothing where there are several and it does not say which', () => {
    const incidents = [draftIncident('attack', ['group']), draftIncident('raid', ['group'])];
    const aid = { finding: 'act.aid_given', state: 'sponsor' };
    expect(readingOf(aid, { incidents })).toBe('does not say which attack it is about');
  });

  test('that the author is known weighs nothing: that follows from who it was', () => {
    const known = {
      finding: 'act.perpetrator_identified',
      state: 'sponsor',
      incident: 'attack',
    };
    expect(readingOf(known)).toMatch(/follows from the reports/);
  });
});

describe('a report', () => {
  test('that a part was at least so much bears on the state at the top', () => {
    const parts = { actors: actors(draftActor('guard', { kind: 'organ', partOf: 'sponsor' })) };
    expect(readingOf({ part: 'approval', state: 'guard', incident: 'attack' }, parts)).toEqual({
      kind: 'part',
      state: 'sponsor',
      incident: 'attack',
      atLeast: 'approval',
    });
  });

  test('on harm or context, or without a position, weighs nothing', () => {
    expect(readingOf({ harm: 'attack' })).toBe('counts harm');
    expect(readingOf({ context: 'attack' })).toBe('tells the context');
    expect(readingOf(saysIt('group'), {}, { stance: 'takes-no-position' })).toBe(
      'takes no position',
    );
  });
});
