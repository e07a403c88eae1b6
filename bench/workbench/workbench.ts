// `npm run bench:workbench`: how the workbench answers the hand on large cases, in a real browser.
import type { CaseFile } from '@respondeat/engine';
import type { Page } from 'playwright-core';
import { CASE, Workbench } from '../../test/browser/workbench.ts';

const REPORTS = 500;
const INCIDENTS = 50_000;
const TIES = 5_000;
/** Times that each thing is done. */
const ROUNDS = 40;

/** The 95th percentile and the median of some times, in milliseconds. */
function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return `median ${at(0.5).toFixed(0)} ms, 95 % ${at(0.95).toFixed(0)} ms (${times.length} times)`;
}

async function storedCase({ address }: Workbench): Promise<CaseFile> {
  const answer = await fetch(`${address}/api${CASE}`);
  return ((await answer.json()) as { caseFile: CaseFile }).caseFile;
}

/** The same case with its reports told again under other ids until there are so many. */
function withReports(caseFile: CaseFile): CaseFile {
  const { reports } = caseFile;
  const told = Array.from({ length: REPORTS }, (_, place) => {
    const report = reports[place % reports.length]!;
    const round = Math.floor(place / reports.length);
    return round === 0 ? report : { ...report, id: `${report.id}-again-${round}` };
  });
  return { ...caseFile, case: 'many-reports', reports: told };
}

function withIncidents(caseFile: CaseFile): CaseFile {
  const [first] = caseFile.incidents;
  const incidents = Array.from({ length: INCIDENTS }, (_, place) => ({
    ...first!,
    id: place === 0 ? first!.id : `incident-${place}`,
    title: `Incident ${place}`,
    date: new Date(Date.UTC(2003, 0, 1 + (place % 6_570))).toISOString().slice(0, 10),
    place: {
      ...first!.place,
      latitude: 29 + ((place * 7) % 800) / 100,
      longitude: 39 + ((place * 13) % 900) / 100,
    },
  }));
  return { ...caseFile, incidents };
}

function withTies(caseFile: CaseFile): CaseFile {
  const groups = Array.from({ length: 400 }, (_, place) => ({
    id: `group-${place}`,
    kind: 'armed-group',
    name: { en: `Group ${place}`, ar: `الجماعة ${place}` },
  }));
  const kinds = ['arms', 'trains', 'finances', 'directs', 'shelters'] as const;
  const ties = Array.from({ length: TIES }, (_, place) => ({
    id: `tie-${place}`,
    sponsor: place % 3 === 0 ? 'iran' : place % 3 === 1 ? 'irgc-qf' : `group-${(place * 7) % 400}`,
    kind: kinds[place % kinds.length]!,
    proxy: `group-${place % 400}`,
    from: String(1990 + (place % 30)),
  }));
  return { ...caseFile, actors: [...caseFile.actors, ...groups], ties };
}

/** Gives a page another case in the place of the one that the desk keeps. */
async function giving(workbench: Workbench, path: string, caseFile: CaseFile): Promise<Page> {
  const page = await workbench.page('/');
  await page.route(`**/api${CASE}`, (route) =>
    route.fulfill({ json: { id: caseFile.case, version: 1, caseFile } }),
  );
  await page.goto(`${workbench.address}${path}`);
  return page;
}

/** What is done to a page, and the part of it that answers by changing. */
interface Touch {
  /** A function of the round, as text that runs in the page. */
  readonly act: string;
  readonly watched: string;
  /** The attribute that counts answers, where only that is watched, and not every change. */
  readonly counter?: 'data-answered' | 'data-judged';
}

/** How long a page takes to answer what is done to it, until it is painted, in milliseconds. */
async function timesOf(page: Page, { act, watched, counter }: Touch): Promise<number[]> {
  const kinds =
    counter === undefined
      ? '{ childList: true, characterData: true, subtree: true }'
      : `{ attributes: true, attributeFilter: ['${counter}'] }`;
  return page.evaluate<number[]>(`(async () => {
    const times = [];
    const pause = (ms) => new Promise((settle) => setTimeout(settle, ms));
    for (let round = 0; round < ${ROUNDS}; round++) {
      const part = document.querySelector(${JSON.stringify(watched)});
      const changed = new Promise((settle) => {
        const observer = new MutationObserver(() => { observer.disconnect(); settle(); });
        observer.observe(part, ${kinds});
      });
      const began = performance.now();
      (${act})(round);
      await changed;
      await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
      times.push(performance.now() - began);
      await pause(100);
    }
    return times;
  })()`);
}

