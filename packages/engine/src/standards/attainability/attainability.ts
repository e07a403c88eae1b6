import type { Part } from '../../evidence/index.ts';
import type { Deniability } from '../../inference/index.ts';
import { Defect } from '../../vocabulary/index.ts';
import type { StandardId } from '../standard.ts';
import { axesAround, type DeniabilityAxes, type Extent, lightOf, NOTHING_HIDDEN } from './axes.ts';
import { type ProxyPays, proxyPays, type Stakes, turningProbability } from './sponsor-choice.ts';
import type { LightsAsked, PARTS_WITH_AUTHOR, Tally } from './tally.ts';
import type { WorldScope } from './verdicts-in-worlds.ts';

/** Worlds drawn for each part of the sponsor. With so many no rate has a standard error of .01: at a rate of one half,
 *  where it is largest, it is √(.25 ∕ 2,600) = .0098. */
export const WORLDS_PER_PART = 2600;

/** How often a standard is met in drawn worlds, with the standard error that the number of worlds leaves. */
export interface Rate {
  readonly probability: number;
  readonly error: number;
}

/** How often one standard is met. */
export interface StandardRates extends WorldScope {
  readonly standard: StandardId;
  /** The author being given: by part of the sponsor, then by chance of light in the order of
   *  {@link Attainability.lights}; nothing for a part of which no worlds were drawn. */
  readonly rates: Readonly<Record<Part, readonly Rate[]>>;
  /** Where the record has to show the author too, in the order of {@link Attainability.lightsWithAuthor}. */
  readonly ratesWithAuthor: Readonly<Record<PartWithAuthor, readonly Rate[]>>;
}

type PartWithAuthor = (typeof PARTS_WITH_AUTHOR)[number];

/** How often each standard could be met, were the sponsor's part known. */
export interface Attainability extends LightsAsked {
  readonly incident: string;
  readonly state: string;
  /** The group that carried the attack out in every world. */
  readonly group: string;
  readonly seed: number;
  readonly extent: Extent;
  readonly worldsPerPart: number;
  /** The secrecy and collection of this case. */
  readonly own: Deniability;
  readonly axes: DeniabilityAxes;
  readonly standards: readonly StandardRates[];
}

/** What a run counted, and for what. */
export interface CountedWorlds
  extends LightsAsked,
    Pick<Attainability, 'incident' | 'state' | 'group' | 'seed' | 'extent' | 'own'> {
  readonly standards: readonly StandardId[];
  readonly scopes: readonly WorldScope[];
  /** By part, where worlds were drawn of it: of a sponsor who directed the attack, and of one who had no part, always. */
  readonly tallies: Readonly<Partial<Record<Part, Tally>> & Record<PartWithAuthor, Tally>>;
}

/** Rates from counts. */
export function attainabilityFrom({
  standards,
  scopes,
  tallies,
  ...run
}: CountedWorlds): Attainability {
  const ratesOf = (part: Part, counted: 'met' | 'metWithAuthor', standard: number) =>
    (tallies[part]?.[counted] ?? []).map((counts) =>
      rate(counts[standard]!, tallies[part]!.worlds),
    );
  return {
    ...run,
    worldsPerPart: tallies.direction.worlds,
    axes: axesAround(run.own),
    standards: standards.map((standard, place) => ({
      standard,
      ...scopes[place]!,
      rates: forEachPart((part) => ratesOf(part, 'met', place)),
      ratesWithAuthor: {
        none: ratesOf('none', 'metWithAuthor', place),
        direction: ratesOf('direction', 'metWithAuthor', place),
      },
    })),
  };
}

/** One value for each part that a sponsor may have played. */
export function forEachPart<Value>(made: (part: Part) => Value): Record<Part, Value> {
  return {
    none: made('none'),
    support: made('support'),
    approval: made('approval'),
    direction: made('direction'),
  };
}

/** A rate with its standard error. The error is that of a count with one world more on either side (Agresti and Coull
 *  1998), so that none seen in so many worlds is not said to be certain. */
export function rate(met: number, worlds: number): Rate {
  const cautious = (met + 1) / (worlds + 2);
  return { probability: met / worlds, error: Math.sqrt((cautious * (1 - cautious)) / worlds) };
}

/** How often a standard is met at a secrecy and collection for which worlds were drawn. */
export function rateAt(
  { lights }: Attainability,
  { rates }: StandardRates,
  { part, at }: { readonly part: Part; readonly at: Deniability },
): Rate {
  return drawnAt(at, lights, rates[part]);
}

/** The same where the record has to show the author too. */
export function rateWithAuthor(
  { lightsWithAuthor }: Attainability,
  { ratesWithAuthor }: StandardRates,
  { part, at }: { readonly part: PartWithAuthor; readonly at: Deniability },
): Rate {
  return drawnAt(at, lightsWithAuthor, ratesWithAuthor[part]);
}

