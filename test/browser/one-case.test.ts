import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { respondeat } from '../command-line/respondeat.ts';
import { CHROMIUM } from './chromium.ts';
import { CASE, Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

let workbench: Workbench;

/** Waits until a part of a page says something. */
async function expectSaid(part: Locator, words: string | RegExp): Promise<void> {
  await part.filter({ hasText: words }).first().waitFor(WORKED_OUT);
}

/** The probability of the likeliest candidate, in whole per cent, as it stands on the page. */
async function leading(page: Page): Promise<number> {
  const text = await page.locator('[data-testid="live-who"] .percent').first().textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
}

/** Waits until the live answer is, or is no longer, a figure. */
async function expectLeading(page: Page, isRight: (percent: number) => boolean): Promise<number> {
  await expect.poll(async () => isRight(await leading(page)), WORKED_OUT).toBe(true);
  return leading(page);
}

/** Waits until the page counts verdicts as the desk does when it assesses the case without some reports. */
async function expectVerdictsOfDesk(page: Page, without: readonly string[]): Promise<void> {
  const answer = await fetch(`${workbench.address}/api${CASE}/assess`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Respondeat-Who': 'a test' },
    body: JSON.stringify({ without }),
  });
  const { incidents } = (await answer.json()) as DossierOfDesk;
  const { standards } = incidents[0]!.states[0]!;
  const counted = ['met', 'open', 'contested', 'not-met', 'not-applicable'].map(
    (verdict) => standards.filter((each) => each.verdict === verdict).length,
  );
  const tally = page.getByTestId('live-verdicts').locator('bdi.figure');
  await expect
    .poll(async () => (await tally.allTextContents()).map(Number), WORKED_OUT)
    .toEqual(counted);
}

interface DossierOfDesk {
  readonly incidents: readonly {
    readonly states: readonly { readonly standards: readonly { readonly verdict: string }[] }[];
  }[];
}

