import type { Random } from '../../vocabulary/index.ts';
import { drawState } from './conjugate-draws.ts';
import { type FlatCampaign, OF_THE_PART } from './flat-campaign.ts';
import type { ReportCampaign } from './report-campaign.ts';
import { nothingSaid, type SaidTally, saidPlace } from './slow-draw.ts';
import { SMALL, type TopicChances } from './topic-chances.ts';

/** Stands for the author of an incident that has not been drawn yet. */
const NOBODY_YET = -1;

const LOG_SMALL = Math.log(SMALL);

interface RowsAndChances {
  readonly rowPriors: readonly (readonly number[])[];
  readonly chances: TopicChances;
}

/**
 * Author and part of every incident, drawn one after another with the rows summed out: the chance of a part is that of
 * its Dirichlet row after the parts of the group's other incidents (collapsed Gibbs, Liu 1994). Row and parts then
 * cannot hold each other fast.
 */
export class IncidentPass {
  /** By group: how often each part, in the answers as they are drawn now. */
  readonly parts: readonly Float64Array[];
  readonly #campaign: ReportCampaign;
  readonly #flat: FlatCampaign;
  readonly #authors: Int32Array;
  readonly #parts: Uint32Array;
  /** Author times part of one incident, the part running fastest. Reused, so that a sweep makes no garbage. */
  readonly #cells: Float64Array;

  constructor(campaign: ReportCampaign, flat: FlatCampaign) {
    const { tieLikelihoods, otherRow } = campaign;
    this.parts = tieLikelihoods.map(() => new Float64Array(otherRow.length));
    this.#campaign = campaign;
    this.#flat = flat;
    this.#authors = new Int32Array(flat.incidents).fill(NOBODY_YET);
    this.#parts = new Uint32Array(flat.incidents);
    this.#cells = new Float64Array((tieLikelihoods.length + 1) * otherRow.length);
  }

  /** Draws every answer anew, given the Dirichlet prior of each group's row. */
  drawAnswers({ rowPriors, chances }: RowsAndChances, random: Random): void {
    const parts = this.#campaign.otherRow.length;
    for (let incident = 0; incident < this.#flat.incidents; incident++) {
      this.#count(incident, -1);
      const cell = drawState(this.#cellsOf(incident, { rowPriors, chances }), random);
      const author = this.#flat.authorsOfIncident[incident]! + Math.floor(cell / parts);
      this.#authors[incident] = this.#flat.authors[author]!;
      this.#parts[incident] = cell % parts;
      this.#count(incident, 1);
    }
  }

  /** Logarithm of the chance of all that is said, given the answers; what the origins said is summed out. */
  logChance({ joint, scaled }: TopicChances): number {
    let log = 0;
    this.#eachTopic((topic, so) => {
      log += Math.log(joint[4 * topic + 2 * so]! + joint[4 * topic + 2 * so + 1]!);
      log += scaled[topic]! * LOG_SMALL;
    });
    return log;
  }

  /** Draws what each origin said, given the answers, and counts the reports by it. */
  drawOrigins({ joint }: TopicChances, random: Random): SaidTally {
    const tally = nothingSaid(this.#campaign.sources.length);
    const { reportsOfTopic, said } = this.#flat;
    this.#eachTopic((topic, so) => {
      const asserted = joint[4 * topic + 2 * so + 1]!;
      const denied = joint[4 * topic + 2 * so]!;
      const place = saidPlace(so, 0, Number(random() * (asserted + denied) < asserted));
      const end = reportsOfTopic[topic + 1]!;
      for (let report = reportsOfTopic[topic]!; report < end; report++) {
        const stance = said[report]!;
        tally[stance >> 1]![place + saidPlace(0, stance & 1, 0)]!++;
      }
    });
    return tally;
  }

  /** Every topic, and whether by the answers it is so: 0 or 1. */
  #eachTopic(visit: (topic: number, so: number) => void): void {
    const { topicsOfIncident } = this.#flat;
    for (let incident = 0; incident < this.#flat.incidents; incident++) {
      const end = topicsOfIncident[incident + 1]!;
      for (let topic = topicsOfIncident[incident]!; topic < end; topic++)
        visit(topic, Number(this.#isSo(topic, this.#authors[incident]!, this.#parts[incident]!)));
    }
  }

  /** Adds the answer of an incident to the counts, or takes it away. */
  #count(incident: number, change: 1 | -1): void {
    const counts = this.parts[this.#authors[incident]!];
    if (counts !== undefined) counts[this.#parts[incident]!]! += change;
  }

  /** Chances of the answers to an incident, up to a common factor. */
  #cellsOf(incident: number, { rowPriors, chances }: RowsAndChances): Float64Array {
    const { authorsOfIncident, authors, authorPriors, topicsOfIncident } = this.#flat;
    const parts = this.#campaign.otherRow.length;
    const first = authorsOfIncident[incident]!;
    const possible = authorsOfIncident[incident + 1]! - first;
    const cells = this.#cells.subarray(0, possible * parts);
    for (let at = 0; at < possible; at++) {
      const author = authors[first + at]!;
      const counts = this.parts[author];
      const shapes = rowPriors[author] ?? this.#campaign.otherRow;
      let total = 0;
      for (let part = 0; part < parts; part++) {
        cells[at * parts + part] = shapes[part]! + (counts?.[part] ?? 0);
        total += cells[at * parts + part]!;
      }
      for (let part = 0; part < parts; part++)
        cells[at * parts + part]! *= authorPriors[first + at]! / total;
    }
    const end = topicsOfIncident[incident + 1]!;
    for (let topic = topicsOfIncident[incident]!; topic < end; topic++)
      this.#hear(topic, { cells, first, joint: chances.joint });
    return cells;
  }

  /** Weighs the cells by what is said of a topic; scaled, so that many topics do not end at nought. */
  #hear(
    topic: number,
    { cells, first, joint }: { cells: Float64Array; first: number; joint: Float64Array },
  ): void {
    const parts = this.#campaign.otherRow.length;
    const ifNot = joint[4 * topic]! + joint[4 * topic + 1]!;
    const ifSo = joint[4 * topic + 2]! + joint[4 * topic + 3]!;
    const scale = Math.max(ifNot, ifSo);
    let cell = 0;
    for (let at = first; cell < cells.length; at++)
      for (let part = 0; part < parts; part++)
        cells[cell++]! *= (this.#isSo(topic, this.#flat.authors[at]!, part) ? ifSo : ifNot) / scale;
  }

  #isSo(topic: number, author: number, part: number): boolean {
    const named = this.#flat.topicAuthor[topic]!;
    return named === OF_THE_PART ? part >= this.#flat.topicAtLeast[topic]! : author === named;
  }
}
