import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { previewFile } from './file-preview.ts';

async function previewOf(days: readonly string[], name = 'date') {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-days-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'mine.csv');
  writeFileSync(path, `id,${name}\n${days.map((day, id) => `${id},${day}`).join('\n')}\n`);
  const preview = await previewFile(path);
  if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
  return preview.value;
}

test.each([
  ['DD/MM/YYYY', ['01/05/2023', '13/05/2023']],
  ['MM/DD/YYYY', ['01/05/2023', '5/13/2023 08:00']],
  ['DD.MM.YYYY', ['13.05.2023']],
  ['DD-MM-YYYY', ['2023-05-01', '13-05-2023', '14-05-2023']],
  ['DD/MM/YY', ['13/05/98']],
])('%s is proposed where some day is above 12', async (form, days) => {
  const { mapping, dayForms } = await previewOf(days);
  expect(mapping.columns.day).toEqual({ column: 'date', form });
  expect(dayForms).toEqual([{ column: 'date', forms: [form] }]);
});

test('the day that tells may stand far down', async () => {
  const days = [...Array.from({ length: 3000 }, () => '01/05/2023'), '13/05/2023'];
  expect((await previewOf(days)).mapping.columns.day).toEqual({
    column: 'date',
    form: 'DD/MM/YYYY',
  });
});

test.each([
  ['no day is above 12', ['01/05/2023', '02/05/2023'], ['DD/MM/YYYY', 'MM/DD/YYYY']],
  ['both numbers are, somewhere', ['13/05/2023', '05/13/2023'], ['DD/MM/YYYY', 'MM/DD/YYYY']],
  ['the year may be a day', ['23/05/13'], ['DD/MM/YY', 'MM/DD/YY']],
])('no form is proposed, and the doubt is told, where %s', async (_, days, forms) => {
  const { mapping, dayForms } = await previewOf(days);
  expect(mapping.columns.day).toEqual({ column: 'date' });
  expect(dayForms).toEqual([{ column: 'date', forms }]);
});

test('days that need no form have none', async () => {
  const { mapping, dayForms } = await previewOf(['2023-05-01', '20230502']);
  expect([mapping.columns.day, dayForms]).toEqual([{ column: 'date' }, []]);
});

test('a column that nothing is read from has its form told too', async () => {
  const { mapping, dayForms } = await previewOf(['13.05.2023'], 'Datum');
  expect(mapping.columns.day).toBeUndefined();
  expect(dayForms).toEqual([{ column: 'Datum', forms: ['DD.MM.YYYY'] }]);
});
