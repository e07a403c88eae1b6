import type {
  CaseInference,
  Estimate,
  StateInference,
} from '../../packages/engine/src/inference/index.ts';

/** Every number of an inference under a name that says what it is of. */
export type Figures = ReadonlyMap<string, number>;

/** All figures of a case but the ways to them, which depend on the order of reading. */
export function figuresOf({ log10Evidence, incidents, ties }: CaseInference): Figures {
  const figures = new Map<string, number>([['log10 evidence', log10Evidence ?? Number.NaN]]);
  const estimate = (name: string, { prior, probability, interval }: Estimate) => {
    figures.set(`${name} prior`, prior);
    figures.set(name, probability);
    figures.set(`${name} lower`, interval.lower);
    figures.set(`${name} upper`, interval.upper);
  };
  for (const [tie, probability] of ties) figures.set(`tie ${tie}`, probability);
  for (const { incident, perpetrator, states } of incidents) {
    for (const candidate of perpetrator)
      estimate(`${candidate.candidate} did ${incident}`, candidate);
    for (const state of states) describe(state, `${state.state} in ${incident}`, estimate);
  }
  return figures;
}

function describe(
  { attack, pattern, findings }: StateInference,
  where: string,
  estimate: (name: string, estimate: Estimate) => void,
): void {
  for (const [footing, { atLeast }] of Object.entries({ attack, pattern })) {
    for (const [part, estimated] of Object.entries(atLeast))
      estimate(`${part} of ${where} on ${footing}`, estimated);
  }
  for (const { finding, attack: alone, pattern: learned } of findings.values()) {
    estimate(`${finding} of ${where} on attack`, alone);
    estimate(`${finding} of ${where} on pattern`, learned);
  }
}
