import fc from 'fast-check';
import type {
  CaseFile,
  Judgement,
  Proposition,
  Report,
  Source,
  Tie,
  Trace,
} from '../../packages/engine/src/casefile/index.ts';
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
} from './draft-case.ts';

/** Who may stand in a random case. Every id is a word that no other field of a case holds. */
const STATES = ['north', 'south'] as const;
const GROUPS = ['red', 'blue', 'green'] as const;
const ORGAN = 'guard';
const STRANGER = 'wanderers';
const MASK = 'mask';
const SOURCES = ['paper', 'radio', 'court', 'agency'] as const;
const LEAK = 'leak';

const TIE_KINDS = ['arms', 'trains', 'finances', 'directs', 'part-of', 'fronts-for'] as const;
const FINDINGS_OF_TIES = ['rel.armed_equipped', 'rel.sanctuary'] as const;
const FINDINGS = [
  'act.aid_given',
  'act.instructions_specific',
  'prev.knew',
  'prev.coercive_support',
] as const;
const STEPS = ['much-less-likely', 'less-likely', 'even', 'more-likely'] as const;
const DAYS = ['2020-06-02', '2020-06-05', '2020-06', '2020-07-01'] as const;
const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:RED'] as const;

const word = <const Word extends string>(words: readonly Word[]) => fc.constantFrom(...words);

interface Setting {
  readonly incidents: readonly string[];
  readonly candidates: readonly string[];
  readonly ties: readonly Tie[];
}

function drawProposition({ incidents, candidates, ties }: Setting): fc.Arbitrary<Proposition> {
  const incident = word(incidents);
  const state = word(STATES);
  const by = word([...candidates, ...STATES, STRANGER, MASK]);
  const forms: fc.Arbitrary<Proposition>[] = [
    fc.record({
      perpetrator: fc.uniqueArray(word([...candidates, STRANGER]), { minLength: 1, maxLength: 2 }),
      incident,
    }),
    fc.record({ finding: word(FINDINGS_OF_TIES), state, group: word(GROUPS) }),
    fc.record({ finding: word(FINDINGS), state, incident }, { requiredKeys: ['finding', 'state'] }),
    fc.record({ part: word(['support', 'approval', 'direction']), state, incident }),
    fc.record({ claim: word(['own-name', 'front', 'denial', 'praise']), by, incident }),
    fc.record({ harm: incident }),
  ];
  if (ties.length > 0) forms.push(fc.record({ tie: word(ties.map(({ id }) => id)) }));
  return fc.oneof(...forms);
}

/** Sources draw only on sources after them, so that nobody draws on himself. */
function drawSources(): fc.Arbitrary<Source[]> {
  return fc.tuple(
    ...SOURCES.map((id, at) =>
      fc
        .tuple(word(['A', 'B', 'D', 'F']), fc.subarray(SOURCES.slice(at + 1)))
        .map(([reliability, drawsOn]) => draftSource(id, { reliability, drawsOn })),
    ),
  );
}

function drawTies(candidates: readonly string[]): fc.Arbitrary<Tie[]> {
  const groups = candidates.filter((id) => id !== ORGAN);
  const tie = fc
    .record({ kind: word(TIE_KINDS), state: word(STATES), group: word(groups) })
    .map(({ kind, state, group }) =>
      kind === 'fronts-for' ? `${group} ${kind} ${MASK}` : `${state} ${kind} ${group}`,
    );
  return fc.uniqueArray(tie, { maxLength: 4 }).map((all) => all.map((words) => draftTie(words)));
}

