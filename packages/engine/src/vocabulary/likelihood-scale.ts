/** Words of likelihood by band, in per cent, from the least likely up. Bands may leave gaps between them. */
export interface LikelihoodScale {
  readonly scale: string;
  readonly title: string;
  readonly source: string;
  readonly verification: 'verified' | 'secondary' | 'unverified';
  readonly where?: string | undefined;
  readonly rule: string;
  /** At least one. */
  readonly bands: readonly Band[];
}

interface Band {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Other forms and synonyms that the scale takes for the same band. */
  readonly also?: readonly string[] | undefined;
  /** What leads to the word in a sentence, `is` where it is left out. */
  readonly before?: string | undefined;
  /** What follows the word in a sentence. */
  readonly after?: string | undefined;
}

/**
 * The word for a probability. A band holds its lower end, and its upper end where no other band begins there;
 * beyond the table the nearest band speaks. In a gap neither word is taken: `between unlikely and likely`.
 */
export function likelihoodWord(probability: number, scale: LikelihoodScale): string {
  const place = placeOn(probability, scale);
  return 'band' in place ? place.band.word : `between ${place.below.word} and ${place.above.word}`;
}

/** The word with what leads to it and follows it in a sentence: `is` likely, `has a` roughly even ` chance`. */
export function likelihoodInSentence(
  probability: number,
  scale: LikelihoodScale,
): { readonly before: string; readonly word: string; readonly after: string } {
  const place = placeOn(probability, scale);
  const word = likelihoodWord(probability, scale);
  if (!('band' in place)) return { before: 'lies', word, after: '' };
  const { before = 'is', after = '' } = place.band;
  return { before, word, after };
}

/** The band that holds a probability, or the two between which it falls. */
function placeOn(
  probability: number,
  { bands }: LikelihoodScale,
): { readonly band: Band } | { readonly below: Band; readonly above: Band } {
  const percent = probability * 100;
  const index = bands.findLastIndex(({ from }) => percent >= from);
  const below = bands[Math.max(index, 0)] as Band;
  const above = bands[index + 1];
  const isBetween = index >= 0 && above !== undefined && percent > below.to;
  return isBetween ? { below, above } : { band: below };
}
