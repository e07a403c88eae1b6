import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,adm_1,latitude,longitude,date_start,date_end,best,where_prec,date_prec';

/** Days in a row, each with an attack by one group in the east and one by another in the west. */
const TRAINING = Array.from({ length: 28 }, (_, index) => {
  const day = `2017-02-${String(index + 1).padStart(2, '0')}`;
  return [
    `e${index},1,State,Ash,East,33,46,${day},${day},1,1,1`,
    `w${index},1,State,Cedar,West,33,44,${day},${day},1,1,1`,
  ].join('\n');
});

/** The same columns with the sides blank, as events stand in a file whose authors are not known. */
const ASKED = ['a,1,,,East,33,46,2017-03-02,2017-03-02,1,1,1', 'b,1,,,West,33,44,2017-03-02,,,,'];

function folderWith(asked: readonly string[]): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'known.csv.gz'), gzipSync([HEADER, ...TRAINING].join('\n')));
  writeFileSync(join(folder, 'asked.csv'), [HEADER, ...asked].join('\n'));
  return folder;
}

const ARGS = ['corpus', 'attribute', '--train', 'known.csv.gz', '--test', 'asked.csv'];

interface Line {
  readonly id: string;
  readonly probabilities: Record<string, number>;
}

describe('corpus attribute', () => {
  test('writes one line an event, in the order of the file', async () => {
    const folder = folderWith(ASKED);
    const run = await respondeat([...ARGS, '--out', 'said.ndjson', '--json'], { folder });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual({ written: 'said.ndjson', lines: 2, skipped: [] });
    const lines = readFileSync(join(folder, 'said.ndjson'), 'utf8').trimEnd().split('\n');
    const [east, west] = lines.map((line) => JSON.parse(line) as Line);
    expect([east?.id, west?.id]).toEqual(['a', 'b']);
    expect(Object.keys(east?.probabilities ?? {}).toSorted()).toEqual(['Ash', 'Cedar', 'other']);
    expect(east?.probabilities.Ash).toBeGreaterThan(0.5);
    expect(west?.probabilities.Cedar).toBeGreaterThan(0.5);
  });

  test('learns from labels that somebody decided are one actor as from one', async () => {
    const folder = folderWith(ASKED);
    const words = ['label:Cedar', 'alias-of', 'label:Ash', '--in', '.', '--who', 'a reader'];
    const ground = [
      '--on',
      '2021-03-01',
      '--why',
      'one statement names both',
      '--source',
      'page 2',
    ];
    expect((await respondeat(['corpus', 'decide', ...words, ...ground], { folder })).exitCode).toBe(
      0,
    );
    const args = [...ARGS, '--out', 'said.ndjson', '--decisions', '.'];
    expect((await respondeat(args, { folder })).exitCode).toBe(0);
    const [first] = readFileSync(join(folder, 'said.ndjson'), 'utf8').split('\n');
    const { probabilities } = JSON.parse(first!) as Line;
    expect(Object.keys(probabilities).toSorted()).toEqual(['Ash', 'other']);
  });

  test('refuses a folder of decisions that is not there', async () => {
    const folder = folderWith(ASKED);
    const run = await respondeat([...ARGS, '--out', 'said.ndjson', '--decisions', 'none'], {
      folder,
    });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('actors.no-folder\n  there is no folder `none`\n');
    expect(existsSync(join(folder, 'said.ndjson'))).toBe(false);
  });

  const BAD = ['c,1,,,East,33,46,yesterday,,1,1,1', ...ASKED, 'd,1,,,East,33,46'];

  test('skips a row that cannot be read, names its line, and predicts all others', async () => {
    const folder = folderWith(BAD);
    const run = await respondeat([...ARGS, '--out', 'said.ndjson'], { folder });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain(
      [
        'table.cell  asked.csv:2  date_start',
        '  the row that ends here has `yesterday` where a date such as 2017-03-08 should',
        '  stand',
        '  Try: correct the cell, or leave the row out',
        '',
        'table.row-cut  asked.csv:5',
        '  the row that ends here has 7 cells where the header has 12',
        '  Try: mend the row',
      ].join('\n'),
    );
    expect(run.stdout).toBe('2 events, written to said.ndjson; 2 rows skipped\n');
    const lines = readFileSync(join(folder, 'said.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Line).id)).toEqual(['a', 'b']);
  });

  test('counts skipped rows beyond the first ten', async () => {
    const folder = folderWith([...ASKED, ...Array<string>(12).fill(BAD[0]!)]);
    const run = await respondeat([...ARGS, '--out', 'said.ndjson', '--json'], { folder });
    const { skipped } = JSON.parse(run.stdout) as { skipped: { code: string; because: string }[] };
    expect(skipped).toHaveLength(11);
    expect(skipped[10]).toMatchObject({
      code: 'table.more-rows',
      file: 'asked.csv',
      because: '2 more rows are skipped',
    });
  });

  test('writes nothing with --strict where any row cannot be read', async () => {
    const folder = folderWith(BAD);
    const run = await respondeat([...ARGS, '--out', 'said.ndjson', '--strict'], { folder });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('table.cell  asked.csv:2  date_start');
    expect(existsSync(join(folder, 'said.ndjson'))).toBe(false);
  });

  test('asks for a name of the file it writes', async () => {
    const run = await respondeat([...ARGS, '--out', ' '], { folder: folderWith(ASKED) });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('--out: name a file');
  });
});
