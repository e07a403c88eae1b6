import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDuckDb } from '../source-files/open-duckdb.ts';
import { GDELT_COLUMNS } from './datasets/news-coded.ts';
import { EventStore } from './event-store.ts';
import { currentRows, importFile } from './import-file.ts';
import { DATA_SETS } from './known-datasets.ts';

/** Imports one file into a new store and gives its rows, without columns that hold nothing. */
async function rowsOf(path: string): Promise<{ skipped: number; rows: Record<string, unknown>[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-data-sets-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = new EventStore(folder);
  const outcome = await importFile(store, path, { release: '', isStrict: false });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { connection, close } = await openDuckDb();
  const read = await connection.runAndReadAll(
    `SELECT * EXCLUDE (release, sequence, change) FROM (${currentRows(store.partsOf())}) ORDER BY id`,
  );
  close();
  const rows = read
    .getRowObjectsJson()
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, said]) => said !== null)));
  return { skipped: outcome.value.entry.skipped, rows };
}

function fileOf(name: string, records: readonly (readonly string[])[], delimiter = ','): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-data-sets-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, `${records.map((record) => record.join(delimiter)).join('\n')}\n`);
  return path;
}

/** A file of one row, from what is in its columns. */
function oneRow(cells: Readonly<Record<string, string>>): string {
  return fileOf('rows.csv', [Object.keys(cells), Object.values(cells)]);
}

const GED = {
  id: '7',
  type_of_violence: '3',
  where_prec: '4',
  date_prec: '2',
  date_start: '2019-05-01 00:00:00.000',
  date_end: '2019-05-03 00:00:00.000',
  latitude: '33.5',
  longitude: '44.25',
  adm_1: 'West',
  country: 'Land',
  side_a: 'Front',
  side_b: 'Civilians',
  low: '1',
  best: '2',
  high: '3',
};

const GED_ROW = {
  licence: 'cc-by-4.0',
  id: '7',
  day: '2019-05-01',
  day_to: '2019-05-03',
  day_precision: 'days',
  latitude: 33.5,
  longitude: 44.25,
  place_precision: 'region',
  region: 'West',
  country: 'Land',
  kind: 'one-sided',
  side_a: 'Front',
  side_b: 'Civilians',
  deaths_low: 1,
  deaths_best: 2,
  deaths_high: 3,
};

const YEAR = { day: '1995-01-01', day_to: '1995-12-31', day_precision: 'year' };

