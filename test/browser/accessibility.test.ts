import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
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
/** Whether the rail shows the page that is open, where that is one of its pages. */
const CURRENT_IN_SIGHT = `[...document.querySelectorAll('.rail [aria-current="page"]')].every((link) => {
  const { left, right } = link.getBoundingClientRect();
  return left >= 0 && right <= innerWidth;
})`;

let workbench: Workbench;

describe.skipIf(CHROMIUM === undefined)('every page', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  describe.each(READERS)('in $language, $theme', (reader) => {
    // One page goes to every address, so that the browser need not read each script anew.
    let page: Page;
    beforeAll(async () => {
      page = await workbench.page('/', reader);
    });
    afterAll(async () => {
      await page.context().close();
    });

    test.each(PAGES)('has nothing serious against it by axe: %s', async (path, whole) => {
      await page.goto(`${workbench.address}${path}`);
      await page.locator(whole).first().waitFor({ timeout: 60_000 });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults>(RUN_AXE);
      const serious = violations.filter(({ impact }) => GRAVE.has(impact ?? ''));
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)).toEqual(
        [],
      );
      expect(await page.evaluate(BEYOND_THE_SCREEN)).toBe(0);
      expect(await page.evaluate(CURRENT_IN_SIGHT)).toBe(true);
    });
  });
});
