// One measurement in a process of its own, so that its memory is its own. Called by corpus.ts.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resourceUsage } from 'node:process';
import { GDELT_COLUMNS } from '../../packages/desk/dist/corpus/import/datasets/news-coded.js';
import { EventStore } from '../../packages/desk/dist/corpus/import/event-store.js';
import { importFile } from '../../packages/desk/dist/corpus/import/import-file.js';
import {
  type Comparison,
  comparePairs,
  shareOfDeathsIn,
} from '../../packages/desk/dist/corpus/integrate/compared-pairs.js';
import { distanceLevels } from '../../packages/desk/dist/corpus/integrate/comparison-levels.js';
import {
  columnsInOrder,
  type EventColumns,
  type EventTable,
} from '../../packages/desk/dist/corpus/integrate/event-table.js';
import {
  pairsOfSources,
  sweepSources,
} from '../../packages/desk/dist/corpus/integrate/found-pairs.js';
import { integrateSources } from '../../packages/desk/dist/corpus/integrate/integrate-sources.js';
import { melttMatching } from '../../packages/desk/dist/corpus/integrate/meltt-score.js';
import { categoryPair } from '../../packages/desk/dist/corpus/integrate/taxonomy.js';
import { PairSweep } from '../../packages/desk/dist/corpus/integrate/window-pairs.js';
import { openDuckDb } from '../../packages/desk/dist/corpus/source-files/open-duckdb.js';
import { type InventedEvents, inventedEvents, tablesOf } from './invented-events.ts';

/** What a measurement came to. Seconds of the clock, and of both processors together. */
export interface Measured {
  readonly seconds: number;
  readonly processorSeconds: number;
  /** What the process had in memory before: itself and what it was given. Not told of peers. */
  readonly megabytesBefore?: number;
  readonly peakMegabytes: number;
  readonly found: number;
}

const WINDOW = { days: 1, km: 10 } as const;
const SOURCES = 3;
const SEED = 20210215;

function processorSeconds(): number {
  const { userCPUTime, systemCPUTime } = resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}

async function timed(work: () => number | Promise<number>): Promise<Measured> {
  const megabytesBefore = process.memoryUsage.rss() / 2 ** 20;
  const [start, before] = [performance.now(), processorSeconds()];
  const found = await work();
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: processorSeconds() - before,
    megabytesBefore,
    peakMegabytes: resourceUsage().maxRSS / 1024,
    found,
  };
}

function pairs(events: InventedEvents): number {
  let found = 0;
  new PairSweep(events, WINDOW.km).pairsWithin(WINDOW.days, () => {
    found++;
  });
  return found;
}

/** The same pairs by plain SQL: bands of latitude and days that are probed, then the distance. Longitudes do not wrap here. */
async function pairsBySql(events: InventedEvents): Promise<() => Promise<number>> {
  const { connection } = await openDuckDb();
  await connection.run(
    'CREATE TABLE e (i INTEGER, day INTEGER, lat DOUBLE, lon DOUBLE, source TINYINT)',
  );
  const appender = await connection.createAppender('e');
  for (let event = 0; event < events.day.length; event++) {
    appender.appendInteger(event);
    appender.appendInteger(events.day[event]!);
    appender.appendDouble(events.latitude[event]!);
    appender.appendDouble(events.longitude[event]!);
    appender.appendTinyInt(events.source[event]!);
    appender.endRow();
  }
  appender.closeSync();
  const degrees = WINDOW.km / 111.1;
  return async () => {
    const read = await connection.runAndReadAll(`
      WITH cell AS (SELECT *, floor(lat / ${degrees})::INTEGER AS band FROM e),
      probe AS (SELECT c.*, c.band + b AS pb, c.day + d AS pd FROM cell c, range(-1, 2) bs(b), range(-1, 2) ds(d))
      SELECT count(*)::INTEGER FROM probe p JOIN cell c ON c.band = p.pb AND c.day = p.pd
      WHERE p.i < c.i AND p.source <> c.source AND 2 * 6371.0088 * asin(sqrt(
        sin(radians(c.lat - p.lat) / 2) ** 2 + cos(radians(p.lat)) * cos(radians(c.lat)) * sin(radians(c.lon - p.lon) / 2) ** 2)) <= ${WINDOW.km}`);
    return Number(read.getRows()[0]![0]);
  };
}

