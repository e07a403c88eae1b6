import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { assessCase } from '../../packages/desk/src/case-files/assess-case.ts';
import { readCase } from '../../packages/desk/src/case-files/read-case.ts';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';
import {
  type Assessment,
  type CaseFile,
  type Dossier,
  failedExamples,
  likelihoodRatioOfOrigin,
  negativeExamples,
  parseStandard,
  percentText,
  reportRates,
  wronglyMet,
} from '../../packages/engine/src/index.ts';
import { commandsOf, filesOf, tableOf } from './guide-page.ts';
import { REPOSITORY, textOf, trackedFiles } from './tracked-files.ts';

const PAGES = trackedFiles().filter((path) => /^docs\/guide\/.*\.md$/.test(path));
const STANDARDS_PAGE = 'docs/guide/standards.md';
const WEIGHING_PAGE = 'docs/guide/weighing-evidence.md';
const PARTS_PAGE = 'docs/guide/who-and-what-part.md';

const MAIN = join(REPOSITORY, 'packages/desk/src/cli/main.ts');
const pinned = readLibrary();
const { library } = pinned;
const files = filesOf(PAGES);

function dossierOf(path: string, asOf?: string): Dossier {
  const read = readCase(path, library);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const assessed = assessCase(read.value, pinned, { seed: 1, ...(asOf ? { asOf } : {}) });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  return assessed.value;
}

function verdictIn({ standards }: Assessment, at: Record<'incident' | 'state' | 'id', string>) {
  const applied = standards.find(
    ({ incident, state }) => incident === at.incident && state === at.state,
  );
  return applied?.applied.find(({ standard }) => standard.id === at.id)?.result.status;
}

/** A case in which nobody repeats anybody. */
function countedAsVoices(text: string): string {
  const { origins: _origins, ...whole } = parse(text) as CaseFile;
  const because = 'as if nobody copied';
  return stringify({
    ...whole,
    sources: whole.sources.map(({ drawsOn: _drawsOn, ...source }) => source),
    reports: whole.reports.map(
      ({ origin: _origin, copyProbability: _copyProbability, ...report }) => report,
    ),
    assumptions: ['presumed', 'again'].map((copying) => ({
      parameter: `copyProbability.${copying}`,
      value: 0,
      because,
    })),
  });
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('a reader who follows the guide', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'respondeat-guide-'));
    symlinkSync(join(REPOSITORY, 'casebook'), join(folder, 'casebook'));
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const commands = PAGES.flatMap((page) => commandsOf(page).map((told) => ({ page, ...told })));

  test.each(commands)(
    '$page: `$command` prints what the page says',
    ({ command, prints, exitCode }) => {
      const [npx, name, ...args] = command.split(' ');
      expect([npx, name]).toEqual(['npx', 'respondeat']);
      const { status, stdout } = spawnSync(
        process.execPath,
        ['--conditions=development', MAIN, ...args],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(status).toBe(exitCode);
      const printed = oneLine(stdout);
      for (const passage of prints.split('…')) expect(printed).toContain(oneLine(passage));
    },
  );

  test('finds every case of the guide without a problem', () => {
    const cases = [...files.keys()].filter((name) => /^[^/]+[.]yaml$/.test(name));
    expect(cases.length).toBeGreaterThan(5);
    expect(cases.filter((name) => !readCase(join(folder, name), library).ok)).toEqual([]);
  });

  test('reads the sections of a dossier in the order in which the guide explains them', () => {
    const { document } = dossierOf(join(folder, 'silence.yaml'));
    const explained = tableOf('docs/guide/reading-a-dossier.md', 'section').map(([title]) => title);
    expect(document.sections.map(({ title }) => title)).toEqual(explained);
  });
});