/** Times of something done again and again, with the processor time of every process of the browser for each: what a
 *  machine takes for it, however busy it is with other things. */
async function measured(page: Page, touch: Touch): Promise<string> {
  const before = await processorOf(page);
  const times = await timesOf(page, touch);
  const each = ((await processorOf(page)) - before) / times.length;
  return `${summary(times)}, processor ${each.toFixed(0)} ms each`;
}

/** Processor time that the browser has used so far, in milliseconds. */
async function processorOf(page: Page): Promise<number> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
}

/** Moves a slider of the page by steps, as its own events would. */
function moving(slider: string, steps: number): string {
  return `(round) => {
    const slider = document.querySelector(${JSON.stringify(slider)});
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    setter.call(slider, String(Number(slider.value) + ${steps}));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  }`;
}

async function measureWhatIf(workbench: Workbench): Promise<void> {
  const caseFile = withReports(await storedCase(workbench));
  const answer = await fetch(`${workbench.address}/api/cases`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Respondeat-Who': 'bench' },
    body: JSON.stringify(caseFile),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const page = await workbench.page('/cases/many-reports/attribution');
  await page.locator('.toggle input').nth(4).waitFor({ timeout: 240_000 });
  await page.locator('.live[data-answered="1"]').waitFor({ timeout: 240_000 });
  // The first report stays out, so that there is always a what-if to judge.
  await page.locator('.toggle input').first().click();
  await page.locator('.live[data-judged]:not([data-judged="0"])').waitFor({ timeout: 240_000 });
  const act = "(round) => document.querySelectorAll('.toggle input')[1 + (round % 4)].click()";
  for (const [counter, what] of [
    ['data-answered', 'probabilities'],
    ['data-judged', 'standards'],
  ] as const) {
    const times = await measured(page, { act, watched: '.live', counter });
    console.log(`what if, ${REPORTS} reports, ${what}: ${times}`);
  }
  await page.context().close();
}

async function measureIncidents(workbench: Workbench): Promise<void> {
  const caseFile = withIncidents(await storedCase(workbench));
  const began = performance.now();
  const page = await giving(workbench, `${CASE}/incidents`, caseFile);
  await page.locator('.map canvas').waitFor({ timeout: 240_000 });
  await page.locator('.table-scroll tbody tr').nth(5).waitFor({ timeout: 240_000 });
  const answered = await page.evaluate<number>(
    `performance.now() - performance.getEntriesByName(location.origin + '/api${CASE}')[0].responseEnd`,
  );
  console.log(
    `${INCIDENTS} incidents: map and table after ${(performance.now() - began).toFixed(0)} ms, ` +
      `${answered.toFixed(0)} ms of them after the case had come`,
  );
  const act = moving('.timeline input[type="range"]', 20);
  const times = await measured(page, { act, watched: '[data-testid="active-span"]' });
  console.log(`${INCIDENTS} incidents, brushing: ${times}`);
  await page.context().close();
}

async function measureTies(workbench: Workbench): Promise<void> {
  const caseFile = withTies(await storedCase(workbench));
  const began = performance.now();
  const page = await giving(workbench, `${CASE}/ties`, caseFile);
  await page.locator('.graph canvas').first().waitFor({ timeout: 240_000 });
  console.log(`${TIES} ties: network after ${(performance.now() - began).toFixed(0)} ms`);
  const act = moving('.day-handle input', -20);
  const times = await measured(page, { act, watched: '.day-handle bdi' });
  console.log(`${TIES} ties, moving the day: ${times}`);
  await page.context().close();
}

const workbench = await Workbench.open();
try {
  await measureWhatIf(workbench);
  await measureIncidents(workbench);
  await measureTies(workbench);
} finally {
  await workbench.close();
}
