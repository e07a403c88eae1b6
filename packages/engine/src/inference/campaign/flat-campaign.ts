import type { CampaignIncident, ReportCampaign, Topic } from './report-campaign.ts';

/**
 * The incidents of a campaign as lists of numbers, so that a sweep reads through memory once. What belongs to incident
 * `i` of a list `ofIncident` lies from its entry `i` to its entry `i + 1`, and likewise for topics.
 */
export interface FlatCampaign {
  readonly incidents: number;
  /** By incident: where its possible authors begin in {@link authors} and {@link authorPriors}. */
  readonly authorsOfIncident: Uint32Array;
  /** Authors that can be, by number; their priors. */
  readonly authors: Uint32Array;
  readonly authorPriors: Float64Array;
  /** By incident: where its topics begin. */
  readonly topicsOfIncident: Uint32Array;
  /** By topic: the author that it speaks of, or {@link OF_THE_PART}. */
  readonly topicAuthor: Int32Array;
  /** By topic of the part: the least part of which it is so. */
  readonly topicAtLeast: Uint32Array;
  /** By topic: where its reports begin in {@link said}. */
  readonly reportsOfTopic: Uint32Array;
  /** By report: `2 · source + asserts`. */
  readonly said: Uint32Array;
}

/** Stands for the author where a topic speaks of the part instead. */
export const OF_THE_PART = -1;

/** Lays the incidents of a campaign out as lists. An author whose prior is nought takes no room. */
export function flatCampaign({ incidents }: ReportCampaign): FlatCampaign {
  const topics = incidents.flatMap((incident) => incident.topics);
  const possible = incidents.map(possibleAuthors);
  const authors = possible.flat();
  return {
    incidents: incidents.length,
    authorsOfIncident: starts(possible),
    authors: Uint32Array.from(authors, ({ author }) => author),
    authorPriors: Float64Array.from(authors, ({ prior }) => prior),
    topicsOfIncident: starts(incidents.map((incident) => incident.topics)),
    topicAuthor: Int32Array.from(topics, ({ about }) =>
      'author' in about ? about.author : OF_THE_PART,
    ),
    topicAtLeast: Uint32Array.from(topics, ({ about }) => ('author' in about ? 0 : about.atLeast)),
    reportsOfTopic: starts(topics.map(({ reports }) => reports)),
    said: saidInOrder(topics),
  };
}

function possibleAuthors({ authorPrior }: CampaignIncident) {
  return authorPrior.map((prior, author) => ({ author, prior })).filter(({ prior }) => prior > 0);
}

/** Where each list begins when they are laid end to end; last where all end. */
function starts(lists: readonly { readonly length: number }[]): Uint32Array {
  const at = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, list) => {
    at[list + 1] = at[list]! + length;
  });
  return at;
}

function saidInOrder(topics: readonly Topic[]): Uint32Array {
  const said = new Uint32Array(topics.reduce((sum, { reports }) => sum + reports.length, 0));
  let at = 0;
  for (const { reports } of topics)
    for (const { source, asserts } of reports) said[at++] = 2 * source + Number(asserts);
  return said;
}
