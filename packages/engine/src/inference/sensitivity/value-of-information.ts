/** Relative costs of the two ways to be wrong in public. */
export interface AttributionCosts {
  readonly falseAttribution: number;
  readonly missedAttribution: number;
}

/** Costs where nobody names others: one attributes above four in five. Declared: it is the ratio at which a bar of
 *  .8, a middle one among the levels of proof, is the least costly choice; a reader may hold 1:1 to 20:1. */
export const DECLARED_COSTS: AttributionCosts = { falseAttribution: 4, missedAttribution: 1 };

/** What knowing an outcome would be worth. */
export interface InformationValue {
  /** Mutual information of answer and outcome, in bits: how much it would tell. */
  readonly mutualInformationBits: number;
  /** Expected value of sample information, in the unit of the costs: how much less one would expect to be wrong.
   *  Zero where no outcome would change what is done. */
  readonly expectedValue: number;
  /** The same of knowing the answer itself: no observation can be worth more. */
  readonly perfectValue: number;
}

/** Values an observation by the joint probabilities of the answer and its outcomes. One attributes where the
 *  probability is above `falseAttribution / (falseAttribution + missedAttribution)` (inference model, section 5).
 *
 *  @param joint first by answer `no` and `yes`, then by outcome; sums to one */
export function valueOfInformation(
  [no, yes]: readonly [no: readonly number[], yes: readonly number[]],
  costs: AttributionCosts,
): InformationValue {
  const sum = (chances: readonly number[]) => chances.reduce((a, b) => a + b, 0);
  const [allNo, allYes] = [sum(no), sum(yes)];
  const lossNow = leastLoss(allNo, allYes, costs);
  const lossAfter = sum(no.map((chance, outcome) => leastLoss(chance, yes[outcome]!, costs)));
  const bits = sum(
    no.map((chance, outcome) => {
      const either = chance + yes[outcome]!;
      return bitsOf(chance, allNo * either) + bitsOf(yes[outcome]!, allYes * either);
    }),
  );
  return {
    // Rounding may leave a hair below nothing.
    mutualInformationBits: Math.max(0, bits),
    expectedValue: Math.max(0, lossNow - lossAfter),
    perfectValue: lossNow,
  };
}

/** Expected loss of the better of attributing and not. */
function leastLoss(
  no: number,
  yes: number,
  { falseAttribution, missedAttribution }: AttributionCosts,
): number {
  return Math.min(no * falseAttribution, yes * missedAttribution);
}

function bitsOf(joint: number, apart: number): number {
  return joint === 0 ? 0 : joint * Math.log2(joint / apart);
}
