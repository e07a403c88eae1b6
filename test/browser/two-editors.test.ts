import type { CaseFile } from '@respondeat/engine';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { CASE, Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

const REPORT = 'ctd-kss';
const SAYS = 'What it says, in your words';

let workbench: Workbench;

async function reportOnDesk() {
  const answer = await fetch(`${workbench.address}/api${CASE}`);
  const { caseFile } = (await answer.json()) as { caseFile: CaseFile };
  return caseFile.reports.find(({ id }) => id === REPORT);
}

async function save(page: Page, why: string): Promise<void> {
  await page.getByLabel('Why (for the history)').fill(why);
  await page.locator('.report-form').getByRole('button', { name: 'Save' }).click();
}

describe.skipIf(CHROMIUM === undefined)('two editors at once', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('both versions stand side by side, and what is saved is what was chosen of each', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => workbench.page(`${CASE}/reports/${REPORT}`)),
    );
    await second!.getByLabel(SAYS).fill('Told by the second.', WORKED_OUT);
    await second!.getByLabel('The words themselves').fill('Words that the second kept.');
    await first!.getByLabel(SAYS).fill('Told by the first.', WORKED_OUT);
    await first!.getByLabel('Credibility of the content').selectOption('5');
    await save(first!, 'the first was faster');
    await first!.getByRole('status').filter({ hasText: 'Saved.' }).waitFor(WORKED_OUT);

    await save(second!, 'the second was slower');
    const met = second!.getByRole('region', { name: /both versions side by side/ });
    await met.waitFor(WORKED_OUT);
    // A screen reader goes on from the heading that tells what happened.
    await expect
      .poll(() => second!.locator(':focus').textContent(), WORKED_OUT)
      .toMatch(/both versions side by side/);
    const row = met.getByRole('row').filter({ hasText: 'both changed it: choose' });
    const told = (await row.textContent())!;
    expect(told).toContain('Told by the first.');
    expect(told).toContain('Told by the second.');
    const settle = met.getByRole('button', { name: 'Save' });
    expect(await settle.isDisabled()).toBe(true);
    // By the keyboard alone: the radio buttons of a field are one stop, and the arrows go between them.
    await met.getByRole('radio', { name: `${SAYS}: Keep theirs` }).focus();
    await second!.keyboard.press('ArrowRight');
    await expect.poll(() => settle.isDisabled()).toBe(false);
    await settle.focus();
    await second!.keyboard.press('Enter');
    await met.waitFor({ state: 'detached', ...WORKED_OUT });

    expect(await reportOnDesk()).toMatchObject({
      says: 'Told by the second.',
      credibility: 5,
      excerpt: 'Words that the second kept.',
    });
    expect(await second!.getByLabel('Credibility of the content').inputValue()).toBe('5');
    await Promise.all([first!, second!].map((page) => page.context().close()));
  });

  test('a report that the other removed comes back only where that is chosen', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => workbench.page(`${CASE}/reports/${REPORT}`)),
    );
    await second!.getByLabel(SAYS).fill('Kept by the second.', WORKED_OUT);
    await first!.getByRole('button', { name: 'Remove this report' }).click(WORKED_OUT);
    await first!.waitForURL(/\/evidence$/, WORKED_OUT);
    await save(second!, 'it was edited meanwhile');
    const met = second!.getByRole('region', { name: /both versions side by side/ });
    await met.getByText('they removed it, you changed it: choose').waitFor(WORKED_OUT);
    await met.getByRole('radio', { name: `${REPORT}: Put mine over it` }).check();
    await met.getByRole('button', { name: 'Save' }).click();
    await met.waitFor({ state: 'detached', ...WORKED_OUT });
    expect(await reportOnDesk()).toMatchObject({ says: 'Kept by the second.' });
    // Who has not seen the change of another does not undo it.
    await first!.keyboard.press('Control+z');
    const refused = first!.getByRole('status').filter({ hasText: 'nothing was taken back' });
    await refused.waitFor(WORKED_OUT);
    expect(await reportOnDesk()).toMatchObject({ says: 'Kept by the second.' });
    await Promise.all([first!, second!].map((page) => page.context().close()));
  });

  test('nothing but the refusals was complained of', () => {
    expect(workbench.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  });
});
