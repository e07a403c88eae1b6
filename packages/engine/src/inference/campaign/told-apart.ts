import type { Random } from '../../vocabulary/index.ts';
import { drawDirichlet } from './conjugate-draws.ts';
import type { ReportCampaign, Topic } from './report-campaign.ts';

/** A campaign in which parts that none of its reports tells apart are one. */
export interface ToldApart {
  readonly campaign: ReportCampaign;
  /** By part of the campaign as given: its part in {@link campaign}. */
  readonly mergedPart: readonly number[];
}

/**
 * Merges parts that no topic of a campaign tells apart. Nothing is lost: sums of the entries of a Dirichlet row are
 * Dirichlet too, and how such a sum divides is as the prior says ({@link divideRow}). Drawn one by one, those parts
 * would walk at random and hold the control state fast, since their own counts are all that moves them.
 */
export function partsToldApart(campaign: ReportCampaign): ToldApart {
  const asked = new Set(
    campaign.incidents.flatMap(({ topics }) =>
      topics.map(({ about }) => ('atLeast' in about ? about.atLeast : 0)),
    ),
  );
  let merged = 0;
  const mergedPart = campaign.otherRow.map((_, part) => {
    if (part > 0 && asked.has(part)) merged++;
    return merged;
  });
  const sums = (row: readonly number[]) => mergedRow(row, mergedPart);
  return {
    mergedPart,
    campaign: {
      ...campaign,
      rows: { ...campaign.rows, means: campaign.rows.means.map(sums) },
      otherRow: sums(campaign.otherRow),
      incidents: campaign.incidents.map((incident) => ({
        ...incident,
        topics: incident.topics.map((topic) => ({
          ...topic,
          about: aboutMerged(topic, mergedPart),
        })),
      })),
    },
  };
}

/** No part reaches what lies beyond the last: neither does any merged part. */
function aboutMerged({ about }: Topic, mergedPart: readonly number[]): Topic['about'] {
  return 'author' in about ? about : { atLeast: mergedPart[about.atLeast] ?? mergedPart.length };
}

/** A row of all parts from one of the merged parts: each divides as the Dirichlet prior `alpha` of all parts has it. */
export function divideRow(
  row: readonly number[],
  { alpha, mergedPart }: { alpha: readonly number[]; mergedPart: readonly number[] },
  random: Random,
): number[] {
  return row.flatMap((chance, merged) => {
    const own = alpha.filter((_, part) => mergedPart[part] === merged);
    return drawDirichlet(own, random).map((share) => chance * share);
  });
}

function mergedRow(row: readonly number[], mergedPart: readonly number[]): number[] {
  const sums: number[] = [];
  row.forEach((chance, part) => {
    const merged = mergedPart[part]!;
    sums[merged] = (sums[merged] ?? 0) + chance;
  });
  return sums;
}
