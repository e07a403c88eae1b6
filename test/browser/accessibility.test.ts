import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { CASE, type Reader, Workbench } from './workbench.ts';

/** Each page with something that is there once it is whole. */
const PAGES: readonly (readonly [path: string, whole: string])[] = [
  ['/', 'tbody tr'],
  ['/import', 'textarea'],
  [CASE, '.rung'],
  [`${CASE}/incidents?pick=erbil`, '.map canvas'],
  [`${CASE}/ties`, '.drawn svg'],
  [`${CASE}/evidence`, '.diagnostic'],
  [`${CASE}/reports/ctd-kss`, '.report-form'],
  [`${CASE}/reports/new`, '.report-form'],
  [`${CASE}/attribution?without=ctd-kss`, '.waterfall'],
  [`${CASE}/standards?pick=icj.effective_control`, '.elements'],
  [`${CASE}/attainability`, '.button.strong'],
  [`${CASE}/dossier`, 'iframe'],
  [`${CASE}/history`, 'tbody tr'],
];

const READERS: readonly Reader[] = [
  { language: 'en', theme: 'light' },
  { language: 'ar', theme: 'dark' },
  { language: 'fa', theme: 'light', width: 390 },
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What a dossier looks like is tested where it is rendered; here it stands in a frame of its own. */
const RUN_AXE = "axe.run(document, { iframes: false, resultTypes: ['violations'] })";
const GRAVE = new Set(['serious', 'critical']);
/** How far the page is wider than the screen, in pixels. */
const BEYOND_THE_SCREEN =
  'document.documentElement.scrollWidth - document.documentElement.clientWidth';

let workbench: Workbench;

describe.skipIf(CHROMIUM === undefined)('every page', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  describe.each(READERS)('in $language, $theme', (reader) => {
    test.each(PAGES)('has nothing serious against it by axe: %s', async (path, whole) => {
      const page = await workbench.page(path, reader);
      await page.locator(whole).first().waitFor({ timeout: 60_000 });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults>(RUN_AXE);
      const serious = violations.filter(({ impact }) => GRAVE.has(impact ?? ''));
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)).toEqual(
        [],
      );
      expect(await page.evaluate(BEYOND_THE_SCREEN)).toBe(0);
      await page.context().close();
    });
  });
});
