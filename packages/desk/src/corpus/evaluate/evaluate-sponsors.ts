import type { SupportRecord } from '../sponsors/support-year.ts';
import { type BesideBest, besideBest, type Drawn, withIntervals } from './beside-best.ts';
import type { Step } from './evaluate-split.ts';
import { hideGroupsAndYears } from './masks.ts';
import { type Draws, drawnWeights } from './resampled.ts';
import { fellows, persistence, structure } from './sponsor-baselines.ts';
import { NamedSponsors, type SponsorMeasures } from './sponsor-measures.ts';

/** What came of one kind of question on sponsors. */
export interface SponsorEvaluation {
  /** `groups never seen, to 2013`. */
  readonly part: string;
  /** Group-years asked about. */
  readonly asked: number;
  readonly contenders: readonly {
    readonly name: string;
    readonly measures: Drawn<SponsorMeasures>;
  }[];
  readonly besideBest: BesideBest;
}

/**
 * Hides some groups altogether and the last years of all, lets structure and the baselines name sponsors, and measures what
 * they named by kind of question. Groups are drawn again with all their years, which are much alike.
 */
export async function evaluateSponsors(
  record: SupportRecord,
  { draws, seed, step }: Draws & { readonly step: Step },
): Promise<readonly SponsorEvaluation[]> {
  const last = record.groups.reduce((latest, { year }) => Math.max(latest, year), 0);
  const { shown, asked, parts } = hideGroupsAndYears(record, last, seed);
  const named: { name: string; figures: ReturnType<typeof structure.nameSponsors> }[] = [];
  for (const { name, nameSponsors } of [structure, persistence, fellows])
    named.push({ name, figures: await step(name, () => nameSponsors(shown, asked)) });
  return step(`${draws} draws`, () =>
    parts.flatMap(({ name: part, belongs }) => {
      const own = [...asked.keys()].filter((index) => belongs(asked[index]!));
      if (own.length === 0) return [];
      const ofPart = own.map((index) => asked[index]!);
      const weights = drawnWeights(
        ofPart.map(({ actorId }) => actorId),
        { draws, seed },
      );
      const measured = named.map(({ name, figures }) => {
        const sponsors = new NamedSponsors(
          own.map((index) => figures[index]!),
          ofPart,
        );
        const drawn = weights.map((each) => sponsors.measure(each));
        return { name, whole: sponsors.measure(), drawn };
      });
      return {
        part,
        asked: ofPart.length,
        contenders: measured.map(({ name, ...figures }) => ({
          name,
          measures: withIntervals(figures),
        })),
        besideBest: besideBest(measured),
      };
    }),
  );
}
