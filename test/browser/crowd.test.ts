import type { CaseFile } from '@respondeat/engine';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { CASE, Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

/** More than a map shows in full ink. */
const INCIDENTS = 2_400;
/** More than are drawn for each day that a hand moves past. */
const TIES = 1_200;

let workbench: Workbench;

/** A page with another case in the place of the one that the desk keeps. */
async function pageOf(path: string, crowded: (caseFile: CaseFile) => CaseFile): Promise<Page> {
  const answer = await fetch(`${workbench.address}/api${CASE}`);
  const { caseFile } = (await answer.json()) as { caseFile: CaseFile };
  const page = await workbench.page('/');
  await page.route(`**/api${CASE}`, (route) =>
    route.fulfill({ json: { id: caseFile.case, version: 1, caseFile: crowded(caseFile) } }),
  );
  await page.goto(`${workbench.address}${CASE}/${path}`);
  return page;
}

/** The case with an incident for each of so many days. */
function withIncidents(caseFile: CaseFile): CaseFile {
  const incidents = Array.from({ length: INCIDENTS }, (_, place) => ({
    ...caseFile.incidents[0]!,
    id: `incident-${place}`,
    date: new Date(Date.UTC(2015, 0, 1 + place)).toISOString().slice(0, 10),
  }));
  return { ...caseFile, incidents };
}

/** The case with so many ties, some of which begin each year. */
function withTies(caseFile: CaseFile): CaseFile {
  const actors = Array.from({ length: TIES }, (_, place) => ({
    id: `group-${place}`,
    kind: 'armed-group',
    name: { en: `Group ${place}` },
  }));
  const ties = actors.map(({ id }, place) => ({
    id: `tie-${place}`,
    sponsor: 'iran',
    kind: 'arms',
    proxy: id,
    from: String(2000 + (place % 20)),
  }));
  return { ...caseFile, actors: [...caseFile.actors, ...actors], ties };
}

describe.skipIf(CHROMIUM === undefined)('a crowd', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('of incidents is counted at once while the timeline is brushed, and shown when the hand rests', async () => {
    const page = await pageOf('incidents', withIncidents);
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

  test('of ties is counted at once while the day is moved, and its network is drawn once for all days', async () => {
    const page = await pageOf('ties', withTies);
    await page.locator('.graph canvas').first().waitFor(WORKED_OUT);
    await page.evaluate("document.querySelector('.graph canvas').dataset.kept = ''");
    const day = page.locator('.day-handle bdi');
    const last = await day.textContent();
    await page.locator('.day-handle input').focus();
    for (let step = 0; step < 4; step++) await page.keyboard.press('PageDown');
    const moved = (await day.textContent())!;
    expect(moved < last!).toBe(true);
    const years = Number(moved.slice(0, 4)) - 2000 + 1;
    const shown = (TIES / 20) * years;
    expect(shown).toBeLessThan(TIES);
    expect(await page.locator('.section .aside').textContent()).toBe(`${shown} of ${TIES}`);
    await page.waitForURL(new RegExp(`[?&]on=${moved}`), WORKED_OUT);
    expect(await page.locator('.graph canvas[data-kept]').count()).toBe(1);
    await page.context().close();
  });
});
