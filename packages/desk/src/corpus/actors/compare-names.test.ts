import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openDuckDb } from '../source-files/open-duckdb.ts';
import { openSourceFile } from '../source-files/source-file.ts';
import { compareNames } from './compare-names.ts';
import { findNames } from './find-names.ts';
import { readNameList } from './name-lists.ts';

const shared =
  process.env.RESPONDEAT_SHARED ??
  fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const isAbsent = !existsSync(`${shared}/data/name-bench`);
if (isAbsent) console.log(`skipped: no names in ${shared}/data (set RESPONDEAT_SHARED)`);

describe('two names', () => {
  test.each([
    ['Putin, Vladimir', 'Vladimir Putin'],
    ['Лавров Сергей', 'Sergey Lavrov'],
    ['محمد حسين', 'Muhammad Husayn'],
    ['کتائب حزب الله', 'Kataib Hizb Allah'],
    ['حركة النجباء', 'Harakat al-Nujaba'],
    ['Al-Nujaba', 'al Nujabā'],
    ['OAO Gazprom', 'Gazprom JSC'],
    ['Ramimakhlouf', 'Rami Makhlouf'],
    ['کتائب حزب الله', "KATA'IB HIZBALLAH"],
    ['حزب الله', 'HIZBALLAH'],
    ['الشباب', 'AL-SHABAAB'],
    ['APT 28', 'APT28'],
    ['apt-28', 'APT28'],
    ['Alnujaba Movement', 'Al-Nujaba Movement'],
  ])('%s and %s are the same', (one, two) => {
    expect(compareNames(one, two).answer).toBe('same');
    expect(compareNames(two, one).answer).toBe('same');
  });

  test.each([
    ['MUHANNAD AL-HIJAZI', 'MUHANNAD AL-NAJDI'],
    ['باراك أوباما', 'محمد بن سلمان آل سعود'],
    ['Brigade 44', 'Brigade 45'],
    ['APT 28', 'APT29'],
    ['حزب الله', 'AL-SHABAAB'],
    ['کتائب حزب الله', 'El Sapo'],
    ['کتائب حزب الله', 'SEP CO.'],
    ['کتائب حزب الله', 'LIA COMPANY'],
    ['China National Pipeline Corporation', 'China National Petroleum Corporation'],
  ])('%s and %s are not the same', (one, two) => {
    expect(compareNames(one, two).answer).toBe('not same');
  });

  test.each([
    ['Muhannad Salim', 'Muhannad Salim al-Hijazi'],
    ['', 'Muhannad'],
    ['Viktor Orban', 'Viktor Orbach'],
    ['کتائب حزب الله', 'HIZBALLAH'],
    ['APT 28', 'APT-C-28'],
    ['الله', 'LIA COMPANY'],
    ['الله', 'OJSC IL'],
  ])('%s and %s leave it open', (one, two) => {
    expect(compareNames(one, two).answer).toBe('unsure');
  });
});

describe.skipIf(isAbsent)('published name pairs and lists', () => {
  test('what is answered is mostly right, and two in five are left open', async () => {
    const file = openSourceFile(`${shared}/data/name-bench/cases-dev.csv.gz`);
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    const { connection, close } = await openDuckDb();
    const read = await connection.runAndReadAll(
      `SELECT name1, name2, is_match FROM ${file.value.relation}`,
    );
    close();
    const counts = {
      same: { right: 0, wrong: 0 },
      'not same': { right: 0, wrong: 0 },
      unsure: { right: 0, wrong: 0 },
    };
    for (const [one, two, isMatch] of read.getRows()) {
      const { answer } = compareNames(String(one), String(two));
      const isRight = (answer === 'same') === (isMatch === 'True');
      counts[answer][isRight ? 'right' : 'wrong']++;
    }
    // The figures of docs/reference/measured.md.
    expect(counts).toMatchObject({
      same: { right: 150, wrong: 8 },
      'not same': { right: 165, wrong: 16 },
    });
    expect(counts.same.right / (counts.same.right + counts.same.wrong)).toBeGreaterThan(0.9);
    expect(
      counts['not same'].right / (counts['not same'].right + counts['not same'].wrong),
    ).toBeGreaterThan(0.9);
    expect((counts.unsure.right + counts.unsure.wrong) / read.currentRowCount).toBeLessThan(0.45);
  });

  test('lists of MISP and OFAC are searched by any of their names', async () => {
    const misp = await readNameList(`${shared}/data/misp/threat-actor.json.gz`);
    const ofac = await readNameList(`${shared}/data/ofac/sdn-2023-11.csv.gz`);
    if (!misp.ok || !ofac.ok) throw new Error('the lists cannot be read');
    const [first] = findNames('Foxy-Panda', misp.value, 3);
    const [group, ...rest] = findNames('کتائب حزب الله', [...misp.value, ...ofac.value], 10);
    expect(group).toMatchObject({ answer: 'same', name: "KATA'IB HIZBALLAH" });
    expect(rest.map(({ name }) => name)).toContain('HIZBALLAH');
    const [spaced] = findNames('APT 28', misp.value, 3);
    expect(spaced).toMatchObject({ answer: 'same', name: 'APT28' });
    expect(first).toMatchObject({ answer: 'same', name: 'FOXY PANDA', actor: { list: 'misp' } });
    const [person] = findNames('Farhan Mahfud', ofac.value, 3);
    expect(person).toMatchObject({ answer: 'same', actor: { list: 'ofac-sdn', id: '22001' } });
  });
});
