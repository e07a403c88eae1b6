import * as z from 'zod';
import {
  CONFIDENCE_LEVELS,
  type LikelihoodScale,
  type Outcome,
  type Problem,
} from '../../vocabulary/index.ts';
import { checkSentence } from './check-sentence.ts';
import type { SentenceLabel } from './sentence-finding.ts';
import type { ClaimableVerdict, StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';

const probability = z.number().min(0).max(1);

const findingSchema = z.looseObject({
  id: z.string(),
  /** Name of a scale, written with or without its hyphens. */
  scale: z.string(),
  group: z.string(),
  sponsor: z.string(),
  host: z.string(),
  event: z.string(),
  perpetrator: z.looseObject({ probability_public: probability }),
  part: z.looseObject({
    public_cumulative: z.looseObject({
      at_least_support: probability,
      at_least_approval: probability,
      direction: probability,
    }),
  }),
  confidence: z.enum(CONFIDENCE_LEVELS),
  standards: z.strictObject({
    met: z.array(z.string()),
    not_met: z.array(z.string()),
    open: z.array(z.string()),
  }),
  evidence: z.array(z.looseObject({ text: z.string(), releasable: z.boolean() })),
  declarations_on_record: z.array(z.string()),
  note: z.string().default(''),
});

const labelledSchema = z.looseObject({
  findings: z.array(findingSchema).min(1),
  statements: z
    .array(
      z.looseObject({
        id: z.string(),
        finding: z.string(),
        sentence: z.string(),
        label: z.string(),
      }),
    )
    .min(1),
});

type LabelledFinding = z.infer<typeof findingSchema>;

/** A labelled sentence with the label that the check gives it. */
export interface ScoredSentence {
  readonly id: string;
  readonly label: string;
  readonly result: SentenceLabel;
}

/** What a labelled file is scored with. */
export interface ScoringTools {
  readonly rules: StatementRules;
  readonly scales: ReadonlyMap<string, LikelihoodScale>;
}

/** Checks every sentence of a file of labelled sentences against its finding. */
export function scoreLabelled(
  file: unknown,
  tools: ScoringTools,
): Outcome<readonly ScoredSentence[]> {
  const parsed = labelledSchema.safeParse(file);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(asProblem) };
  const { findings, statements } = parsed.data;
  const grounds = new Map(findings.map((finding) => [finding.id, groundOf(finding, tools)]));
  const problems: Problem[] = [];
  const scored = statements.flatMap(({ id, finding, sentence, label }, place): ScoredSentence[] => {
    const ground = grounds.get(finding);
    if (ground !== undefined)
      return [{ id, label, result: checkSentence(sentence, ground, tools.rules).label }];
    problems.push(unusable(place, finding, grounds.has(finding)));
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: scored };
}

function asProblem({ path, message }: z.core.$ZodIssue): Problem {
  return {
    code: 'labelled-sentences.form',
    path: path.join('/'),
    because: message,
    try: 'compare with the form of labelled sentences in the guide',
  };
}

function unusable(place: number, finding: string, isKnown: boolean): Problem {
  return {
    code: 'labelled-sentences.finding',
    path: `statements/${place}/finding`,
    because: isKnown
      ? `the finding ${finding} names a scale that does not ship`
      : `there is no finding ${finding} in this file`,
    try: isKnown ? 'name icd203 or phia as its scale' : 'name one of the findings by its id',
  };
}

function groundOf(finding: LabelledFinding, { scales }: ScoringTools): StatementGround | undefined {
  const scale = scaleOf(finding.scale, scales);
  if (scale === undefined) return undefined;
  const { at_least_support, at_least_approval, direction } = finding.part.public_cumulative;
  return {
    scale,
    groups: [
      { names: namesOf(finding.group), probability: finding.perpetrator.probability_public },
    ],
    states: [
      {
        names: [finding.sponsor],
        atLeast: { support: at_least_support, approval: at_least_approval, direction },
        verdicts: verdictsOf(finding.standards),
      },
    ],
    hosts: [{ names: [finding.host], findings: hostFindings(finding.note) }],
    confidence: finding.confidence,
    evidence: finding.evidence.map(({ text, releasable }) => ({ text, isReleasable: releasable })),
    record: finding.declarations_on_record,
    attack: finding.event,
  };
}

/** `icd203` is `icd-203`, and `phia` the only scale whose name begins so. */
function scaleOf(
  name: string,
  scales: ReadonlyMap<string, LikelihoodScale>,
): LikelihoodScale | undefined {
  const bare = (text: string) => text.replaceAll('-', '').toLowerCase();
  return [...scales].find(([known]) => bare(known).startsWith(bare(name)))?.[1];
}

/** The name, and the name without what is added in brackets. */
function namesOf(group: string): string[] {
  const short = group.replace(/\s*\(.*\)$/u, '');
  return [...new Set([group, short])];
}

/** Probabilities of findings about the host that a note gives: `prev.host_unable .70`. */
function hostFindings(note: string): Map<string, number> {
  const found = note.matchAll(/([a-z]+\.[a-z_]+) (\d?\.\d+)/gu);
  return new Map([...found].map(([, finding, figure]) => [finding!, Number(figure)]));
}

function verdictsOf({
  met,
  not_met,
  open,
}: LabelledFinding['standards']): Map<string, ClaimableVerdict> {
  const as = (verdict: ClaimableVerdict) => (id: string) => [id, verdict] as const;
  return new Map([...met.map(as('met')), ...not_met.map(as('not-met')), ...open.map(as('open'))]);
}
