// The last step of the build: keeps what the files of data say beside the compiled desk (decision 42), so that a command
// need not parse fifty files of YAML. Under Node 24, after `tsc -b packages/desk`.
import { keepLibrary, libraryTexts } from '../packages/desk/dist/index.js';

const kept = keepLibrary(libraryTexts());
if (!kept.ok) {
  for (const { path, because } of kept.problems) console.error(`${path}: ${because}`);
  process.exitCode = 1;
}
