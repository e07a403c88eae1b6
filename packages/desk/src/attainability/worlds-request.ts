import {
  answersAsState,
  type CaseFile,
  type Deniability,
  deniabilityOf,
  type Library,
  type Marking,
  type Outcome,
  type PartialDate,
  type SimulatedQuestion,
  type Simulation,
  type Sponsor,
  simulationOf,
  weigh,
  weighingOf,
  withAssumptions,
} from '@respondeat/engine';

/** A case for which worlds are drawn. It goes to threads as it is, so it holds nothing but data. */
export interface WorldsRequest {
  readonly caseFile: CaseFile;
  readonly question: SimulatedQuestion;
  readonly marking: Marking;
  readonly asOf?: PartialDate;
}

/** A case made ready, with its own secrecy and collection. */
export interface ReadySimulation {
  readonly simulation: Simulation;
  readonly own: Deniability;
}

/** Makes a case ready for worlds to be drawn. */
export function readyFor(
  { caseFile, question, marking, asOf: day }: WorldsRequest,
  library: Library,
): Outcome<ReadySimulation> {
  const asOf = day === undefined ? {} : { asOf: day };
  const numbers = withAssumptions(library.numbers, caseFile.assumptions ?? []);
  if (!numbers.ok) return numbers;
  const evidence = weigh(caseFile, weighingOf(library, numbers.value, { marking, ...asOf }));
  const { standards, proofLevels } = library.law;
  const isState = answersAsState(question.state, evidence.actors, library.kinds);
  const sponsor: Sponsor = isState ? 'state' : 'no-state';
  const law = { standards: [...standards.values()], proofLevels, sponsor, ...asOf };
  const simulation = simulationOf(evidence, question, law);
  if (!simulation.ok) return simulation;
  return { ok: true, value: { simulation: simulation.value, own: deniabilityOf(numbers.value) } };
}
