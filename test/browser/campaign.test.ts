import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftCase, draftIncident, draftReport } from '../small-cases/draft-case.ts';
import { CHROMIUM } from './chromium.ts';
import { Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

const DAYS = ['2020-03-03', '2020-01-01', '2020-05-05', '2020-02-02', '2020-04-04'];
const CAMPAIGN = draftCase({
  case: 'campaign',
  incidents: DAYS.map((date) => draftIncident(`attack-${date}`, ['group', 'rival'], { date })),
  reports: [
    draftReport('named', { perpetrator: 'rival', incident: 'attack-2020-05-05' }),
    draftReport('again', { perpetrator: 'rival', incident: 'attack-2020-05-05' }),
  ],
});

let workbench: Workbench;

describe.skipIf(CHROMIUM === undefined)('a case of many attacks', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
    const { status } = await fetch(`${workbench.address}/api/cases`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/yaml', 'X-Respondeat-Who': 'Mona' },
      body: JSON.stringify(CAMPAIGN),
    });
    if (status !== 201) throw new Error(`the case was answered by ${status}`);
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('has them beside each other in the order of days, and opens each', async () => {
    const page = await workbench.page('/cases/campaign');
    const rows = page.locator('.table-scroll tbody tr');
    await rows.first().waitFor(WORKED_OUT);
    expect(await rows.locator('td:first-child').allTextContents()).toEqual(DAYS.toSorted());
    await page.getByRole('link', { name: 'attack-2020-05-05' }).click();
    const current = page.locator('tr[aria-current]');
    await current.filter({ hasText: '2020-05-05' }).waitFor(WORKED_OUT);
    expect(await current.textContent()).toContain('rival');
    await page.getByText('That rival carried out the attack').waitFor(WORKED_OUT);
    await page.context().close();
  });

  test('tells one of them whole in a dossier, or all in a table', async () => {
    const page = await workbench.page('/cases/campaign/dossier');
    const preview = page.frameLocator('iframe');
    const moved = preview.getByRole('heading', { name: 'What moved it' });
    await preview.getByRole('heading', { name: 'The attacks' }).waitFor(WORKED_OUT);
    expect(await moved.count()).toBe(0);
    await page.getByLabel('Told whole').selectOption('attack-2020-02-02');
    await moved.waitFor(WORKED_OUT);
    expect(workbench.faults).toEqual([]);
    expect(workbench.outside).toEqual([]);
    await page.context().close();
  });
});
