import { Defect } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { Defect as DefectOfSources } from '../packages/engine/src/index.ts';

test("'@respondeat/engine' means the sources in tests, never an old build", () => {
  expect(Defect).toBe(DefectOfSources);
});
