import type { Random } from '../../vocabulary/index.ts';
import { drawState } from './conjugate-draws.ts';
import type { CampaignIncident, ReportCampaign, Topic } from './report-campaign.ts';
import { emptyTally, type SlowDraw, saidPlace, type Tally } from './slow-draw.ts';

/** Chance of what all reports of a topic say, and of what its origin said with it, if it is so or not. */
interface TopicChances {
  /** By whether it is so (0, 1) and whether the origin asserted it: `2 · so + asserted`. */
  readonly joint: Float64Array;
}

/** The inner pass: every incident by itself, given the slow layer. */
export class IncidentPass {
  readonly #campaign: ReportCampaign;
  /** Author times part, the part running fastest. Reused, so that a sweep makes no garbage. */
  readonly #cells: Float64Array;
  readonly #originAsserts: readonly [ifNot: number, ifSo: number];

  constructor(campaign: ReportCampaign) {
    this.#campaign = campaign;
    const { originPrior, rates, tieLikelihoods, otherRow } = campaign;
    this.#cells = new Float64Array((tieLikelihoods.length + 1) * otherRow.length);
    const expected = (asserts: readonly number[]) =>
      originPrior.reduce((sum, chance, reliability) => sum + chance * asserts[reliability]!, 0);
    this.#originAsserts = [expected(rates.falsePositive), expected(rates.truePositive)];
  }

  /** Draws author and part of every incident and what each origin said, and counts them. */
  draw(slow: SlowDraw, random: Random): Tally {
    const tally = emptyTally(this.#campaign);
    for (const incident of this.#campaign.incidents)
      this.#drawIncident(incident, { slow, tally, random });
    return tally;
  }

  #read({ topics }: CampaignIncident, slow: SlowDraw): TopicChances[] {
    return topics.map((topic) => this.#topicChances(topic, slow));
  }

  #fillCells(
    { authorPrior, topics: heard }: CampaignIncident,
    { slow, topics }: { slow: SlowDraw; topics: readonly TopicChances[] },
  ): Float64Array {
    const parts = this.#campaign.otherRow.length;
    const cells = this.#cells;
    for (let author = 0; author < authorPrior.length; author++) {
      const row = slow.rows[author] ?? this.#campaign.otherRow;
      for (let part = 0; part < parts; part++)
        cells[author * parts + part] = authorPrior[author]! * row[part]!;
    }
    for (let at = 0; at < heard.length; at++) {
      const { about } = heard[at]!;
      const { joint } = topics[at]!;
      const ifNot = joint[0]! + joint[1]!;
      const ifSo = joint[2]! + joint[3]!;
      for (let cell = 0; cell < cells.length; cell++)
        cells[cell]! *= isSo(about, cell, parts) ? ifSo : ifNot;
    }
    return cells;
  }

  #topicChances({ reports }: Topic, { reliabilities, copyProbability }: SlowDraw): TopicChances {
    const { truePositive, falsePositive } = this.#campaign.rates;
    const joint = new Float64Array(4);
    for (let so = 0; so < 2; so++) {
      const asserts = so === 1 ? truePositive : falsePositive;
      const origin = this.#originAsserts[so]!;
      let ifAsserted = origin;
      let ifDenied = 1 - origin;
      for (const report of reports) {
        const assertsAlone = asserts[reliabilities[report.source]!]!;
        const alone = (1 - copyProbability) * (report.asserts ? assertsAlone : 1 - assertsAlone);
        ifAsserted *= alone + (report.asserts ? copyProbability : 0);
        ifDenied *= alone + (report.asserts ? 0 : copyProbability);
      }
      joint[2 * so + 1] = ifAsserted;
      joint[2 * so] = ifDenied;
    }
    return { joint };
  }

  #drawIncident(
    incident: CampaignIncident,
    { slow, tally, random }: { slow: SlowDraw; tally: Tally; random: Random },
  ): void {
    const parts = this.#campaign.otherRow.length;
    const topics = this.#read(incident, slow);
    const cell = drawState(this.#fillCells(incident, { slow, topics }), random);
    const counts = tally.parts[Math.floor(cell / parts)];
    if (counts !== undefined) counts[cell % parts]!++;
    for (let at = 0; at < topics.length; at++) {
      const topic = incident.topics[at]!;
      const so = isSo(topic.about, cell, parts) ? 1 : 0;
      const { joint } = topics[at]!;
      const asserted = drawState(joint.subarray(2 * so, 2 * so + 2), random);
      for (const { source, asserts } of topic.reports)
        tally.said[source]![saidPlace(so, Number(asserts), asserted)]!++;
    }
  }
}

function isSo(about: Topic['about'], cell: number, parts: number): boolean {
  return 'author' in about
    ? Math.floor(cell / parts) === about.author
    : cell % parts >= about.atLeast;
}
