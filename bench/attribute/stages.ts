// One attribution in this process, stage by stage, as the command line does it. Prints milliseconds by stage as JSON.
// Run by attribute.ts: node stages.ts CASE FOLDER
const milliseconds: Record<string, number> = {};
let last = 0;

/** Time since the end of the stage before; the first began with the process. */
function endOf(stage: string): void {
  const now = performance.now();
  milliseconds[stage] = now - last;
  last = now;
}

function expectValue<Value>(
  outcome: { ok: true; value: Value } | { ok: false; problems: unknown },
): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}

const [path = '', folder = ''] = process.argv.slice(2);
endOf('start Node');
const desk = await import('../../packages/desk/dist/index.js');
endOf('load the engine');
const library = desk.readLibrary();
endOf('read the standards');
const read = expectValue(desk.readCase(path, library.library));
endOf('read the case');
const dossier = expectValue(desk.assessCase(read, library, { seed: 1, series: true }));
endOf('weigh, infer, apply');
const files = await desk.dossierFiles(dossier);
endOf('render the dossier');
expectValue(desk.writeTogether(folder, files));
endOf('write it');
console.log(JSON.stringify(milliseconds));