function drawnAt(at: Deniability, lights: readonly number[], rates: readonly Rate[]): Rate {
  const found = rates[lights.indexOf(lightOf(at))];
  if (found === undefined)
    throw new Defect(
      `no worlds were drawn at secrecy ${at.secrecy} and collection ${at.collection}`,
    );
  return found;
}

/** The figures of a case's own secrecy and collection. */
export interface RatesHere {
  /** Met where the sponsor directed the attack. */
  readonly power: Rate;
  /** The power if everything were collected that the sponsor's secrecy leaves: the best that open sources could yield. */
  readonly ceiling: Rate;
  /** Met where the sponsor had no part in the attack. */
  readonly falseAttribution: Rate;
}

/** The figures that a reader asks for first. */
export interface RatesInBrief extends RatesHere {
  /** Three of these where the record has to show the author too. */
  readonly powerWithAuthor: Rate;
  readonly ceilingWithAuthor: Rate;
  readonly falseWithAuthor: Rate;
  readonly ifApproval: Rate;
  readonly ifSupport: Rate;
  /** The power if the sponsor hid nothing and everything were collected. */
  readonly nothingHidden: Rate;
}

/** A standard's rates at the case's own degrees. */
export function ratesHere(attainability: Attainability, standard: StandardRates): RatesHere {
  const { own } = attainability;
  const at = (part: Part, deniability: Deniability) =>
    rateAt(attainability, standard, { part, at: deniability });
  return {
    power: at('direction', own),
    ceiling: at('direction', { ...own, collection: 1 }),
    falseAttribution: at('none', own),
  };
}

/** A standard's rates in brief. Of worlds that were drawn in brief there are fewer: {@link ratesHere}. */
export function inBrief(attainability: Attainability, standard: StandardRates): RatesInBrief {
  const { own } = attainability;
  const at = (part: Part, deniability: Deniability) =>
    rateAt(attainability, standard, { part, at: deniability });
  const withAuthor = (part: PartWithAuthor, deniability: Deniability) =>
    rateWithAuthor(attainability, standard, { part, at: deniability });
  const allCollected = { ...own, collection: 1 };
  return {
    ...ratesHere(attainability, standard),
    powerWithAuthor: withAuthor('direction', own),
    ceilingWithAuthor: withAuthor('direction', allCollected),
    falseWithAuthor: withAuthor('none', own),
    ifApproval: at('approval', own),
    ifSupport: at('support', own),
    nothingHidden: at('direction', NOTHING_HIDDEN),
  };
}

/** What worlds can say of a standard: in some it is met, in none it is, or all are alike since it does not turn on the
 *  sponsor. */
export type Reach = 'some-worlds' | 'no-world' | 'as-recorded';

/** How far a standard reaches in the worlds that were drawn. */
export function reachOf({ turning, rates }: StandardRates): Reach {
  if (!turning) return 'as-recorded';
  const isMet = Object.values(rates)
    .flat()
    .some(({ probability }) => probability > 0);
  return isMet ? 'some-worlds' : 'no-world';
}

/** A rate at one degree of secrecy or of collection. */
interface RateAtDegree {
  readonly degree: number;
  readonly rate: Rate;
}

/** A curve of how often a standard is met, at every degree along it. */
export type CurveOf = (
  attainability: Attainability,
  standard: StandardRates,
  part: Part,
) => readonly RateAtDegree[];

/** Over secrecy, at the case's own collection. */
export const overSecrecy: CurveOf = (attainability, standard, part) =>
  attainability.axes.secrecies.map((degree) => {
    const at = { ...attainability.own, secrecy: degree };
    return { degree, rate: rateAt(attainability, standard, { part, at }) };
  });

/** Over secrecy, where everything is collected that the sponsor leaves: the ceiling for open sources. */
export const ceilingOverSecrecy: CurveOf = (attainability, standard, part) =>
  attainability.axes.secrecies.map((degree) => {
    const at = { secrecy: degree, collection: 1 };
    return { degree, rate: rateAt(attainability, standard, { part, at }) };
  });

/** Over collection, at the case's own secrecy. */
export const overCollection: CurveOf = (attainability, standard, part) =>
  attainability.axes.collections.map((degree) => {
    const at = { ...attainability.own, collection: degree };
    return { degree, rate: rateAt(attainability, standard, { part, at }) };
  });

/** From which secrecy on a proxy pays at the case's own collection, where only this standard being met counts. */
export function whereProxyPays(
  attainability: Attainability,
  standard: StandardRates,
  stakes: Stakes,
): ProxyPays {
  const curve = overSecrecy(attainability, standard, 'direction').map((point) => ({
    secrecy: point.degree,
    power: point.rate.probability,
  }));
  return proxyPays(curve, turningProbability(stakes));
}

/** The largest standard error of all rates. */
export function worstError({ standards }: Attainability): number {
  const errors = standards.flatMap(({ rates, ratesWithAuthor }) =>
    [rates, ratesWithAuthor].flatMap((byPart) =>
      Object.values<readonly Rate[]>(byPart).flatMap((byLight) =>
        byLight.map(({ error }) => error),
      ),
    ),
  );
  return Math.max(...errors);
}
