import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  dailySeries,
  parseDatedRows,
  scoreForecasts,
  smoothingForecaster,
  walkForward,
  weeklyForecaster,
} from './index.ts';

const shared =
  process.env.RESPONDEAT_SHARED ??
  fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const path = `${shared}/data/geocausal/insurgencies-2007-2008.csv.gz`;
const isAbsent = !existsSync(path);
if (isAbsent) console.log(`skipped: no daily attacks at ${path} (set RESPONDEAT_SHARED)`);

describe.skipIf(isAbsent)(
  'daily attacks in Iraq, 2007 to 2008, forecast over the second half',
  () => {
    const counts = () => {
      const rows = parseDatedRows(gunzipSync(readFileSync(path)).toString());
      const series = dailySeries(rows.ok ? rows.value : []);
      if (!series.ok) throw new Error('not read');
      return series.value.counts;
    };

    test('err little, hold nine days in ten, and beat smoothing', () => {
      const known = counts();
      const half = Math.floor(known.length / 2);
      const weekly = scoreForecasts(walkForward(known, weeklyForecaster(), half));
      const smoothing = scoreForecasts(walkForward(known, smoothingForecaster(), half));
      expect(weekly.meanAbsoluteError).toBeLessThanOrEqual(14.5);
      expect(weekly.coverage90).toBeGreaterThan(0.87);
      expect(weekly.coverage90).toBeLessThan(0.93);
      expect(weekly.rankedProbability).toBeLessThan(smoothing.rankedProbability);
    });
  },
);
