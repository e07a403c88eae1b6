import {
  answersAsState,
  attacksToldWhole,
  type CaseFile,
  Defect,
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
import { libraryWith } from '../library/own-standards.ts';

/** A case for which worlds are drawn. It goes to threads as it is, so it holds nothing but data. */
export interface WorldsRequest extends WorldsOfCase {
  readonly question: SimulatedQuestion;
}

/** The same, whichever state and incident are asked about. */
export interface WorldsOfCase {
  readonly caseFile: CaseFile;
  readonly marking: Marking;
  readonly asOf?: PartialDate;
  /** The day whose law is applied; that of `asOf` where it is left out. */
  readonly lawOf?: PartialDate;
  /** Attacks that are told whole, by id, as an assessment is asked for them; worlds are drawn for no other. */
  readonly attacks?: readonly string[];
  /** Folder of a user's own standards, which are applied as well. */
  readonly ownStandards?: string;
}

/** A case made ready, with its own secrecy and collection. */
export interface ReadySimulation {
  readonly simulation: Simulation;
  readonly own: Deniability;
}

/** Every attack that is told whole with every state asked about. */
export function placesAsked({
  caseFile,
  attacks,
}: WorldsOfCase): readonly Pick<SimulatedQuestion, 'state' | 'incident'>[] {
  const told = attacksToldWhole(caseFile, attacks);
  return told.flatMap((incident) => caseFile.sponsors.map((state) => ({ state, incident })));
}

/** The library that a request is answered with, read where it is answered. */
export function libraryFor({ ownStandards }: WorldsOfCase): Library {
  const pinned = libraryWith(ownStandards);
  // Whoever asks has read the same library before.
  if (!pinned.ok)
    throw new Defect(`standards cannot be read again: ${pinned.problems[0]?.because}`);
  return pinned.value.library;
}

/** Makes a case ready for worlds to be drawn. */
export function readyFor(
  { caseFile, question, marking, asOf: day, lawOf = day }: WorldsRequest,
  library: Library,
): Outcome<ReadySimulation> {
  const asOf = day === undefined ? {} : { asOf: day };
  const numbers = withAssumptions(library.numbers, caseFile.assumptions ?? []);
  if (!numbers.ok) return numbers;
  const evidence = weigh(caseFile, weighingOf(library, numbers.value, { marking, ...asOf }));
  const { standards, proofLevels } = library.law;
  const isState = answersAsState(question.state, evidence.actors, library.kinds);
  const sponsor: Sponsor = isState ? 'state' : 'no-state';
  const applied = lawOf === undefined ? {} : { asOf: lawOf };
  const law = { standards: [...standards.values()], proofLevels, sponsor, ...applied };
  const simulation = simulationOf(evidence, question, law);
  if (!simulation.ok) return simulation;
  return { ok: true, value: { simulation: simulation.value, own: deniabilityOf(numbers.value) } };
}
