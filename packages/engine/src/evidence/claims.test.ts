import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../test/small-cases/draft-case.ts';
import { shippedNumbers, weighed } from '../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Report } from '../casefile/index.ts';

const { claim: rates } = shippedNumbers;
const ACTORS = [
  draftActor('sponsor', { kind: 'state' }),
  draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
  draftActor('neighbour', { kind: 'state' }),
  draftActor('group'),
  draftActor('wing', { kind: 'organ', partOf: 'group' }),
  draftActor('rival'),
  draftActor('stranger'),
  draftActor('mask', { kind: 'front' }),
];

/** The claim as weighed, or why it carries no weight. */
function claimed(
  form: string,
  by: string,
  parts: Partial<CaseFile> = {},
  report: Partial<Report> = {},
) {
  const about = { claim: form, by, incident: 'attack' };
  const { items, weightless } = weighed(
    draftCase({ actors: ACTORS, ...parts, reports: [draftReport('r', about, report)] }),
  );
  const [item] = items;
  return item?.kind === 'claim' ? item : weightless[0]?.because;
}

const about = (...candidates: string[]) => ({ tellsAbout: { kind: 'candidates', candidates } });
const aboutState = (state: string) => ({ tellsAbout: { kind: 'state', state } });

describe('a claim in its own name tells about', () => {
  test('the candidate that makes it, or whose part makes it', () => {
    const weights = { ifSo: rates.ownName.ifDidIt, ifNot: rates.ownName.ifNot };
    expect(claimed('own-name', 'group')).toMatchObject({ ...about('group'), ...weights });
    expect(claimed('own-name', 'wing')).toMatchObject(about('group'));
  });

  test('another whom the case does not name where a stranger makes it', () => {
    expect(claimed('own-name', 'stranger')).toMatchObject(about('other'));
  });

  test('nobody where a front makes it behind which nobody is known to hide', () => {
    expect(claimed('own-name', 'mask')).toMatch(/neither candidate nor asked state/);
  });

  test('the organ that is a candidate where its state makes it, else the part of the state', () => {
    const incidents = [draftIncident('attack', ['group', 'guard'])];
    expect(claimed('own-name', 'sponsor', { incidents })).toMatchObject(about('guard'));
    expect(claimed('own-name', 'sponsor')).toMatchObject(aboutState('sponsor'));
  });
});

describe('a denial tells about', () => {
  const weights = { ifSo: rates.denial.ifInvolved, ifNot: rates.denial.ifNot };

  test('the candidate that makes it', () => {
    expect(claimed('denial', 'rival')).toMatchObject({ ...about('rival'), ...weights });
  });

  test('the part of an asked state, whether or not an organ of it is a candidate', () => {
    const incidents = [draftIncident('attack', ['group', 'guard'])];
    expect(claimed('denial', 'sponsor')).toMatchObject({ ...aboutState('sponsor'), ...weights });
    expect(claimed('denial', 'sponsor', { incidents })).toMatchObject(aboutState('sponsor'));
  });

  test('the organ that makes it where that is a candidate, else the part of its state', () => {
    const incidents = [draftIncident('attack', ['group', 'guard'])];
    expect(claimed('denial', 'guard', { incidents })).toMatchObject(about('guard'));
    expect(claimed('denial', 'guard')).toMatchObject(aboutState('sponsor'));
  });

  test('nobody where a stranger makes it, or a state that is not asked', () => {
    expect(claimed('denial', 'stranger')).toMatch(/neither candidate nor asked state/);
    expect(claimed('denial', 'neighbour')).toMatch(/neither candidate nor asked state/);
  });

  test('the organs of a state that is not asked where they are candidates', () => {
    const parts = {
      actors: [...ACTORS, draftActor('army', { kind: 'organ', partOf: 'neighbour' })],
      incidents: [draftIncident('attack', ['group', 'army'])],
    };
    expect(claimed('denial', 'neighbour', parts)).toMatchObject(about('army'));
  });

  test('an asked sponsor that is no state as it does about a state', () => {
    const parts = { sponsors: ['stranger'] };
    expect(claimed('denial', 'stranger', parts)).toMatchObject(aboutState('stranger'));
  });
});

describe('a claim by a front', () => {
  test('tells about the candidates that are recorded behind it', () => {
    const ties = [draftTie('group fronts-for mask'), draftTie('wing fronts-for stranger')];
    expect(claimed('front', 'mask', { ties })).toMatchObject({
      tellsAbout: { kind: 'front', front: 'mask', groups: ['group'] },
      ifSo: rates.front.ifDidIt,
      ifNot: rates.front.ifNot,
    });
    expect(claimed('front', 'stranger', { ties })).toMatchObject({
      tellsAbout: { groups: ['group'] },
    });
  });

  test('weighs nothing where nobody is recorded behind it', () => {
    expect(claimed('front', 'mask')).toMatch(/no candidate is known to hide/);
    expect(claimed('front', 'mask', { ties: [draftTie('group arms mask')] })).toMatch(
      /no candidate/,
    );
  });
});

describe('praise', () => {
  test('weighs by its own rates', () => {
    expect(claimed('praise', 'group')).toMatchObject({
      ...about('group'),
      ifSo: rates.praise.ifInvolved,
      ifNot: rates.praise.ifNot,
    });
  });
});

describe('a report on a claim', () => {
  test('weighs nothing where it denies that the claim was made', () => {
    expect(claimed('own-name', 'group', {}, { stance: 'denies' })).toBe(
      'denies that a claim was made',
    );
  });

  test('weighs nothing where the same actor has said the same of the same attack before', () => {
    const said = (id: string, form: string, by: string, date: string) =>
      draftReport(id, { claim: form, by, incident: 'attack' }, { date });
    const { items, weightless } = weighed(
      draftCase({
        reports: [
          said('late', 'denial', 'group', '2020-06-03'),
          said('first', 'denial', 'group', '2020-06-02'),
          said('praise', 'praise', 'group', '2020-06-04'),
          said('rival', 'denial', 'rival', '2020-06-05'),
        ],
      }),
    );
    expect(items.map(({ id }) => id)).toEqual(['first', 'praise', 'rival']);
    expect(weightless).toEqual([
      { id: 'late', because: 'repeats what the same actor said before' },
    ]);
  });
});