/** Reports, some of which retell an earlier one in its own words or the leak, for sure or perhaps. */
function drawReports(setting: Setting): fc.Arbitrary<Report[]> {
  const drawn = fc.record({
    about: drawProposition(setting),
    retells: fc.option(fc.nat(9)),
    parts: fc.record(
      {
        source: word(SOURCES),
        stance: word(['asserts', 'asserts', 'denies']),
        credibility: fc.integer({ min: 1, max: 6 }),
        date: word(DAYS),
        marking: word(MARKINGS),
        copyProbability: fc.constantFrom(0, 0.5),
      },
      { requiredKeys: ['source', 'stance', 'credibility', 'date', 'marking'] },
    ),
  });
  return fc.array(drawn, { minLength: 1, maxLength: 7 }).map((list) => {
    const told: Report[] = [];
    for (const { about, retells, parts } of list) {
      const id = `report-${told.length}`;
      const first = retells === null ? undefined : told[retells];
      if (first === undefined) {
        const leaked = { ...parts, origin: LEAK, stance: 'asserts' } as const;
        told.push(draftReport(id, about, retells === 9 ? leaked : parts));
        continue;
      }
      // A sure retelling that contradicts what it retells has no probability.
      const { stance, date } = first;
      told.push(draftReport(id, first.about, { ...parts, origin: first.id, stance, date }));
    }
    return told;
  });
}

function drawTraces(setting: Setting): fc.Arbitrary<Trace[]> {
  const kind = word(['order', 'payment', 'command-at-the-scene']);
  const parts = fc.record(
    {
      incident: word(setting.incidents),
      state: word(STATES),
      seen: word(['yes', 'no', 'not-assessed']),
      date: word(DAYS),
      marking: word(MARKINGS),
      collected: fc.constantFrom(0, 0.5, 1),
    },
    { requiredKeys: ['incident', 'state', 'seen', 'date', 'marking'] },
  );
  return fc
    .array(fc.tuple(kind, parts), { maxLength: 2 })
    .map((list) => list.map((drawn, nth) => draftTrace(`trace-${nth}`, ...drawn)));
}

function drawJudgements(setting: Setting): fc.Arbitrary<Judgement[]> {
  // The last candidate stands in every attack.
  const rated = word([...setting.candidates.slice(-1), 'other']);
  const drawn = fc.record({
    ratings: fc.dictionary(rated, word(STEPS), { maxKeys: 2 }),
    incident: word(setting.incidents),
    date: word(DAYS),
    marking: word(MARKINGS),
  });
  return fc
    .array(drawn, { maxLength: 1 })
    .map((list) =>
      list.map(({ ratings, ...parts }, nth) => draftJudgement(`judgement-${nth}`, ratings, parts)),
    );
}

/** A small valid case: up to four candidates, two states, two attacks, and evidence of every kind. */
export function randomCase(): fc.Arbitrary<CaseFile> {
  const shape = fc.record({
    candidates: fc.subarray([...GROUPS, ORGAN], { minLength: 2 }),
    sponsors: fc.subarray([...STATES], { minLength: 1 }),
    two: fc.boolean(),
  });
  return shape.chain(({ candidates, sponsors, two }) => {
    const incidents = two ? ['attack', 'raid'] : ['attack'];
    return drawTies(candidates).chain((tied) => {
      const setting = { incidents, candidates, ties: tied };
      return fc
        .record({
          sources: drawSources(),
          reports: drawReports(setting),
          traces: drawTraces(setting),
          judgements: drawJudgements(setting),
        })
        .map((evidence) =>
          draftCase({
            sponsors,
            actors: [
              ...STATES.map((id) => draftActor(id, { kind: 'state' })),
              draftActor(ORGAN, { kind: 'organ', partOf: STATES[0] }),
              draftActor(MASK, { kind: 'front' }),
              ...[...GROUPS, STRANGER].map((id) => draftActor(id)),
            ],
            incidents: incidents.map((id, nth) =>
              draftIncident(id, nth === 0 ? candidates : candidates.slice(-1)),
            ),
            ties: tied,
            origins: [draftOrigin(LEAK)],
            ...evidence,
          }),
        );
    });
  });
}

/** The ids of all actors that a random case may hold. */
export const ACTORS_OF_RANDOM_CASES: readonly string[] = [
  ...STATES,
  ...GROUPS,
  ORGAN,
  STRANGER,
  MASK,
];
