import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

const CSV = `number,happened,killed
e1,2021-02-15,2
e2,2021-02-20,0
e3,some day,1
`;

const WORDS_OF_COUNTS = ['New rows', 'Revised', 'As they were', 'Skipped'];

let workbench: Workbench;

/** Where the text of a cell ends, in pixels; run in the page. */
const END_OF_TEXT = `(cell) => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return range.getBoundingClientRect().right;
}`;

/** Expects each heading to end where the figures beneath it do. */
async function expectHeadingsOver(row: Locator, headings: readonly string[]): Promise<void> {
  const table = row.locator('xpath=ancestor::table');
  const figures = row.locator('td.figure');
  for (const [at, heading] of headings.entries()) {
    const head = table.getByRole('columnheader', { name: heading });
    const ends = [head, figures.nth(at)].map((cell) => cell.evaluate(END_OF_TEXT));
    const [above, beneath] = (await Promise.all(ends)) as [number, number];
    expect(Math.abs(above - beneath)).toBeLessThan(2);
  }
}

describe.skipIf(CHROMIUM === undefined)('the import of events', () => {
  beforeAll(async () => {
    workbench = await Workbench.open({ hasCorpus: true });
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('shows what a file holds, lets columns be mapped, tries it, and takes it in', async () => {
    const page = await workbench.page('/import');
    const progress = page.waitForResponse(/\/api\/progress\//, WORKED_OUT);
    await page.getByRole('button', { name: 'Events' }).click(WORKED_OUT);
    const file = { name: 'told.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };
    await page.locator('input[type="file"]').setInputFiles(file);
    const day = page.getByLabel('Read as: happened');
    await day.waitFor(WORKED_OUT);
    const take = page.getByRole('button', { name: 'Import these events' });
    await day.selectOption('day');
    // Without an id no row can be read, and the page says what is missing.
    expect(await take.isDisabled()).toBe(true);
    await page.getByText('First read one column as id and one as day.').waitFor(WORKED_OUT);
    await page.getByLabel('Read as: number').selectOption('id');
    expect(await take.isEnabled()).toBe(true);

    await page.getByRole('button', { name: 'Try it; keep nothing' }).click();
    const result = page.getByTestId('import-result');
    await result.filter({ hasText: 'A trial: nothing was kept.' }).waitFor(WORKED_OUT);
    expect(await result.textContent()).toMatch(/line 4\s*day: .*cannot be read for certain/);
    expect((await progress).headers()['content-type']).toBe('text/event-stream');

    await take.click();
    await result.filter({ hasText: 'The events are in the corpus.' }).waitFor(WORKED_OUT);
    const row = page.getByRole('row').filter({ hasText: 'told.csv' });
    await row.waitFor(WORKED_OUT);
    expect(await row.textContent()).toMatch(/my-events\s*2001$/);
    await expectHeadingsOver(row, WORDS_OF_COUNTS);
    await page.context().close();
  });

  test('asks for the form of days where the column does not tell it', async () => {
    const page = await workbench.page('/import');
    await page.getByRole('button', { name: 'Events' }).click(WORKED_OUT);
    const text = 'id,date,to\n1,01/05/2023,13/05/2023\n';
    const file = { name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByLabel('Form of the days: date').selectOption('DD/MM/YYYY', WORKED_OUT);
    await page.getByLabel('Read as: to').selectOption('day_to');
    await page.getByRole('button', { name: 'Try it; keep nothing' }).click();
    const result = page.getByTestId('import-result');
    await result.filter({ hasText: 'A trial: nothing was kept.' }).waitFor(WORKED_OUT);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  test('says at a column what is wrong with its mapping', async () => {
    const page = await workbench.page('/import');
    await page.getByRole('button', { name: 'Events' }).click(WORKED_OUT);
    const file = { name: 'told.csv', mimeType: 'text/csv', buffer: Buffer.from(`${CSV}\n`) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByLabel('Read as: number').selectOption('id', WORKED_OUT);
    await page.getByRole('button', { name: 'Try it; keep nothing' }).click();
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'no column is mapped to `day`' }).waitFor(WORKED_OUT);
    // The browser tells of every answer of 422, which here was right.
    await expect.poll(() => workbench.faults.at(-1)).toContain('422');
    workbench.faults.pop();
    await page.context().close();
  });

  test('complains of nothing, and asks nobody but its own desk', () => {
    expect([...workbench.outside, ...workbench.faults]).toEqual([]);
  });
});