describe.skipIf(CHROMIUM === undefined)('a case in the browser', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('opens from the list with its conclusion first, each likelihood opening into its figure', async () => {
    const page = await workbench.page('/');
    await page.getByRole('link', { name: /Erbil rocket attack/ }).click(WORKED_OUT);
    const lead = page.locator('.lead');
    await expectSaid(lead, /Kata'ib Sayyid al-Shuhada carried out the attack is likely/);
    await lead.getByRole('button', { name: 'likely', exact: true }).first().click();
    const opened = page.getByRole('dialog');
    await expectSaid(opened, 'Before any report');
    expect(await opened.textContent()).toMatch(/66\s*%/);
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('gives the PDF that the command line gives, byte for byte', async () => {
    const page = await workbench.page(`${CASE}/dossier`);
    const [download] = await Promise.all([
      page.waitForEvent('download', WORKED_OUT),
      page.getByRole('link', { name: 'Download PDF' }).click(WORKED_OUT),
    ]);
    const out = mkdtempSync(join(tmpdir(), 'respondeat-dossier-'));
    const { exitCode } = await respondeat(['attribute', 'casebook/erbil-2021-02-15', '--out', out]);
    expect(exitCode).toBe(0);
    const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    const ofCommandLine = hash(join(out, 'dossier.pdf'));
    expect(hash(await download.path())).toBe(ofCommandLine);
    await page.getByRole('button', { name: 'SHA-256 of the PDF' }).click();
    const shown = page.getByTestId('pdf-sha256');
    await shown.waitFor(WORKED_OUT);
    expect(await shown.textContent()).toBe(ofCommandLine);
    await page.context().close();
  });

  test('takes a source and a report, moves its answer, hears it no more when it is toggled, and takes it back', async () => {
    const page = await workbench.page(`${CASE}/attribution`);
    const before = await expectLeading(page, (percent) => percent > 0);

    await page.getByRole('link', { name: 'Evidence' }).click();
    await page.getByRole('link', { name: 'Add a report' }).click(WORKED_OUT);
    await page.getByRole('combobox', { name: 'Source' }).selectOption('+');
    await page.getByLabel('Name of the source').fill('A panel of experts');
    await page.getByLabel('Reliability').selectOption('A');
    await page.getByLabel('Why this grade').fill('It saw the ground and shows what it saw.');
    await page.getByRole('textbox', { name: /^Date/ }).fill('2021-06');
    await page.getByLabel('What it says, in your words').fill('The launcher was bought by KSS.');
    await page.getByLabel('Credibility of the content').selectOption('1');
    await page.getByLabel('Why (for the history)').fill('the panel reported');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/reports\/the-launcher-was-bought-by-kss$/, WORKED_OUT);

    await page.getByRole('link', { name: 'Attribution' }).click();
    const after = await expectLeading(page, (percent) => percent > before);

    await page.getByPlaceholder('Find a report').fill('the-launcher-was-bought');
    const toggle = page.getByRole('checkbox');
    await toggle.uncheck();
    await expectLeading(page, (percent) => percent === before);
    await expectVerdictsOfDesk(page, ['the-launcher-was-bought-by-kss']);
    await page.waitForURL(/[?&]without=the-launcher-was-bought-by-kss/, WORKED_OUT);
    await toggle.check();
    await expectLeading(page, (percent) => percent === after);

    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await expectSaid(page.getByRole('status'), 'The last change was taken back.');
    await expectLeading(page, (percent) => percent === before);
    await page.context().close();
  });

  test('opens a step of the waterfall into the reports of its origin', async () => {
    const page = await workbench.page(`${CASE}/attribution?question=who`);
    const step = page.locator('.waterfall button').filter({ hasText: 'reports' }).first();
    await step.click(WORKED_OUT);
    const beneath = page.locator('.waterfall .beneath');
    await expectSaid(beneath, 'Without it the answer would be');
    await beneath.getByRole('link').first().click();
    await page.waitForURL(/\/reports\//);
    await page.context().close();
  });

  test('reads the ladder down to the findings of an element and what would turn it', async () => {
    const page = await workbench.page(`${CASE}/standards`);
    const rung = page.locator('[data-standard="icj.effective_control"]');
    await rung.getByRole('button').first().click(WORKED_OUT);
    await expectSaid(rung, 'Did the state give instructions for this very operation?');
    await expectSaid(rung, 'What would turn it');
    expect(page.url()).toContain('pick=icj.effective_control');
    await page.context().close();
  });

  test('finds a group by its Arabic name and opens what was found by the keyboard alone', async () => {
    const page = await workbench.page(CASE);
    await page.locator('.lead').waitFor(WORKED_OUT);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('كتائب سيد الشهداء');
    await expectSaid(page.getByRole('option'), "Kata'ib Sayyid al-Shuhada");
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[^/]+\/ties\?pick=/);
    await page.context().close();
  });

  test('follows the brushed timeline on the map and in the table, and keeps the view in the address', async () => {
    const page = await workbench.page(`${CASE}/incidents`);
    const map = page.locator('section.map');
    await map.locator('canvas').waitFor(WORKED_OUT);
    await expect
      .poll(() => map.getAttribute('data-shown'), WORKED_OUT)
      .toBe('erbil balad green-zone');
    const lanes = page.getByTestId('timeline');
    const box = (await lanes.boundingBox())!;
    // Some six days from the first on: the attack at Erbil and the next, but not the third.
    await page.mouse.move(box.x, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 6, box.y + 20);
    await page.mouse.up();
    await expect.poll(() => map.getAttribute('data-shown'), WORKED_OUT).toBe('erbil balad');
    expect(await page.locator('.table-scroll tbody tr').count()).toBe(2);
    await page.waitForURL(/[?&]to=2021-02/);
    await page.reload();
    await expect.poll(() => map.getAttribute('data-shown'), WORKED_OUT).toBe('erbil balad');
    // On paper what is picked by a button is read all the same.
    await page.emulateMedia({ media: 'print' });
    const title = page.locator('.table-scroll tbody').getByText('Rockets on Balad');
    expect(await title.isVisible()).toBe(true);
    await page.context().close();
  });

  test('moves the whole matrix by the keyboard, and keeps what was edited under one reason', async () => {
    const page = await workbench.page(`${CASE}/evidence`);
    await expectSaid(page.locator('.matrix'), '+1.27');
    await page.locator('[data-cell="0 0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'j', 'k', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key);
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('data-cell')).toBe('2 2');
    const row = page.locator('.matrix [role="row"]').filter({ has: focused });
    const report = (await row.getByRole('link').textContent())!;
    await page.keyboard.press('6');
    await expectSaid(page.locator('.save-bar'), '1 cell edited');
    await page.getByPlaceholder('Why (for the history)').fill('it cannot be judged');
    await page.keyboard.press('Enter');
    await expectSaid(page.getByRole('status'), 'Saved.');
    await page.getByRole('link', { name: 'History' }).click();
    await expectSaid(page.getByRole('row'), `reports/${report}/credibility`);
    await page.context().close();
  });

  test('rates a judgement against a hypothesis by a digit', async () => {
    const page = await workbench.page(`${CASE}/evidence`);
    await page.getByRole('button', { name: 'Add a judgement' }).click(WORKED_OUT);
    await page.getByLabel('What is rated').fill('A hint before the attack');
    await page.getByLabel('Why (for the history)').fill('no table fits');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectSaid(page.locator('.matrix [role="row"]'), 'A hint before the attack');
    await page.locator('[data-cell="0 4"]').focus();
    await page.keyboard.press('5');
    await expectSaid(page.locator('[data-cell="0 4"]'), 'much more likely');
    await page.context().close();
  });

  test('moves a declared number over its interval, and the answer follows', async () => {
    const page = await workbench.page(`${CASE}/attribution`);
    await page.getByRole('button', { name: 'Find those that matter' }).click(WORKED_OUT);
    const slider = page.locator('.slider input').first();
    await slider.waitFor(WORKED_OUT);
    const direction = page.locator('.live .part-names').first();
    const before = await direction.textContent();
    await slider.focus();
    await page.keyboard.press('End');
    await expectSaid(page.locator('.live-foot'), 'What if: not what the case says');
    await expect.poll(() => direction.textContent(), WORKED_OUT).not.toBe(before);
    await page.getByRole('button', { name: 'As recorded again' }).click();
    await expect.poll(() => direction.textContent(), WORKED_OUT).toBe(before);
    await page.context().close();
  });

  test('refuses a change of what somebody else has changed meanwhile, and keeps what was written', async () => {
    const page = await workbench.page(`${CASE}/reports/ctd-kss`);
    await page.getByLabel('What it says, in your words').fill('Written while another wrote.');
    const api = `${workbench.address}/api${CASE}`;
    const { version } = (await (await fetch(api)).json()) as { version: number };
    const edits = [{ op: 'replace', path: '/summary', value: 'Another was faster.' }];
    const answer = await fetch(api, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'X-Respondeat-Who': 'another' },
      body: JSON.stringify({ baseVersion: version, why: 'faster', edits }),
    });
    expect(answer.status).toBe(200);
    await page.getByLabel('Why (for the history)').fill('slower');
    await page.getByRole('button', { name: 'Save' }).click();
    await expectSaid(page.getByRole('region'), 'both versions side by side');
    expect(
      await page.getByRole('textbox', { name: 'What it says, in your words' }).inputValue(),
    ).toBe('Written while another wrote.');
    // The browser tells of every answer of 409, which here was right.
    await expect.poll(() => workbench.faults.at(-1)).toContain('409');
    workbench.faults.pop();
    await page.context().close();
  });

  test('lists its keys, goes to a page by two of them, and through its rows by one', async () => {
    const page = await workbench.page(CASE);
    await page.locator('.lead').waitFor(WORKED_OUT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('page');
    await page.keyboard.press('?');
    await expectSaid(page.getByRole('dialog'), 'Go to Standards');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(/\/standards/);
    await page.locator('.rung').nth(2).waitFor(WORKED_OUT);
    // Keys begin with what is in sight, and following the link to the page may have scrolled it.
    await page.evaluate('scrollTo(0, 0)');
    for (const key of ['j', 'j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
    await page.locator('.rung').nth(1).locator('.elements').waitFor(WORKED_OUT);
    await page.context().close();
  });

  test('says what is wrong with a case file at its line, before anything is sent', async () => {
    const page = await workbench.page('/import');
    await page.getByLabel('Or paste its text').fill('respondeat: 1\ncase: Not An Id\n');
    await expectSaid(page.locator('main'), 'What is wrong');
    await expectSaid(page.locator('main'), /line 2/);
    await page.context().close();
  });

  test('asks nobody but its own desk, and complains of nothing', () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