describe('data sets are known by their columns', () => {
  test.each([
    ['ucdp-ged', GED, GED_ROW],
    ['ucdp-candidate', { ...GED, code_status: 'Clear' }, GED_ROW],
    [
      'ucdp-esd',
      {
        id: '4',
        year: '1995',
        actor_id: '9',
        actor_name: 'Front',
        location: 'Land',
        ext_id: '2',
        ext_name: 'North',
        ext_sup: '1',
        ext_w: '1',
        ext_t: '1',
        ext_f: '0',
      },
      {
        ...YEAR,
        id: '4/1995/9/2',
        kind: 'external support',
        means: 'weapons, training',
        side_a: 'North',
        side_b: 'Front',
      },
    ],
    [
      'ucdp-nonstate',
      {
        dyad_id: '5',
        year: '1995',
        side_a_name: 'Front',
        side_b_name: 'Guard',
        best_fatality_estimate: '30',
        low_fatality_estimate: '25',
        high_fatality_estimate: '40',
      },
      {
        ...YEAR,
        id: '5/1995',
        side_a: 'Front',
        side_b: 'Guard',
        deaths_low: 25,
        deaths_best: 30,
        deaths_high: 40,
      },
    ],
    [
      'ucdp-battle-deaths',
      {
        conflict_id: '1',
        dyad_id: '2',
        year: '1995',
        bd_best: '30',
        bd_low: '25',
        bd_high: '40',
        side_a: 'North',
        side_b: 'Front',
      },
      { ...YEAR, id: '1/2/1995', deaths_best: 30 },
    ],
    [
      'ucdp-dyadic',
      { dyad_id: '5', intensity_level: '1', year: '1995', side_a: 'North', side_b: 'Front' },
      { ...YEAR, id: '5/1995', side_a: 'North' },
    ],
    [
      'ucdp-acd',
      {
        conflict_id: '6',
        intensity_level: '1',
        cumulative_intensity: '0',
        year: '1995',
        side_a: 'North',
      },
      { ...YEAR, id: '6/1995' },
    ],
    [
      'acled',
      {
        event_id_cnty: 'LND12',
        event_date: '02 March 2021',
        time_precision: '2',
        event_type: 'Battles',
        sub_event_type: 'Armed clash',
        actor1: 'Front',
        actor2: 'Guard',
        latitude: '33',
        longitude: '44',
        geo_precision: '2',
        fatalities: '5',
      },
      {
        licence: 'acled',
        id: 'LND12',
        day: '2021-03-02',
        day_precision: 'week',
        place_precision: 'near',
        kind: 'Battles',
        means: 'Armed clash',
        side_a: 'Front',
        side_b: 'Guard',
        deaths_best: 5,
      },
    ],
    [
      'gtd',
      {
        eventid: '202102000001',
        iyear: '2021',
        imonth: '2',
        iday: '0',
        specificity: '1',
        latitude: '33',
        longitude: '44',
        gname: 'Front',
        nkill: '1',
        attacktype1_txt: 'Bombing/Explosion',
        weaptype1_txt: 'Explosives',
      },
      {
        licence: 'gtd',
        day: '2021-02-01',
        day_to: '2021-02-28',
        day_precision: 'month',
        place_precision: 'point',
        side_a: 'Front',
        means: 'Explosives',
      },
    ],
    [
      'sigacts',
      {
        time: '2004-01-01 00:20:00',
        event_type: 'IED',
        target: 'Coalition Forces',
        city: 'Baghdad',
      },
      { day: '2004-01-01', kind: 'IED', side_b: 'Coalition Forces', place: 'Baghdad' },
    ],
    [
      'eurepoc',
      {
        incident_id: '3',
        start_date: '2020-01-05',
        end_date: '2020-02-01',
        initiator_name: 'Front',
        receiver_name: 'Ministry',
        incident_type: 'Disruption',
      },
      {
        licence: 'unknown',
        day_to: '2020-02-01',
        day_precision: 'days',
        side_a: 'Front',
        side_b: 'Ministry',
      },
    ],
    [
      'icews',
      {
        'Event ID': '8',
        'Event Date': '2014-05-06',
        'Source Name': 'Front',
        'CAMEO Code': '190',
        'Event Text': 'Use force',
        'Target Name': 'Guard',
        Latitude: '33',
        Longitude: '44',
      },
      {
        id: '8/2014-05-06',
        day: '2014-05-06',
        kind: '190',
        means: 'Use force',
        side_a: 'Front',
        side_b: 'Guard',
      },
    ],
  ])('%s', async (name, cells, expected) => {
    const { rows, skipped } = await rowsOf(oneRow(cells));
    expect(skipped).toBe(0);
    expect(rows).toEqual([expect.objectContaining({ data_set: name, ...expected })]);
  });

  test('gdelt, which comes without a header and may hold quotes', async () => {
    expect(GDELT_COLUMNS).toHaveLength(61);
    const cells: Record<string, string> = {
      GLOBALEVENTID: '9',
      SQLDATE: '20210215',
      Actor1Name: 'THE "FRONT',
      EventCode: '190',
      ActionGeo_Type: '4',
      ActionGeo_Lat: '36.2',
      ActionGeo_Long: '44',
    };
    const record = GDELT_COLUMNS.map((column) => cells[column] ?? '');
    const { rows } = await rowsOf(fileOf('20210215000000.export.CSV', [record], '\t'));
    expect(rows).toEqual([
      expect.objectContaining({
        data_set: 'gdelt',
        id: '9',
        day: '2021-02-15',
        side_a: 'THE "FRONT',
        place_precision: 'near',
        kind: '190',
      }),
    ]);
  });

  test('every data set is tried here, but for our own export', () => {
    const published = DATA_SETS.filter(({ provenance }) => provenance === undefined);
    expect(published.map(({ name }) => name)).toHaveLength(13);
  });
});

const shared =
  process.env.RESPONDEAT_SHARED ??
  fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const isAbsent = !existsSync(`${shared}/data/ucdp-ged`);
if (isAbsent) console.log(`skipped: no data sets in ${shared}/data (set RESPONDEAT_SHARED)`);

describe.skipIf(isAbsent)('published files come in whole', () => {
  test.each([
    ['ucdp-ged/ged-191-iraq.csv.gz', 7473, 0],
    ['ucdp-esd/esd-ay-181-dev.csv.gz', 4100, 0],
    ['ucdp-conflict/nonstate.csv.gz', 1174, 0],
    ['ucdp-conflict/dyadic.csv.gz', 3000, 0],
    ['ucdp-conflict/acd.csv.gz', 2384, 0],
    ['ucdp-conflict/brd-conf-241.csv.gz', 1520, 0],
    // 4,826 rows have no time.
    ['sigacts/sigacts-iraq-2004-2007.csv.gz', 158_026, 4826],
  ])('%s: %d rows, %d skipped', async (path, rows, skipped) => {
    const read = await rowsOf(`${shared}/data/${path}`);
    expect({ rows: read.rows.length, skipped: read.skipped }).toEqual({ rows, skipped });
  });
});
