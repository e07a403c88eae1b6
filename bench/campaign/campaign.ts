// Time and memory of the slow layer against the number of incidents. Run: npm run build && npm run bench:campaign
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const SIZES = [100, 1000, 10_000];

const [processor] = cpus();
console.log(
  '20 groups, 40 sources, 30 reports an incident, four chains of 1,000 sweeps, one thread',
);
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores (${processor?.model}), load ${loadavg()[0]?.toFixed(2)}`,
);
const program = fileURLToPath(new URL('./one-campaign.ts', import.meta.url));
for (const size of SIZES) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  console.log(stdout.trim());
}
