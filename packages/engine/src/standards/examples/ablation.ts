import type { FindingId } from '../../vocabulary/index.ts';
import { statusOf } from '../evaluate/evaluate.ts';
import type { ProofLevels } from '../proof-level.ts';
import type { Example, Standard, Verdict } from '../standard.ts';

/** A given of an example, and what the standard gives once it is taken away. */
export interface GivenTaken {
  readonly finding: FindingId;
  /** The verdict on all other givens. `met` says that the example does not need this one. */
  readonly without: Verdict;
  /** Why a given that changes nothing stands there all the same, where the example says so. */
  readonly idleOnPurpose: string | undefined;
}

/** A `met` example, with each of its givens taken away in turn. */
export interface AblatedExample {
  readonly example: string;
  readonly givens: readonly GivenTaken[];
}

/** Takes every given of every `met` example of a standard away, one at a time: what the standard truly needs shows. */
export function ablationsOf(
  standard: Standard,
  proofLevels: ProofLevels,
): readonly AblatedExample[] {
  return standard.examples
    .filter(({ expect }) => expect === 'met')
    .map((example) => ({
      example: example.name,
      givens: [...example.given.keys()].map((finding) => ({
        finding,
        without: statusWithout(finding, example, { standard, proofLevels }),
        idleOnPurpose: example.idleOnPurpose.get(finding),
      })),
    }));
}

function statusWithout(
  finding: FindingId,
  { given, asOf, verdicts }: Example,
  { standard, proofLevels }: { readonly standard: Standard; readonly proofLevels: ProofLevels },
): Verdict {
  const fewer = new Map([...given].filter(([other]) => other !== finding));
  const day = asOf === undefined ? {} : { asOf };
  return statusOf(standard, fewer, { proofLevels, verdicts, ...day });
}
