import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../small-cases/draft-case.ts';
import { caseFolder } from './case-folder.ts';
import { emptyFolder, respondeat } from './respondeat.ts';

/** The system lets the superuser read and write everything. */
const isSuperuser = process.getuid?.() === 0;

/** A case in which a report comes from a source that nobody has entered. */
function faultyFolder(): string {
  return caseFolder(
    draftCase({ reports: [draftReport('word', { context: 'attack' }, { source: 'nobody' })] }),
  );
}

/** Everything below a folder, by path. */
function contentsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}

/** The codes of the problems that a command gives as JSON, on standard output and with exit code 1. */
async function codesOf(...args: string[]): Promise<string[]> {
  const { exitCode, stdout } = await respondeat([...args, '--json']);
  expect(exitCode).toBe(1);
  const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
  return problems.map(({ code }) => code);
}

describe('a case with problems', () => {
  test('is refused with every problem on the error stream, at its line, and nothing is written', async () => {
    const folder = faultyFolder();
    const { exitCode, stdout, stderr } = await respondeat(['attribute', '.'], { folder });
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/case\.yaml:\d+ {2}reports\/0\/source/);
    expect(stderr).toContain('Try: ');
    expect(stderr).toContain('1 problem; nothing was written.');
    expect(contentsOf(folder)).toEqual(['case.yaml']);
  });

  test('leaves an older dossier as it was', async () => {
    const folder = faultyFolder();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'dossier.json'), 'older');
    await respondeat(['attribute', folder, '--out', join(folder, 'out')]);
    expect(contentsOf(join(folder, 'out'))).toEqual(['dossier.json']);
    expect(readFileSync(join(folder, 'out', 'dossier.json'), 'utf8')).toBe('older');
  });
});

describe('a case that cannot be read', () => {
  test.each(['attribute', 'check'])('%s says that there is no such file', async (command) => {
    expect(await codesOf(command, join(emptyFolder(), 'case.yaml'))).toEqual(['file.missing']);
  });

  test('a folder without a case in it', async () => {
    expect(await codesOf('check', emptyFolder())).toEqual(['file.missing']);
  });

  test('a path that leads through a file', async () => {
    expect(await codesOf('check', 'package.json/case.yaml')).toEqual(['file.missing']);
  });

  test('a device', async () => {
    expect(await codesOf('check', '/dev/null')).toEqual(['file.not-a-file']);
  });

  test.skipIf(isSuperuser)('a file that the user may not read', async () => {
    const folder = caseFolder(draftCase());
    chmodSync(join(folder, 'case.yaml'), 0);
    expect(await codesOf('check', folder)).toEqual(['file.unreadable']);
  });

  test('a file that is no text', async () => {
    const path = join(emptyFolder(), 'case.yaml');
    writeFileSync(path, Buffer.from([0xc3, 0x28]));
    expect(await codesOf('check', path)).toEqual(['file.not-utf8']);
  });
});

describe('a folder that cannot be written', () => {
  const attribute = (path: string, out: string) => codesOf('attribute', path, '--out', out);

  test('a file where the folder should be, or above it', async () => {
    const folder = caseFolder(draftCase());
    const file = join(folder, 'case.yaml');
    expect(await attribute(folder, file)).toEqual(['output.not-a-folder']);
    expect(await attribute(folder, join(file, 'deeper'))).toEqual(['output.not-a-folder']);
  });

  test('a folder where one of the files should be', async () => {
    const folder = caseFolder(draftCase());
    mkdirSync(join(folder, 'out', 'dossier.html'), { recursive: true });
    expect(await attribute(folder, join(folder, 'out'))).toEqual(['output.not-a-file']);
    expect(contentsOf(join(folder, 'out'))).toEqual(['dossier.html']);
  });

  test('a place where the system makes no folders', async () => {
    expect(await attribute(caseFolder(draftCase()), '/proc/dossier')).toEqual([
      'output.unwritable',
    ]);
  });

  test.skipIf(isSuperuser)('a folder that the user may not write to', async () => {
    const folder = caseFolder(draftCase());
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o555);
    expect(await attribute(folder, join(folder, 'locked', 'out'))).toEqual(['output.unwritable']);
  });

  test('is found out before the work is done', async () => {
    const folder = caseFolder(draftCase());
    const { stderr } = await respondeat(['attribute', folder, '--out', join(folder, 'case.yaml')]);
    expect(stderr).toContain('output.not-a-folder');
    expect(stderr).not.toContain('render');
  });

  test('a full path is made where all is well', async () => {
    const folder = caseFolder(draftCase());
    const out = join(folder, 'a', 'b', 'c');
    expect((await respondeat(['attribute', folder, '--out', out])).exitCode).toBe(0);
    expect(contentsOf(folder)).toContain('a/b/c/dossier.pdf');
    expect(contentsOf(folder).filter((path) => path.includes('.respondeat'))).toEqual([]);
  });
});
