export {
  type Attainability,
  attainabilityFrom,
  type CountedWorlds,
  type CurveOf,
  ceilingOverSecrecy,
  forEachPart,
  inBrief,
  overCollection,
  overSecrecy,
  type Rate,
  type RatesHere,
  type RatesInBrief,
  type Reach,
  rateAt,
  ratesHere,
  reachOf,
  type StandardRates,
  WORLDS_PER_PART,
  whereProxyPays,
  worstError,
} from './attainability.ts';
export { type DeniabilityAxes, type Extent, lightsAround } from './axes.ts';
export {
  NOBODY_TIED,
  type SimulatedLaw,
  type SimulatedQuestion,
  type Simulation,
  simulationOf,
} from './simulation.ts';
export {
  expectedGain,
  type PointOfPower,
  type ProxyPays,
  proxyPays,
  REFERENCE_STAKES,
  type Stakes,
  turningProbability,
} from './sponsor-choice.ts';
export { joinTallies, type LightsAsked, type Stretch, type Tally } from './tally.ts';
export type { WorldScope } from './verdicts-in-worlds.ts';
