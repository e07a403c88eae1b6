import {
  type Attainability,
  attainabilityFrom,
  type CountedWorlds,
  type Extent,
  type Library,
  type LightsAsked,
  lightsAround,
  NOBODY_TIED,
  type Outcome,
  type Part,
  type Tally,
  WORLDS_PER_PART,
} from '@respondeat/engine';
import type { Progress } from '../cli/progress.ts';
import { WorldThreads } from './world-threads.ts';
import {
  placesAsked,
  type ReadySimulation,
  readyFor,
  type WorldsOfCase,
  type WorldsRequest,
} from './worlds-request.ts';

/** What is drawn, and how it is told. */
export interface DrawingOptions {
  readonly library: Library;
  /** Whether worlds are drawn at every pair of degrees, or along the two curves through the case's own. */
  readonly grid: boolean;
  /** Worlds for each part of the sponsor; {@link WORLDS_PER_PART} where left out. */
  readonly worlds?: number;
  readonly progress: Progress;
}

/** Draws worlds for every part that the sponsor may have played, in threads, and tells how often standards are met. */
export async function drawAttainability(
  request: WorldsRequest,
  { library, grid, worlds = WORLDS_PER_PART, progress }: DrawingOptions,
): Promise<Outcome<Attainability>> {
  const ready = readyFor(request, library);
  if (!ready.ok) return ready;
  const { own } = ready.value;
  const extent = grid ? 'grid' : 'curves';
  const asked = lightsAround(own, extent);
  const threads = new WorldThreads(request);
  try {
    const tallies = await tallyParts(threads, { asked, worlds, progress });
    return {
      ok: true,
      value: attainabilityOf(request, ready.value, { library, extent, asked, tallies }),
    };
  } finally {
    await threads.end();
  }
}

/**
 * The same for every incident under question and every state asked about. Where nobody is tied to a state it has no
 * sponsor's part to hide, and nothing is drawn.
 */
export async function drawEverywhere(
  request: WorldsOfCase,
  seed: number,
  options: Omit<DrawingOptions, 'grid'>,
): Promise<Outcome<readonly Attainability[]>> {
  const found: Attainability[] = [];
  for (const { state, incident } of placesAsked(request)) {
    const place = { ...request, question: { state, incident, seed } };
    const drawn = await drawAttainability(place, { ...options, grid: false });
    if (drawn.ok) found.push(drawn.value);
    else if (drawn.problems.some(({ code }) => code !== NOBODY_TIED)) return drawn;
  }
  return { ok: true, value: found };
}

type Tallies = Record<Part, Tally>;

async function tallyParts(
  threads: WorldThreads,
  { asked, worlds, progress }: { asked: LightsAsked; worlds: number; progress: Progress },
): Promise<Tallies> {
  const tally = (part: Part, title: string) =>
    progress.step(
      title,
      () => threads.tally(part, worlds, asked),
      (counted) => `${counted.worlds} worlds, ${asked.lights.length} times`,
    );
  return {
    direction: await tally('direction', 'worlds where it directed'),
    approval: await tally('approval', 'worlds where it approved'),
    support: await tally('support', 'worlds where it supported'),
    none: await tally('none', 'worlds where it did not'),
  };
}

interface Counted {
  readonly library: Library;
  readonly extent: Extent;
  readonly asked: LightsAsked;
  readonly tallies: CountedWorlds['tallies'];
}

/** What was counted, as rates. */
export function attainabilityOf(
  { question }: WorldsRequest,
  { simulation, own }: ReadySimulation,
  { library, extent, asked, tallies }: Counted,
): Attainability {
  return attainabilityFrom({
    ...question,
    ...asked,
    extent,
    own,
    tallies,
    group: simulation.group,
    scopes: simulation.scopes,
    standards: [...library.law.standards.keys()],
  });
}
