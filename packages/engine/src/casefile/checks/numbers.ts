import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile, Incident } from '../case-file.ts';

/** Rounding that a hand-written prior may show. */
const SUM_TOLERANCE = 1e-6;

/** Counts of harm run from low to high; a prior covers every candidate and `other`, and sums to one. */
export function checkNumbers(caseFile: CaseFile): Problem[] {
  return caseFile.incidents.flatMap((incident, index) => [
    ...checkHarm(incident, `incidents/${index}/harm`),
    ...checkCandidates(incident, `incidents/${index}`),
    ...checkPrior(incident, `incidents/${index}/perpetrators/prior/weights`),
  ]);
}

function checkHarm(incident: Incident, path: string): Problem[] {
  return incident.harm.flatMap(({ low, best, high }, index) => {
    const middle = best ?? low;
    if (low <= middle && middle <= high) return [];
    return [
      {
        code: 'harm.order',
        path: `${path}/${index}`,
        because: `low ${low}, best ${best ?? 'not given'} and high ${high} are not in order`,
        try: 'low is the least that any source counts, high the most, best lies between',
      },
    ];
  });
}

function checkCandidates(incident: Incident, path: string): Problem[] {
  if (incident.underQuestion && incident.perpetrators === undefined) {
    return [
      {
        code: 'incident.without-candidates',
        path,
        because: `the case asks who carried out \`${incident.id}\`, and names no candidate`,
        try: 'add `perpetrators: {candidates: [...]}`, or set `underQuestion: false`',
      },
    ];
  }
  const candidates = incident.perpetrators?.candidates ?? [];
  return candidates.flatMap((id, index) =>
    candidates.indexOf(id) === index
      ? []
      : [
          {
            code: 'candidate.twice',
            path: `${path}/perpetrators/candidates/${index}`,
            because: `\`${id}\` stands twice among the candidates`,
            try: 'name each candidate once',
          },
        ],
  );
}

function checkPrior(incident: Incident, path: string): Problem[] {
  const weights = incident.perpetrators?.prior?.weights;
  if (weights === undefined) return [];
  const expected = [...(incident.perpetrators?.candidates ?? []), 'other'];
  const absent = expected.filter((id) => weights[id] === undefined);
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
