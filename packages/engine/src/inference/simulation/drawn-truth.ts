import { CONTROL_STATES, type ModelNumbers, PARTS, RELIABILITIES } from '../../evidence/index.ts';
import type { Random } from '../../vocabulary/index.ts';
import { drawDirichlet, drawState } from '../campaign/conjugate-draws.ts';
import { rowPriors } from '../slow-layer/case-priors.ts';
import { groupAt, numbered } from './made-up-names.ts';
import type { SimulationSettings } from './simulation-settings.ts';

/** Grade of every simulated source: the middle of the scale. */
export const GRADE = 'C';

/** What is so in a synthetic campaign, and its reports only tell of. */
export interface CampaignTruth {
  readonly groups: readonly {
    readonly group: string;
    readonly control: (typeof CONTROL_STATES)[number];
    /** Chance of each part in what the group does, from none to direction. The first is the rate of acting alone. */
    readonly parts: readonly number[];
  }[];
  readonly sources: readonly {
    readonly source: string;
    readonly reliability: (typeof RELIABILITIES)[number];
  }[];
  readonly incidents: readonly TrueIncident[];
}

/** Who did it, and which part the state had. */
export interface TrueIncident {
  readonly incident: string;
  readonly candidates: readonly string[];
  /** A candidate, or `other`. */
  readonly author: string;
  readonly part: (typeof PARTS)[number];
}

/** Draws what is so, from the priors of the model but for what the settings fix. */
export function drawTruth(
  settings: SimulationSettings,
  numbers: ModelNumbers,
  random: Random,
): CampaignTruth {
  const groups = times(settings.groups, (place) => drawGroup(place, { settings, numbers }, random));
  const reliabilities = numbers.sourceReliability[GRADE];
  return {
    groups,
    sources: times(settings.sources, (place) => ({
      source: numbered('newsroom', place),
      reliability: RELIABILITIES[drawState(reliabilities, random)]!,
    })),
    incidents: times(settings.incidents, (place) =>
      drawIncident(place, { settings, numbers, groups }, random),
    ),
  };
}

interface Drawing {
  readonly settings: SimulationSettings;
  readonly numbers: ModelNumbers;
}

function drawGroup(place: number, { settings, numbers }: Drawing, random: Random) {
  const control = drawState(numbers.controlState.prior, random);
  const drawn = drawDirichlet(rowPriors(numbers)[control]!, random);
  const { alone = drawn[0]! } = settings;
  const others = 1 - drawn[0]!;
  const parts = drawn.map((chance, part) => (part === 0 ? alone : (chance * (1 - alone)) / others));
  return { group: groupAt(place).id, control: CONTROL_STATES[control]!, parts };
}

function drawIncident(
  place: number,
  { settings, numbers, groups }: Drawing & Pick<CampaignTruth, 'groups'>,
  random: Random,
): TrueIncident {
  const left = groups.map((_, group) => group);
  const drawn = times(Math.min(settings.candidates, groups.length), () => {
    const at = Math.floor(random() * left.length);
    return left.splice(at, 1)[0]!;
  }).sort((a, b) => a - b);
  const { other } = numbers.perpetrator;
  const share = (1 - other) / drawn.length;
  const author = drawn[drawState([...drawn.map(() => share), other], random)];
  const row =
    author === undefined ? numbers.partGivenControl.otherPerpetrator : groups[author]!.parts;
  return {
    incident: numbered('attack', place),
    candidates: drawn.map((group) => groupAt(group).id),
    author: author === undefined ? 'other' : groupAt(author).id,
    part: PARTS[drawState(row, random)]!,
  };
}

/** A list of so many. */
export function times<Made>(count: number, make: (place: number) => Made): Made[] {
  return Array.from({ length: count }, (_, place) => make(place));
}
