// Time and memory of a whole assessment against the number of attacks of its case.
// Run: npm run build && npm run bench:campaign-cases
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const SIZES = [12, 25, 50, 100];

const [processor] = cpus();
console.log(
  'as `respondeat simulate --incidents N` draws them, seed 1: weighed, inferred, applied',
);
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores (${processor?.model}), load ${loadavg()[0]?.toFixed(2)}`,
);
const program = fileURLToPath(new URL('./one-case.ts', import.meta.url));
for (const size of SIZES) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  console.log(stdout.trim());
}
