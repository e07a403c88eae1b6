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

/** By how many pixels the text of each heading ends beside that of the figure beneath it; run in the page. */
const BESIDE_HEADINGS = `(() => {
  const endOf = (cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect().right;
  };
  const row = [...document.querySelectorAll('tr')].find((each) => each.textContent.includes('told.csv'));
  const headings = [...row.closest('table').querySelectorAll('th')];
  const figures = [...row.querySelectorAll('td.figure')];
  return ${JSON.stringify(WORDS_OF_COUNTS)}.map((words, at) =>
    endOf(headings.find((heading) => heading.textContent === words)) - endOf(figures[at]));
})()`;

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
    for (const pixels of await page.evaluate<number[]>(BESIDE_HEADINGS))
      expect(Math.abs(pixels)).toBeLessThan(2);
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
