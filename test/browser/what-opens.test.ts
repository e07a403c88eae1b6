import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftActor, draftCase, draftIncident } from '../small-cases/draft-case.ts';
import { CHROMIUM } from './chromium.ts';
import { CASE, Workbench } from './workbench.ts';

/** Longest time for what the desk works out while a page waits. Generous, for busy machines. */
const WORKED_OUT = { timeout: 60_000 };

/** A case whose two attacks teach each other. */
const CAMPAIGN = '/cases/black-tom-1916';

/** Two candidates of whom nobody said more about the one than about the other. */
const TWINS = draftCase({
  case: 'twins',
  actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('rival')],
  incidents: [draftIncident('attack', ['group', 'rival'])],
});

let workbench: Workbench;

describe.skipIf(CHROMIUM === undefined)('what stands behind a figure', () => {
  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test('a waterfall tells what other attacks teach, and ends where the answer is', async () => {
    const page = await workbench.page(`${CAMPAIGN}/attribution`);
    const taught = page.locator('.waterfall button').filter({ hasText: 'What the other attacks' });
    await taught.waitFor(WORKED_OUT);
    await taught.click();
    const moved = await page.locator('.waterfall .beneath').first().textContent();
    const reached = /to \u2066([<>]?\d+)\u2069 %/.exec(moved ?? '')?.[1];
    const end = page.locator('.waterfall .standing').last();
    expect(await end.textContent()).toContain(`${reached} %`);
    await page.context().close();
  });

  test('a what-if says where it does not hear what attacks teach each other, and only there', async () => {
    for (const [address, isSaid] of [
      [CAMPAIGN, true],
      [CASE, false],
    ] as const) {
      const page = await workbench.page(`${address}/attribution`);
      await page.locator('.live[data-answered="1"]').waitFor(WORKED_OUT);
      await page.getByRole('checkbox').first().uncheck();
      await page.locator('.live[data-answered="2"]').waitFor(WORKED_OUT);
      expect(await page.getByTestId('as-declared').count()).toBe(isSaid ? 1 : 0);
      await page.context().close();
    }
  });

  test('a count of harm opens into its bounds and its reports', async () => {
    const page = await workbench.page(`${CASE}/incidents?pick=erbil`);
    await page.locator('.record .opens').first().click(WORKED_OUT);
    const opened = page.getByRole('dialog');
    await opened.waitFor(WORKED_OUT);
    expect(await opened.textContent()).toContain('At least and at most');
    await page.context().close();
  });

  test('whoever comes to read one standard is led to it', async () => {
    const page = await workbench.page(`${CASE}/standards?pick=icj.effective_control`);
    const rung = page.locator('[data-standard="icj.effective_control"]');
    await rung.locator('.elements').waitFor(WORKED_OUT);
    const { height } = page.viewportSize()!;
    const top = async () => (await rung.boundingBox())!.y;
    await expect.poll(top, WORKED_OUT).toBeLessThan(height / 2);
    await page.context().close();
  });

  test('forums and problems are called by words of the reader’s language, details left in English', async () => {
    const standards = await workbench.page(`${CASE}/standards`, { language: 'ar' });
    await standards
      .locator('.rung .note')
      .filter({ hasText: 'محكمة العدل الدولية · مستقر' })
      .first()
      .waitFor(WORKED_OUT);
    await standards.context().close();
    const imports = await workbench.page('/import', { language: 'fa' });
    await imports.locator('textarea').fill('respondeat: 1\ncase: Not An Id\n');
    const problem = imports.locator('.numbered li').filter({ hasText: 'مقدار به شکل لازم نیست' });
    await problem.first().waitFor(WORKED_OUT);
    expect(await problem.first().locator('[lang="en"][dir="ltr"]').textContent()).toContain('case');
    await imports.context().close();
  });

  test('a case that is not there is said not to be there', async () => {
    const page = await workbench.page('/cases/no-such-case');
    await page.getByRole('heading', { name: 'There is no such case here' }).waitFor(WORKED_OUT);
    // The browser tells of every answer of 404, which here was right.
    await expect.poll(() => workbench.faults.at(-1)).toContain('404');
    workbench.faults.length = 0;
    const rail = page.getByRole('navigation', { name: 'Pages' });
    expect(await rail.getByRole('link').allTextContents()).not.toContain('Evidence');
    expect(await rail.getByRole('link', { name: 'Import' }).count()).toBe(1);
    expect(await page.title()).toBe('There is no such case here · no-such-case · Respondeat');
    await page.context().close();
  });

  test('each page has a title of its own, which names its case', async () => {
    const titled = async (path: string, title: string, language: 'en' | 'ar' = 'en') => {
      const page = await workbench.page(path, { language });
      await expect.poll(() => page.title(), WORKED_OUT).toBe(title);
      await page.context().close();
    };
    const erbil = 'Erbil rocket attack, 15 February 2021';
    await titled('/', 'Cases · Respondeat');
    await titled('/import', 'Import · Respondeat');
    await titled(CASE, `Overview · ${erbil} · Respondeat`);
    await titled(`${CASE}/ties`, `الروابط · ${erbil} · Respondeat`, 'ar');
  });

  test('a case says in each language who is as likely as the first', async () => {
    const { status } = await fetch(`${workbench.address}/api/cases`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/yaml', 'X-Respondeat-Who': 'Mona' },
      body: JSON.stringify(TWINS),
    });
    expect(status).toBe(201);
    const lines = {
      en: 'As likely: rival.',
      ar: 'وبالاحتمال نفسه: rival.',
      fa: 'با همین احتمال: rival.',
    } as const;
    for (const language of ['en', 'ar', 'fa'] as const) {
      const page = await workbench.page('/cases/twins', { language });
      await page.locator('.lead').filter({ hasText: lines[language] }).waitFor(WORKED_OUT);
      await page.context().close();
    }
  });

  test('nothing complained', () => {
    expect(workbench.faults).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});
