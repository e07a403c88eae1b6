import type { CaseFile } from '@respondeat/engine';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { CASE, Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

/** More than a map shows in full ink. */
const INCIDENTS = 2_400;

let workbench: Workbench;

/** A page of a case with an incident for each of so many days, in the place of the one that the desk keeps. */
async function pageOfMany(): Promise<Page> {
  const answer = await fetch(`${workbench.address}/api${CASE}`);
  const { caseFile } = (await answer.json()) as { caseFile: CaseFile };
  const incidents = Array.from({ length: INCIDENTS }, (_, place) => ({
    ...caseFile.incidents[0]!,
    id: `incident-${place}`,
    date: new Date(Date.UTC(2015, 0, 1 + place)).toISOString().slice(0, 10),
  }));
  const page = await workbench.page('/');
  await page.route(`**/api${CASE}`, (route) =>
    route.fulfill({
      json: { id: caseFile.case, version: 1, caseFile: { ...caseFile, incidents } },
    }),
  );
  await page.goto(`${workbench.address}${CASE}/incidents`);
  return page;
}

describe.skipIf(CHROMIUM === undefined)('a crowd of incidents', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('is counted at once while the timeline is brushed, and shown when the hand rests', async () => {
    const page = await pageOfMany();
    const map = page.locator('section.map');
    await map.locator('canvas').waitFor(WORKED_OUT);
    await page.locator('.span-thumb input').first().focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('PageUp');
    const said = await page.getByTestId('active-span').textContent();
    const shown = Number(/^\d+/.exec(said ?? '')?.[0]);
    expect(shown).toBeLessThan(INCIDENTS);
    const first = `incident-${INCIDENTS - shown}`;
    await expect.poll(() => map.getAttribute('data-shown'), WORKED_OUT).toMatch(`${first} `);
    await page.waitForURL(/[?&]from=/, WORKED_OUT);
    expect(await page.locator('.table-scroll tbody tr').nth(0).textContent()).toContain(
      new Date(Date.UTC(2015, 0, 1 + INCIDENTS - shown)).toISOString().slice(0, 10),
    );
    await page.context().close();
  });
});