/** Writes GDELT-shaped rows. Every fourth column is filled, as there, with what a row may hold. */
async function gdeltFile(rows: number, path: string): Promise<void> {
  const { connection, close } = await openDuckDb();
  const filled: Readonly<Record<string, string>> = {
    GLOBALEVENTID: 'i',
    SQLDATE: `strftime(DATE '2015-02-18' + (hash(i) % 3000)::INTEGER, '%Y%m%d')`,
    Actor1Name: `'ACTOR ' || hash(i + 1) % 500`,
    Actor1Code: `'CODE' || hash(i + 1) % 500`,
    Actor2Name: `'TARGET ' || hash(i + 2) % 500`,
    EventCode: `'19' || hash(i + 3) % 10`,
    EventRootCode: `'19'`,
    NumMentions: 'hash(i + 4) % 20',
    AvgTone: '(hash(i + 5) % 2000) / 100.0 - 10',
    ActionGeo_Type: '1 + hash(i + 6) % 5',
    ActionGeo_FullName: `'Town ' || hash(i + 7) % 5000 || ', Land'`,
    ActionGeo_CountryCode: `'LD'`,
    ActionGeo_Lat: '(hash(i + 8) % 18000) / 100.0 - 90',
    ActionGeo_Long: '(hash(i + 9) % 36000) / 100.0 - 180',
    DATEADDED: `'20150218230000'`,
    SOURCEURL: `'https://example.org/news/' || hash(i + 10)`,
  };
  const columns = GDELT_COLUMNS.map((column) => `${filled[column] ?? `''`} AS "${column}"`);
  await connection.run(
    `COPY (SELECT ${columns.join(', ')} FROM range(${rows}) t(i)) TO '${path}' (FORMAT csv, DELIMITER '\t', HEADER false, QUOTE '')`,
  );
  close();
}

async function importRows(rows: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-bench-'));
  try {
    const path = join(folder, 'rows.export.csv');
    await gdeltFile(rows, path);
    const store = new EventStore(join(folder, 'store'));
    const measured = await timed(async () => {
      const outcome = await importFile(store, path, { release: '', isStrict: false });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      return outcome.value.entry.added;
    });
    console.error(`${(statSync(path).size / 1e6).toFixed(0)} MB of rows`);
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs of the matcher before those that are timed: MELTT is timed within a program that runs already, too. */
const WARMING_RUNS = 20;

/** Runs that are timed together: one takes a few thousandths of a second, which is as fine as processor time is counted. */
const TIMED_RUNS = 50;

/** Pairs and matches of two sources by the rules of MELTT; nothing is learned. */
async function melttMatcher(tables: readonly EventTable[]): Promise<Measured> {
  const match = () => {
    const levels = distanceLevels(WINDOW.km);
    const [pair] = pairsOfSources(tables);
    const { orders, near } = sweepSources(tables, [pair!], { ...WINDOW, farLags: [], levels });
    const [reference, other] = [pair!.reference, pair!.other].map((place) =>
      columnsInOrder(tables[place]!, orders[place]!),
    ) as [EventColumns, EventColumns];
    const name = 'type';
    const kinds = categoryPair(
      { category: reference.categories.get(name)! },
      { category: other.categories.get(name)! },
    )!;
    const comparison: Comparison = {
      reference,
      other,
      days: WINDOW.days,
      distances: levels,
      shareOfDeaths: shareOfDeathsIn(other.deaths),
      categories: [{ name, pair: kinds }],
    };
    const given = { reference: orders[pair!.reference]!, other: orders[pair!.other]! };
    const compared = comparePairs(comparison, near[0]!);
    return melttMatching({ comparison, pairs: compared, given }, pair!.reference < pair!.other)
      .length;
  };
  for (let run = 0; run < WARMING_RUNS; run++) match();
  const measured = await timed(() => {
    for (let run = 1; run < TIMED_RUNS; run++) match();
    return match();
  });
  return {
    ...measured,
    seconds: measured.seconds / TIMED_RUNS,
    processorSeconds: measured.processorSeconds / TIMED_RUNS,
  };
}

/** The records of all sources in a file, for peers. */
async function writeRecords(count: number, folder: string, sources: number): Promise<Measured> {
  const events = inventedEvents(count, sources, SEED);
  const rows = Array.from(events.day, (day, event) =>
    [
      event,
      day,
      events.latitude[event],
      events.longitude[event],
      events.deaths[event],
      events.kind[event],
      events.source[event],
    ].join(','),
  );
  writeFileSync(
    join(folder, 'records.csv'),
    `i,day,lat,lon,deaths,kind,source\n${rows.join('\n')}\n`,
  );
  return timed(() => count);
}

const [what = '', size = '', folder = ''] = process.argv.slice(2);
const count = Number(size);
const measurements: Record<string, () => Promise<Measured>> = {
  pairs: () => {
    const events = inventedEvents(count, SOURCES, SEED);
    return timed(() => pairs(events));
  },
  'pairs-sql': async () => timed(await pairsBySql(inventedEvents(count, SOURCES, SEED))),
  integrate: () => {
    const tables = tablesOf(inventedEvents(count, SOURCES, SEED), SOURCES);
    return timed(async () => {
      const integration = await integrateSources(tables, { ...WINDOW, mode: 'probabilistic' });
      return integration.pairs.reduce((sum, { taken }) => sum + taken.length, 0);
    });
  },
  import: () => importRows(count),
  records: () => writeRecords(count, folder, SOURCES),
  'records-of-two': () => writeRecords(count, folder, 2),
  meltt: () => melttMatcher(tablesOf(inventedEvents(count, 2, SEED), 2)),
};
const measure = measurements[what];
if (measure === undefined)
  throw new Error(`measure one of ${Object.keys(measurements).join(', ')}`);
console.log(JSON.stringify(await measure()));
