// One campaign in this process: draws it, learns it, and prints what that took. Run by campaign.ts.
import { declaredCampaign } from './declared-campaign.ts';

const { learnCampaign, randomCampaign, seededRandom } = await import(
  '../../packages/engine/dist/index.js'
);

const incidents = Number(process.argv[2]);
const size = { incidents, candidates: 3, reports: 30 };
const { campaign } = randomCampaign(declaredCampaign(20, 40), size, seededRandom(1));
const started = performance.now();
const { alone, copyProbability, leastConverged } = learnCampaign(campaign, 1);
const seconds = (performance.now() - started) / 1e3;
const rates = [...alone, copyProbability];
const rHat = Math.max(...rates.map((rate) => rate.rHat));
const draws = Math.min(...rates.map((rate) => rate.effectiveSampleSize));
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
console.log(
  [
    `${incidents} incidents: ${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB`,
    `R-hat at most ${rHat.toFixed(4)}, of all figures ${leastConverged.rHat.toFixed(4)}`,
    `effective sample size at least ${draws.toFixed(0)}, of all figures ${leastConverged.effectiveSampleSize.toFixed(0)}`,
  ].join('; '),
);
