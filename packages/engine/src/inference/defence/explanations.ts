import { PARTS, type WeighedClaim, type WeighedEvidence } from '../../evidence/index.ts';
import type { AskedCase, CaseEvent, PartQuestion } from '../sensitivity/asked-case.ts';

/** How an allegation about a sponsor can fail. */
export type ExplanationKind =
  | 'acted-alone'
  | 'lesser-part'
  | 'another-group'
  | 'unknown-author'
  | 'false-claim'
  | 'another-sponsor';

/** One way in which the allegation fails, as an event of the model. */
export interface Explanation {
  readonly kind: ExplanationKind;
  /** The group or state that it speaks of, where it speaks of one. */
  readonly who?: string;
  readonly event: CaseEvent;
}

/** Every explanation that the record leaves room for. They overlap: a false claim is some other author's attack. */
export function explanationsOf(
  asked: AskedCase,
  question: PartQuestion,
  leading: string,
): readonly Explanation[] {
  const { evidence, caseGraph } = asked;
  const { incident, state } = question;
  const author = caseGraph.perpetrator(incident);
  const candidates = candidatesOf(evidence, incident);
  const part = caseGraph.part(state, incident);
  const both = [author, part];
  const least = PARTS.indexOf(question.atLeast);
  const byLeading = (cell: number) => candidates[Math.floor(cell / PARTS.length)] === leading;
  const by = (name: string): CaseEvent => ({
    variables: [author],
    isEvent: (who) => candidates[who] === name,
  });
  return [
    {
      kind: 'acted-alone',
      who: leading,
      event: {
        variables: both,
        isEvent: (cell) => byLeading(cell) && cell % PARTS.length === 0,
      },
    },
    ...(least > 1
      ? [
          {
            kind: 'lesser-part' as const,
            who: leading,
            event: {
              variables: both,
              isEvent: (cell: number) =>
                byLeading(cell) && cell % PARTS.length > 0 && cell % PARTS.length < least,
            },
          },
        ]
      : []),
    ...candidates
      .filter((name) => name !== leading && name !== 'other')
      .map((name): Explanation => ({ kind: 'another-group', who: name, event: by(name) })),
    ...(leading === 'other' ? [] : [{ kind: 'unknown-author' as const, event: by('other') }]),
    ...falseClaims(evidence, incident, author),
    ...evidence.states
      .filter((other) => other !== state)
      .map((other): Explanation => {
        const variables = [part, caseGraph.part(other, incident)];
        const isEvent = (cell: number) =>
          Math.floor(cell / PARTS.length) < least && cell % PARTS.length >= least;
        return { kind: 'another-sponsor', who: other, event: { variables, isEvent } };
      }),
  ];
}

/** Candidates of an incident, `other` last, in the order of the perpetrator's states. */
export function candidatesOf({ incidents }: WeighedEvidence, incident: string): readonly string[] {
  return [...(incidents.find(({ id }) => id === incident)?.prior.keys() ?? [])];
}

/** A claim in one's own name or under a front's; denials and praise claim nothing. */
function isClaim({ report: { about } }: WeighedClaim): boolean {
  return 'claim' in about && (about.claim === 'own-name' || about.claim === 'front');
}

/** Where somebody claimed the attack: that he had no hand in it, whether to boast or to lay a false track. */
function falseClaims(evidence: WeighedEvidence, incident: string, author: number): Explanation[] {
  const candidates = candidatesOf(evidence, incident);
  const claimants = evidence.items.flatMap((item) => {
    if (item.kind !== 'claim' || item.incident !== incident || !isClaim(item)) return [];
    const { tellsAbout } = item;
    if (tellsAbout.kind === 'state') return [];
    return [
      tellsAbout.kind === 'front'
        ? { who: tellsAbout.front, groups: tellsAbout.groups }
        : { who: tellsAbout.candidates.join(', '), groups: tellsAbout.candidates },
    ];
  });
  const distinct = new Map(claimants.map(({ who, groups }) => [who, groups]));
  return [...distinct].map(([who, groups]): Explanation => {
    const isEvent = (state: number) => !groups.includes(candidates[state]!);
    return { kind: 'false-claim', who, event: { variables: [author], isEvent } };
  });
}
