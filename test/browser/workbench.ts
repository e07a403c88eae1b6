import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from './chromium.ts';

/** The demonstration case that the tests open. */
export const CASE = '/cases/erbil-2021-02-15';

/** Software rendering, so that maps and graphs are drawn on machines without a graphics card. */
const ARGUMENTS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** How a reader has set the workbench. */
export interface Reader {
  readonly language?: 'en' | 'ar' | 'fa';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** A desk with the casebook, served to a browser; both are gone when it is closed. */
export class Workbench {
  readonly address: string;
  /** Requests to any other place than the desk. There must be none. */
  readonly outside: string[] = [];
  /** What pages complained about. */
  readonly faults: string[] = [];
  readonly #desk: ChildProcess;
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(
    address: string,
    { desk, browser, folder }: { desk: ChildProcess; browser: Browser; folder: string },
  ) {
    this.address = address;
    this.#desk = desk;
    this.#browser = browser;
    this.#folder = folder;
  }

  /** Starts a desk on a free port with an empty store, with a corpus where one is wanted, and a browser. */
  static async open({ hasCorpus = false } = {}): Promise<Workbench> {
    const folder = mkdtempSync(join(tmpdir(), 'respondeat-browser-'));
    const store = join(folder, 'store.db');
    const args = ['packages/desk/bin/respondeat.js', 'serve', '--port', '0', '--json'];
    if (hasCorpus) args.push('--corpus', join(folder, 'events'));
    const desk = spawn(process.execPath, [...args, '--store', store, '--who', 'desk'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: desk.stdout }), 'line')) as [string];
    const { address } = JSON.parse(line) as { address: string };
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ARGUMENTS });
    return new Workbench(address, { desk, browser, folder });
  }

  /** A page at an address of the workbench, as a reader has set it. */
  async page(path: string, reader: Reader = {}): Promise<Page> {
    const page = await (await this.#context(reader)).newPage();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== this.address)
        this.outside.push(request.url());
    });
    page.on('pageerror', ({ message }) => this.faults.push(`${path}: ${message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${path}: ${message.text()}`);
    });
    await page.goto(`${this.address}${path}`);
    return page;
  }

  async #context({
    language = 'en',
    theme = 'light',
    width = 1440,
  }: Reader): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ viewport: { width, height: 900 } });
    await context.addInitScript(
      ([spoken, shown]) => {
        localStorage.setItem('respondeat.language', spoken as string);
        localStorage.setItem('respondeat.theme', shown as string);
        localStorage.setItem('respondeat.who', 'Test analyst');
      },
      [language, theme],
    );
    return context;
  }

  /** Ends browser and desk and takes the store away. */
  async close(): Promise<void> {
    await this.#browser.close();
    this.#desk.kill('SIGTERM');
    await once(this.#desk, 'exit');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
