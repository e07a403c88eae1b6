import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile, Incident } from '../case-file.ts';

/** Rounding that a hand-written prior may show. Declared: thirteen shares, the most there are, of six digits each. */
const SUM_TOLERANCE = 1e-5;

/** Counts of harm run from low to high; a prior covers every candidate and `other`, and sums to one. */
export function checkNumbers(caseFile: CaseFile): Problem[] {
  return caseFile.incidents.flatMap((incident, index) => [
    ...checkHarm(incident, `incidents/${index}/harm`),
    ...checkPrior(incident, `incidents/${index}/perpetrators/prior/weights`),
  ]);
}

function checkHarm(incident: Incident, path: string): Problem[] {
  return incident.harm.flatMap(({ low, best, high }, index) => {
    const middle = best ?? low;
    if (low <= middle && middle <= high) return [];
    const counts = best === undefined ? `low ${low} and` : `low ${low}, best ${best} and`;
    return [
      {
        code: 'harm.order',
        path: `${path}/${index}`,
        because: `${counts} high ${high} are not in order`,
        try: 'low is the least that any source counts, high the most, best lies between',
      },
    ];
  });
}

function checkPrior({ perpetrators }: Incident, path: string): Problem[] {
  const weights = perpetrators?.prior?.weights;
  if (weights === undefined) return [];
  const expected = [...perpetrators!.candidates, 'other'];
  const absent = expected.filter((id) => !Object.hasOwn(weights, id));
  if (absent.length > 0) {
    return [
      {
        code: 'prior.incomplete',
        path,
        because: `the prior says nothing about ${absent.map((id) => `\`${id}\``).join(', ')}`,
        try: 'give a probability to every candidate and to `other`',
      },
    ];
  }
  return checkSum(weights, path);
}

/** The weights of a prior sum to one, but for rounding. */
export function checkSum(weights: Readonly<Record<string, number>>, path: string): Problem[] {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return [];
  return [
    {
      code: 'prior.sum',
      path,
      because: `the prior sums to ${Number(sum.toFixed(6))}, not to 1`,
      try: 'rescale the probabilities so that they sum to 1',
    },
  ];
}
