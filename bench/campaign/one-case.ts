// One simulated campaign answered as a case in this process; prints what that took. Run by cases.ts.
const { assess, simulateCampaign } = await import('../../packages/engine/dist/index.js');
const { readLibrary } = await import('../../packages/desk/dist/index.js');

const incidents = Number(process.argv[2]);
const settings = {
  incidents,
  groups: 3,
  candidates: 2,
  sources: 6,
  reports: 8,
  copyProbability: 0.7,
};
const { library, versions } = readLibrary();
const { caseFile } = simulateCampaign(settings, library.numbers, 1);
const before = process.cpuUsage();
const assessed = assess(caseFile, library, {
  marking: caseFile.marking,
  seed: 1,
  pinned: { ...versions, caseSha256: '' },
});
if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
const { user, system } = process.cpuUsage(before);
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
const { campaign } = assessed.value.assessment.inference;
const converged = campaign?.leastConverged;
console.log(
  [
    `${incidents} attacks: ${((user + system) / 1e6).toFixed(1)} s of processor time, peak ${megabytes.toFixed(0)} MB`,
    `of all figures R-hat at most ${converged?.rHat.toFixed(4)}, effective sample size at least ${converged?.effectiveSampleSize.toFixed(0)}`,
  ].join('; '),
);
