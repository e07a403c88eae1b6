import type {
  Actor,
  CaseFile,
  Incident,
  Judgement,
  Origin,
  Proposition,
  Report,
  Source,
  Tie,
  Trace,
} from '../../packages/engine/src/casefile/index.ts';

/** What a test leaves out of a record is filled in here, so that a test shows only what it is about. */
const DAY = '2020-06-01';
const UNCHECKED = { verification: 'unverified', marking: 'TLP:CLEAR' } as const;

/** A case that asks for the author of `attack` among `group` and `rival`, and for the part of `sponsor`. */
export function draftCase(parts: Partial<CaseFile> = {}): CaseFile {
  return {
    respondeat: 1,
    case: 'small',
    title: 'A small case',
    question: 'Who did it?',
    summary: 'Nothing more than a test needs.',
    marking: 'TLP:CLEAR',
    sponsors: ['sponsor'],
    actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('rival')],
    incidents: [draftIncident('attack', ['group', 'rival'])],
    ties: [],
    sources: [draftSource('paper')],
    reports: [],
    ...parts,
  };
}

export function draftActor(id: string, parts: Partial<Actor> = {}): Actor {
  return { id, kind: 'armed-group', name: { en: id }, ...parts };
}

/** An incident under question with its candidates. */
export function draftIncident(
  id: string,
  candidates: readonly string[],
  parts: Partial<Incident> = {},
): Incident {
  return {
    id,
    title: id,
    date: DAY,
    place: { name: { en: 'Somewhere' }, country: 'Nowhere' },
    tactic: 'other',
    means: 'unknown',
    target: 'mixed',
    harm: [],
    underQuestion: true,
    perpetrators: { candidates: [...candidates] },
    ...parts,
  };
}

/** The tie `sponsor kind proxy`, named by these three words. */
export function draftTie(words: string, parts: Partial<Tie> = {}): Tie {
  const [sponsor, kind, proxy] = words.split(' ') as [string, string, string];
  return { id: words.replaceAll(' ', '-'), sponsor, kind, proxy, ...parts };
}

export function draftSource(id: string, parts: Partial<Source> = {}): Source {
  return { id, name: id, kind: 'open-source', reliability: 'B', because: 'drawn', ...parts };
}

export function draftOrigin(id: string, parts: Partial<Origin> = {}): Origin {
  return { id, what: 'a leak', reliability: 'C', because: 'drawn', ...parts };
}

/** A report of `paper` that asserts the proposition, of a credibility that shifts nothing. */
export function draftReport(id: string, about: Proposition, parts: Partial<Report> = {}): Report {
  return {
    id,
    source: 'paper',
    date: DAY,
    says: id,
    about,
    stance: 'asserts',
    credibility: 3,
    ...UNCHECKED,
    ...parts,
  };
}

export function draftTrace(id: string, kind: string, parts: Partial<Trace> = {}): Trace {
  return {
    id,
    kind,
    what: id,
    incident: 'attack',
    state: 'sponsor',
    seen: 'no',
    because: 'drawn',
    date: DAY,
    marking: 'TLP:CLEAR',
    ...parts,
  };
}

export function draftJudgement(
  id: string,
  ratings: Judgement['ratings'],
  parts: Partial<Judgement> = {},
): Judgement {
  return {
    id,
    by: 'an analyst',
    date: DAY,
    item: id,
    incident: 'attack',
    ratings,
    because: 'drawn',
    marking: 'TLP:CLEAR',
    ...parts,
  };
}
