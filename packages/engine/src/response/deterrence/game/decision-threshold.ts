import { declarationThreshold } from '../../../declaration/index.ts';

/** What it takes to attribute rather than not, given what either mistake costs. */
export interface DecisionThreshold {
  /** Probability from which attributing costs less on average. */
  readonly posterior: number;
  /** Likelihood ratio of all the evidence that reaches it from the prior. */
  readonly likelihoodRatio: number;
}

/** From which probability on attributing is the lesser risk (Berger 1985, 4.4.3): cost of a false attribution over both. */
export function decisionThreshold(
  prior: number,
  { falseCost, missedCost }: { falseCost: number; missedCost: number },
): DecisionThreshold {
  return {
    posterior: declarationThreshold({
      falseAttribution: falseCost,
      missedAttribution: missedCost,
    }),
    likelihoodRatio: (((1 - prior) / prior) * falseCost) / missedCost,
  };
}

/** What a sponsor weighs: to stay out, to attack with its own forces, or through a proxy. */
export interface SponsorStakes {
  readonly directBenefit: number;
  readonly proxyBenefit: number;
  /** What keeping the proxy costs, before any answer. */
  readonly proxyCost: number;
  /** Chance that the attack is attributed to the sponsor, by its own forces and through a proxy. */
  readonly directAttributed: number;
  readonly proxyAttributed: number;
  /** What being held responsible costs. */
  readonly penalty: number;
}

/** What pays a sponsor best, and the chance of attribution that would change it. */
export interface SponsorChoice {
  readonly choice: 'none' | 'direct' | 'proxy';
  /** What each way is worth to the sponsor. */
  readonly worth: { readonly none: number; readonly direct: number; readonly proxy: number };
  /** Chance of attribution below which a proxy pays: (benefit − cost) / penalty. */
  readonly proxyPaysBelow: number;
}

/** What pays a sponsor best. Between equals, the more peaceful way. */
export function sponsorChoice(stakes: SponsorStakes): SponsorChoice {
  const { directBenefit, proxyBenefit, proxyCost, directAttributed, proxyAttributed, penalty } =
    stakes;
  const worth = {
    none: 0,
    direct: directBenefit - directAttributed * penalty,
    proxy: proxyBenefit - proxyCost - proxyAttributed * penalty,
  };
  const ways = ['none', 'direct', 'proxy'] as const;
  const choice = ways.reduce((best, way) => (worth[way] > worth[best] ? way : best));
  return { choice, worth, proxyPaysBelow: (proxyBenefit - proxyCost) / penalty };
}
