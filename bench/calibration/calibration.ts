// Simulates campaigns, learns from what was reported of them, and prints how far the answers agree with the truth.
// Run: npm run bench:calibration
import { type Calibration, calibrate, seededRandom } from '@respondeat/engine';

/** As the test vector `sbc` has them. */
const SETTINGS = {
  campaigns: 2_000,
  incidents: 25,
  reports: 4,
  truePositive: 0.8,
  falsePositive: 0.2,
  copyProbability: 0.7,
};

/** Any; printed, so that a run can be repeated. */
const SEED = 20_210_215;

const HEADINGS = ['reports taken for', 'chi-square', 'coverage 90 %', 'Brier', 'log loss', 'ECE'];

function row(name: string, calibration: Calibration): string[] {
  const { chiSquare, coverage90, brier, logLoss, expectedCalibrationError } = calibration;
  const four = [coverage90, brier, logLoss, expectedCalibrationError];
  return [name, chiSquare.toFixed(1), ...four.map((figure) => figure.toFixed(4))];
}

function line(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(14))).join('');
}

const { campaigns, incidents, reports, truePositive, falsePositive, copyProbability } = SETTINGS;
console.log(
  `${campaigns} campaigns of ${incidents} incidents with ${reports} reports, seed ${SEED};`,
);
console.log(
  `true positive ${truePositive}, false positive ${falsePositive}, copied ${copyProbability};`,
);
console.log('bars: chi-square of 19 degrees below 36.19, coverage .88 to .92, ECE below .01;');
console.log('the control must fail with a chi-square above 500.\n');
console.log(line(HEADINGS));
console.log(line(row('possible copies', calibrate(SETTINGS, seededRandom(SEED)))));
const assumed = { ...SETTINGS, copyProbability: 0 };
console.log(line(row('independent', calibrate(SETTINGS, seededRandom(SEED), { assumed }))));