describe('figures of the guide', () => {
  const [, ...credibilities] = ['source', '1', '2', '3', '4', '5'];

  test('the weights of reports are those of the model', () => {
    const { numbers } = library;
    const weights = ['A', 'B', 'C', 'D', 'E', 'F'].map((grade) => {
      const chances = numbers.sourceReliability[grade as 'A'];
      return [
        grade,
        ...credibilities.map((credibility) => {
          const rates = reportRates(numbers, Number(credibility));
          const mean = (of: readonly number[]) =>
            of.reduce((sum, rate, state) => sum + rate * (chances[state] as number), 0);
          return (mean(rates.truePositive) / mean(rates.falsePositive)).toFixed(1);
        }),
      ];
    });
    expect(tableOf(WEIGHING_PAGE, 'source', ...credibilities)).toEqual(weights);
  });

  test('five reports of one origin weigh what the page says', () => {
    const five = { total: 5, asserting: 5 };
    const rates = { truePositive: 0.8, falsePositive: 0.2 };
    const weights = tableOf(WEIGHING_PAGE, 'chance that each copies').map(([chance, weight]) => [
      likelihoodRatioOfOrigin(five, rates, Number.parseFloat(chance ?? '')),
      Number(weight),
    ]);
    expect(weights).toHaveLength(4);
    for (const [found, told] of weights) expect(found).toBeCloseTo(told as number, 1);
  });

  test('words of likelihood stand for the bands of the scale', () => {
    const bands = library.scale.bands.map(({ word, from, to }) => [word, `${from} %`, `${to} %`]);
    expect(tableOf(PARTS_PAGE, 'word', 'from', 'to')).toEqual(bands);
  });

  test('confidence is told by the rule of the model', () => {
    const { highWidth, highOrigins, moderateWidth, moderateOrigins } = library.numbers.confidence;
    expect(tableOf(PARTS_PAGE, 'confidence').slice(0, 2)).toEqual([
      ['high', `${highWidth * 100} points`, `${highOrigins}`],
      ['moderate', `${moderateWidth * 100} points`, `${moderateOrigins}`],
    ]);
  });
});

describe('standards in the guide', () => {
  const quotedVerdicts = tableOf(
    STANDARDS_PAGE,
    'case',
    'incident',
    'state',
    'standard',
    'verdict',
  );

  test.each(quotedVerdicts)('%s, %s: %s under %s is %s', (name, incident, state, id, verdict) => {
    const { assessment } = dossierOf(join(REPOSITORY, 'casebook', name));
    expect(verdictIn(assessment, { incident, state, id })).toBe(verdict);
  });

  test.each([...files].filter(([name]) => name.startsWith('my-standards/')))(
    '%s is read, its examples hold, and what is not enough is not',
    (fileName, text) => {
      const parsed = parseStandard(text, { ...library.law, fileName });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const standard = parsed.value;
      expect(failedExamples(standard, library.law.proofLevels)).toEqual([]);
      expect(negativeExamples(standard).length).toBeGreaterThan(0);
      expect(wronglyMet(standard, library.law.proofLevels)).toEqual([]);
    },
  );
});

describe('the page of the casebook', () => {
  const BOOK = 'casebook/README.md';

  test('has a line for every case, in order', () => {
    const listed = tableOf(BOOK, 'case', 'why it is in the book').map(([link]) =>
      link?.replace(/^\[.*\]\((.*)\/\)$/, '$1'),
    );
    const cases = trackedFiles()
      .filter((path) => /^casebook\/[^/]+\/case\.yaml$/.test(path))
      .map((path) => basename(path.replace('/case.yaml', '')));
    expect(listed).toEqual(cases.sort());
  });

  test('tells what the first day of Madrid would look like if every retelling were a voice', () => {
    const whole = join(REPOSITORY, 'casebook/madrid-2004-03-11/case.yaml');
    const voices = join(mkdtempSync(join(tmpdir(), 'respondeat-voices-')), 'case.yaml');
    writeFileSync(voices, countedAsVoices(readFileSync(whole, 'utf8')));
    const chances = [voices, whole].map((path) => {
      const [incident] = dossierOf(path, '2004-03-11').assessment.inference.incidents;
      const eta = incident?.perpetrator.find(({ candidate }) => candidate === 'eta');
      return percentText(eta?.probability ?? 0);
    });
    rmSync(dirname(voices), { recursive: true });
    expect(oneLine(textOf(BOOK))).toContain(
      `would put ETA at ${chances[0]}; counted by what they go back to, they put it at ${chances[1]}.`,
    );
  });

  test.each(tableOf(BOOK, 'case', 'incident', 'state', 'standard', 'as of'))(
    '%s, %s: %s under %s as of %s is open, though a tribunal held it met',
    (name, incident, state, id, asOf) => {
      const { assessment } = dossierOf(join(REPOSITORY, 'casebook', name), asOf);
      expect(verdictIn(assessment, { incident, state, id })).toBe('open');
    },
  );
});
