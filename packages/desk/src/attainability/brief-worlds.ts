import {
  type Attainability,
  type Library,
  lightsAround,
  NOBODY_TIED,
  type Outcome,
  type Part,
  WORLDS_PER_PART,
} from '@respondeat/engine';
import { attainabilityOf } from './draw-attainability.ts';
import { placesAsked, readyFor, type WorldsOfCase, type WorldsRequest } from './worlds-request.ts';

/** Code of what could not be worked out exactly. */
const TOO_LARGE = 'inference.too-large';

const LEFT_OUT: readonly string[] = [NOBODY_TIED, TOO_LARGE];

/** What every dossier says of how often each standard could be met: at the case's own secrecy and collection, and at its
 *  ceiling, for every incident under question and every state asked about. Left out is a state to which nobody is tied, and
 *  what is too large to be exact: the dossier says so and stands without it. */
export function drawBriefly(
  request: WorldsOfCase,
  seed: number,
  library: Library,
): Outcome<readonly Attainability[]> {
  const found: Attainability[] = [];
  for (const { state, incident } of placesAsked(request)) {
    const drawn = drawPlace({ ...request, question: { state, incident, seed } }, library);
    if (drawn.ok) found.push(drawn.value);
    else if (drawn.problems.some(({ code }) => !LEFT_OUT.includes(code))) return drawn;
  }
  return { ok: true, value: found };
}

function drawPlace(request: WorldsRequest, library: Library): Outcome<Attainability> {
  const ready = readyFor(request, library);
  if (!ready.ok) return ready;
  const { simulation, own } = ready.value;
  const asked = lightsAround(own, 'brief');
  const tally = (part: Part) => simulation.tally(asked, { part, from: 0, to: WORLDS_PER_PART });
  const tallies = { direction: tally('direction'), none: tally('none') };
  const counted = { library, extent: 'brief', asked, tallies } as const;
  return { ok: true, value: attainabilityOf(request, ready.value, counted) };
}
