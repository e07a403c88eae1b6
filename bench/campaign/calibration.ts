// Simulation-based calibration of the sampler of the slow layer.
// Run: npm run build && npm run bench:campaign-calibration [-- CAMPAIGNS]
import { declaredCampaign } from './declared-campaign.ts';

const { calibrateSlowLayer } = await import('../../packages/engine/dist/index.js');

const SEED = 20_261;
const SETTING = {
  campaigns: Number(process.argv[2] ?? 200),
  size: { incidents: 25, candidates: 2, reports: 12 },
  schedule: { chains: 4, warmUp: 60, sweeps: 200, thinning: 10 },
};

console.log(`3 groups, 6 sources, seed ${SEED}; ${JSON.stringify(SETTING)}`);
const started = performance.now();
const calibrations = calibrateSlowLayer(declaredCampaign(3, 6), SETTING, SEED);
const seconds = ((performance.now() - started) / 1e3).toFixed(0);
for (const [figure, { chiSquared, coverage }] of Object.entries(calibrations))
  console.log(
    `${figure}: chi-squared of the ranks ${chiSquared.toFixed(1)} (bar: below 36.19), coverage ${coverage.toFixed(4)}`,
  );
console.log(`${seconds} s`);
