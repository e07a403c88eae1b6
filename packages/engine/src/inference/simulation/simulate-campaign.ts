import { CASE_FILE_FORMAT, type CaseFile, type Tie } from '../../casefile/index.ts';
import { CONTROL_STATES, type ModelNumbers, PARTS } from '../../evidence/index.ts';
import { type Random, stirredRandom } from '../../vocabulary/index.ts';
import { type CampaignTruth, drawTruth, GRADE, type TrueIncident } from './drawn-truth.ts';
import { groupAt, STATE } from './made-up-names.ts';
import type { SimulationSettings } from './simulation-settings.ts';
import { drawReports, type Telling, type Topic } from './told-of-truth.ts';

/** A case file, and what is so behind it. */
export interface SimulatedCampaign {
  readonly caseFile: CaseFile;
  readonly truth: CampaignTruth;
}

/** Ties between the state and each group, on each of which every other source reports once. */
const TIES = [
  { kind: 'arms', finding: 'rel.armed_equipped' },
  { kind: 'trains', finding: 'rel.trained' },
  { kind: 'directs', finding: 'rel.general_direction_operations' },
] as const;

/** The day before the first attack, from which days are counted. */
const DAY_BEFORE = Date.UTC(2001, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/** Draws a campaign from the model: a case file of made-up names and its truth. Same settings and seed, same campaign. */
export function simulateCampaign(
  settings: SimulationSettings,
  numbers: ModelNumbers,
  seed: number,
): SimulatedCampaign {
  const random = stirredRandom(seed);
  const truth = drawTruth(settings, numbers, random);
  const telling = { truth, numbers, copyProbability: settings.copyProbability };
  const topics = [
    ...tieTopics({ settings, truth, numbers }, random),
    ...truth.incidents.flatMap((incident, place) => topicsOf(incident, { place, settings })),
  ];
  return { truth, caseFile: caseOf({ seed, topics, telling }, random) };
}

interface Simulation {
  readonly settings: SimulationSettings;
  readonly truth: CampaignTruth;
  readonly numbers: ModelNumbers;
}

function tieTopics({ settings, truth, numbers }: Simulation, random: Random): Topic[] {
  return truth.groups.flatMap(({ group, control }) =>
    TIES.map(({ kind, finding }): Topic => {
      const row = numbers.tieFindingGivenControl[finding] as readonly number[];
      return {
        id: tieId(kind, group),
        about: { tie: tieId(kind, group) },
        isSo: random() < row[CONTROL_STATES.indexOf(control)]!,
        date: dayAt(0),
        reports: Math.ceil(settings.sources / 2),
      };
    }),
  );
}

/** Of each candidate, whether it did it; of the state, whether it supported, and whether it directed it. */
function topicsOf(
  { incident, candidates, author, part }: TrueIncident,
  { place, settings }: { place: number; settings: SimulationSettings },
): Topic[] {
  const asked = [
    ...candidates.map((group) => ({
      id: `${incident}-by-${group}`,
      about: { perpetrator: group, incident },
      isSo: author === group,
    })),
    ...(['support', 'direction'] as const).map((least) => ({
      id: `${incident}-${least}`,
      about: { part: least, state: STATE.id, incident },
      isSo: PARTS.indexOf(part) >= PARTS.indexOf(least),
    })),
  ];
  const topics = asked.map((topic, at) => ({
    ...topic,
    date: dayAt(place + 1),
    reports: Math.max(0, Math.ceil((settings.reports - at) / asked.length)),
  }));
  return topics.filter(({ reports }) => reports > 0);
}

function caseOf(
  { seed, topics, telling }: { seed: number; topics: readonly Topic[]; telling: Telling },
  random: Random,
): CaseFile {
  const told = topics.map((topic) => drawReports(topic, telling, random));
  const { truth } = telling;
  return {
    respondeat: CASE_FILE_FORMAT,
    case: `simulated-${seed}`,
    title: `A simulated campaign (seed ${seed})`,
    question: 'Who carried each attack out, and which part had the state in it?',
    summary:
      'Drawn from the model by chance, with made-up names. Nothing in it happened; the truth that it was drawn from stands in truth.json.',
    marking: 'TLP:CLEAR',
    sponsors: [STATE.id],
    actors: [
      { id: STATE.id, kind: 'state', name: { en: STATE.name } },
      ...truth.groups.map(({ group }, place) => ({
        id: group,
        kind: 'armed-group',
        name: { en: groupAt(place).name },
      })),
    ],
    incidents: truth.incidents.map(incidentRecord),
    ties: truth.groups.flatMap(({ group }) => TIES.map(({ kind }) => tieRecord(kind, group))),
    sources: truth.sources.map(({ source }) => ({
      id: source,
      name: `${source} (made up)`,
      kind: 'open-source',
      reliability: GRADE,
      because: 'simulated',
    })),
    origins: told.map(({ origin }) => origin),
    reports: told.flatMap(({ reports }) => reports),
  };
}

function incidentRecord({ incident, candidates }: TrueIncident, place: number) {
  return {
    id: incident,
    title: `Attack ${place + 1} (simulated)`,
    date: dayAt(place + 1),
    place: { name: { en: 'A made-up place' }, country: 'Nowhere' },
    tactic: 'other',
    means: 'unknown',
    target: 'mixed',
    harm: [],
    underQuestion: true,
    perpetrators: { candidates: [...candidates] },
  };
}

function tieRecord(kind: string, group: string): Tie {
  return { id: tieId(kind, group), sponsor: STATE.id, kind, proxy: group };
}

function tieId(kind: string, group: string): string {
  return `${STATE.id}-${kind}-${group}`;
}

function dayAt(place: number): string {
  return new Date(DAY_BEFORE + place * DAY).toISOString().slice(0, 10);
}
