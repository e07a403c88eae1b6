import type { Manner } from '../inference/index.ts';

/** How an answer was computed, with the largest standard error of what it tells, where it was drawn. */
export type ToldManner = Manner & {
  readonly byIncident?: boolean;
  readonly largestError?: number;
  readonly rowsAsDeclared?: true;
};

/** Names told of what was conditioned on; the JSON has them all. Declared: a line or two. */
const MOST_NAMED = 8;

const APART =
  'All attacks together are too many or too large for one exact pass: each is answered on its own record, and what the others teach reaches it through the record of the group alone.';

/** Told wherever a case is asked without drawing its slow layer (decision 72). */
const ROWS_AS_DECLARED =
  'Answered as if how often a group acts alone were as declared: what the attacks of this case teach each other about it is in `respondeat attribute` alone, whose figures differ.';

/** What a reader must know of how an answer was computed; nothing where one exact pass gave it. */
export function mannerSentences(manner: ToldManner): string[] {
  const { kind, draws = 0, byIncident = false, rowsAsDeclared = false } = manner;
  const apart = [...(byIncident ? [APART] : []), ...(rowsAsDeclared ? [ROWS_AS_DECLARED] : [])];
  if (kind === 'exact') return apart;
  const named = namesText(manner);
  if (kind === 'cut-set')
    return [
      ...apart,
      `Too large for one exact pass, and answered as exactly by a sum over the states of ${named}.`,
    ];
  return [
    ...apart,
    `APPROXIMATE. Too large to be exact: answers are means over ${draws} weighted draws of ${named}${errorText(manner)}.`,
  ];
}

/** How an answer was computed, for programs; nothing where one exact pass gave it. */
export function mannerJson(manner: ToldManner): { approximate?: boolean; manner?: ToldManner } {
  if (mannerSentences(manner).length === 0) return {};
  return { approximate: manner.kind === 'weighted', manner };
}

function namesText({ conditionedOn }: Manner): string {
  const more = conditionedOn.length - MOST_NAMED;
  const named = conditionedOn.slice(0, MOST_NAMED).join('; ');
  return more > 0 ? `${named}; and ${more} more` : named;
}

function errorText({ largestError }: ToldManner): string {
  if (largestError === undefined) return '';
  return `, with a Monte-Carlo error of at most ${(100 * largestError).toFixed(1)} points`;
}
