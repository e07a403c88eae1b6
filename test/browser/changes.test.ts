import { createHash } from 'node:crypto';
import type { CaseFile } from '@respondeat/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { CASE, Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

/** Longest time for worlds that are drawn. Generous: a minute on a machine with little else to do. */
const DRAWN = { timeout: 400_000 };

let workbench: Workbench;

async function caseOnDesk(): Promise<{ version: number; caseFile: CaseFile }> {
  const answer = await fetch(`${workbench.address}/api${CASE}`);
  return (await answer.json()) as { version: number; caseFile: CaseFile };
}

describe.skipIf(CHROMIUM === undefined)('what is kept, drawn and set back', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('a capture is kept under the hash of its bytes, named in the report, and given back whole', async () => {
    const page = await workbench.page(`${CASE}/reports/ctd-kss`);
    const bytes = Buffer.from('<p>What was published, as it stood that day. كتائب</p>');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await page.locator('.report-form').waitFor(WORKED_OUT);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: bytes });
    const kept = page.getByRole('link', { name: 'captures/page.html' });
    await kept.waitFor(WORKED_OUT);
    await page.getByLabel('Why (for the history)').fill('a copy was kept');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor(WORKED_OUT);

    const { caseFile } = await caseOnDesk();
    const report = caseFile.reports.find(({ id }) => id === 'ctd-kss');
    expect(report?.capture).toEqual({ file: 'captures/page.html', sha256 });
    const [download] = await Promise.all([page.waitForEvent('download'), kept.click()]);
    const given = await fetch(`${workbench.address}/api/captures/${sha256}`);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(bytes);
    expect(download.suggestedFilename()).toBe('page.html');
    await page.context().close();
  });

  test('going back to a version gives its record again, as a new version', async () => {
    const before = await caseOnDesk();
    const page = await workbench.page(`${CASE}/history`);
    await page.getByRole('button', { name: 'to version 1', exact: true }).click(WORKED_OUT);
    const said = page.getByRole('status').filter({ hasText: 'stands as in version 1 again' });
    await said.waitFor(WORKED_OUT);
    const first = page.getByRole('row').nth(1);
    await first.filter({ hasText: 'set back' }).waitFor(WORKED_OUT);
    const after = await caseOnDesk();
    expect(after.version).toBe(before.version + 1);
    expect(after.caseFile.reports.find(({ id }) => id === 'ctd-kss')?.capture).toBeUndefined();
    await page.context().close();
  });

  test('attainability is drawn: a curve and three rates for each standard that could be met', async () => {
    const page = await workbench.page('/cases/beirut-iraqi-embassy-1981-12-15/attainability');
    await page.getByRole('button', { name: /^Draw worlds/ }).click(WORKED_OUT);
    const curves = page.locator('.curves tbody tr');
    await curves.first().waitFor(DRAWN);
    const row = curves.first();
    const points = (await row.locator('polyline').first().getAttribute('points'))!.split(' ');
    expect(points.length).toBeGreaterThan(2);
    expect(await row.locator('.curve circle').count()).toBe(1);
    await row.getByText('As a table').click();
    await row.locator('details tbody tr').last().waitFor();
    const table = await row.locator('details tbody tr').allTextContents();
    expect(table).toHaveLength(points.length);
    expect(await row.locator('td.figure').allTextContents()).toEqual([
      expect.stringMatching(/%$/),
      expect.stringMatching(/%$/),
      expect.stringMatching(/%$/),
    ]);
    await page.context().close();
  }, 480_000);

  test('nothing was complained of, and nobody else was asked', () => {
    expect([...workbench.outside, ...workbench.faults]).toEqual([]);
  });
});
