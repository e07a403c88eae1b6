import type { CaseFile, Report } from '../casefile/index.ts';
import type {
  CitableEvidence,
  ClaimableVerdict,
  NamedHost,
  NamedOther,
  NamedState,
  StatementGround,
} from '../declaration/index.ts';
import type { IncidentInference, StateInference } from '../inference/index.ts';
import type { Assessment } from './assessment.ts';
import { nameOf } from './naming.ts';

/** What each degree of a declaration says, as a clause after the speaker's name. */
const SAID: Readonly<Record<string, string>> = {
  claim: 'has claimed the attack',
  acknowledgement: 'has acknowledged a part',
  denial: 'has denied any role',
  silence: 'has not commented',
};

/** What each kind of claim in a report says, as a clause after the speaker's name. */
const CLAIMED: Readonly<Record<string, string>> = {
  'own-name': 'has claimed the attack',
  front: 'has claimed the attack',
  denial: 'has denied any role',
  praise: 'has praised the attack',
};

/**
 * What a public statement about one incident may rest on: the figures of an assessment, which was made from what its
 * version may show, and beside it what the whole case holds back from that version.
 */
export function statementGround(
  assessment: Assessment,
  whole: CaseFile,
  incident: string,
): StatementGround {
  const inferred = assessment.inference.incidents.find((one) => one.incident === incident)!;
  const attack = whole.incidents.find(({ id }) => id === incident)!;
  return {
    scale: assessment.library.scale,
    groups: inferred.perpetrator
      .filter(({ candidate }) => candidate !== 'other')
      .map(({ candidate, probability }) => ({ names: namesOf(whole, candidate), probability })),
    states: inferred.states.map((state) => namedState(assessment, whole, { inferred, state })),
    hosts: (attack.hosts ?? []).map((host) => namedHost(whole, host, inferred)),
    others: othersThan(
      [
        ...inferred.perpetrator.map(({ candidate }) => candidate),
        ...inferred.states.map(({ state }) => state),
        ...(attack.hosts ?? []),
      ],
      whole,
    ),
    confidence: inferred.confidence.level,
    evidence: evidenceOf(assessment, whole),
    record: recordOf(assessment, incident),
    attack: `the attack ${attack.title}`,
  };
}

/** Actors who are no party to the question. */
function othersThan(parties: readonly string[], whole: CaseFile): NamedOther[] {
  return whole.actors
    .filter(({ id }) => !parties.includes(id))
    .map(({ id, kind }) => ({ names: namesOf(whole, id), isState: kind === 'state' }))
    .filter(({ names }) => names.length > 0);
}

function namesOf({ actors }: CaseFile, id: string): string[] {
  const actor = actors.find((one) => one.id === id);
  return [...Object.values(actor?.name ?? {}), ...(actor?.aliases ?? [])].filter(
    (name) => name !== undefined,
  );
}

function namedState(
  { standards }: Assessment,
  whole: CaseFile,
  { inferred, state }: { inferred: IncidentInference; state: StateInference },
): NamedState {
  const { support, approval, direction } = state.pattern.atLeast;
  const applied = standards.find(
    (one) => one.incident === inferred.incident && one.state === state.state,
  )?.applied;
  const verdicts = (applied ?? []).flatMap(({ standard, result }) => {
    const verdict = CLAIMABLE[result.status];
    return verdict === undefined ? [] : [[standard.id, verdict] as const];
  });
  return {
    names: namesOf(whole, state.state),
    atLeast: {
      support: support.probability,
      approval: approval.probability,
      direction: direction.probability,
    },
    verdicts: new Map(verdicts),
  };
}

/** A contested standard can only be called open; one that does not apply can be claimed by nobody. */
const CLAIMABLE: Readonly<Record<string, ClaimableVerdict | undefined>> = {
  met: 'met',
  'not-met': 'not-met',
  open: 'open',
  contested: 'open',
};

/** What is found about a host stands with its own part, where the case asks for that. */
function namedHost(whole: CaseFile, host: string, { states }: IncidentInference): NamedHost {
  const own = states.find(({ state }) => state === host);
  const findings = [...(own?.findings ?? [])].filter(([finding]) => finding.startsWith('prev.'));
  return {
    names: namesOf(whole, host),
    findings: new Map(findings.map(([finding, { pattern }]) => [finding, pattern.probability])),
  };
}

/** Every report of the case that says more than who claimed what, and whether the version shows it. */
function evidenceOf({ caseFile }: Assessment, whole: CaseFile): CitableEvidence[] {
  const shown = new Set(caseFile.reports.map(({ id }) => id));
  return whole.reports
    .filter(({ about }) => !('claim' in about))
    .map(({ id, says }) => ({ id, text: says, isReleasable: shown.has(id) }));
}

function recordOf({ caseFile }: Assessment, incident: string): string[] {
  const declared = (caseFile.declarations ?? [])
    .filter((one) => one.incident === undefined || one.incident === incident)
    .flatMap(({ speaker, degree, words }) => {
      const name = nameOf(caseFile, speaker);
      const said = `${name} has said that ${words}`;
      return SAID[degree] === undefined ? [said] : [`${name} ${SAID[degree]}`, said];
    });
  return [...declared, ...caseFile.reports.flatMap((report) => reportedBy(caseFile, report))];
}

function reportedBy(caseFile: CaseFile, { source, about, says, stance }: Report): string[] {
  const teller = caseFile.sources.find(({ id }) => id === source)?.name ?? source;
  const told = `${teller} has said that ${says}`;
  if (!('claim' in about) || stance !== 'asserts') return [told];
  const claimed = CLAIMED[about.claim];
  return claimed === undefined ? [told] : [told, `${nameOf(caseFile, about.by)} ${claimed}`];
}
