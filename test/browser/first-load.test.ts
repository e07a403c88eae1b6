import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { CASE, Workbench } from './workbench.ts';

/** Most script, compressed, before an overview can be read (issue 7). */
const MOST_BYTES = 200_000;

let workbench: Workbench;

/** Compressed sizes of all scripts that a page asks for until something is there, by their names. */
async function scriptsOf(path: string, whole: string): Promise<Map<string, number>> {
  const page = await workbench.page('/', {});
  await page.goto('about:blank');
  const scripts: Promise<[string, number]>[] = [];
  const weigh = (response: Response) => {
    const name = new URL(response.url()).pathname;
    if (name.endsWith('.js') || name.endsWith('.mjs'))
      scripts.push(response.body().then((body) => [name, gzipSync(body).length]));
  };
  page.on('response', weigh);
  await page.goto(`${workbench.address}${path}`);
  await page.locator(whole).first().waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  page.off('response', weigh);
  const sizes = new Map(await Promise.all(scripts));
  await page.context().close();
  return sizes;
}

describe.skipIf(CHROMIUM === undefined)('the scripts of a page', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('of an overview stay under 200 KB, and hold neither map nor graph', async () => {
    const sizes = await scriptsOf(CASE, '.rung');
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(bytes).toBeGreaterThan(50_000);
    expect([...sizes.keys()].filter((name) => /map|network|worker/.test(name))).toEqual([]);
  });

  test('of the incidents bring the map, when it is opened', async () => {
    const sizes = await scriptsOf(`${CASE}/incidents`, '.map canvas');
    expect([...sizes.keys()].some((name) => name.includes('incident-map'))).toBe(true);
  });
});
