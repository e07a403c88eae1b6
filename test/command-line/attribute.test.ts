import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftCase } from '../small-cases/draft-case.ts';
import { caseFolder, caseWithSecret } from './case-folder.ts';
import { emptyFolder, type Run, respondeat } from './respondeat.ts';

const ERBIL = 'casebook/erbil-2021-02-15';
const FILES = ['dossier.html', 'dossier.json', 'dossier.pdf'];
const LIKELIHOOD = /\b(almost certain|(very )?(un)?likely|roughly even|almost no chance)\b/;

/** The parts of the answer that these tests look into. */
interface Answer {
  readonly provenance: Record<string, unknown>;
  readonly incidents: readonly {
    readonly perpetrator: readonly { readonly candidate: string; readonly probability: number }[];
  }[];
  readonly declarations: readonly { readonly date: string }[];
}

/** What an answer says of how much evidence there is. */
interface Counted {
  readonly origins: readonly { readonly evidence: readonly string[] }[];
  readonly weightless: readonly unknown[];
}

interface Refusal {
  readonly problems: readonly { readonly code: string; readonly try: string }[];
}

/** Findings printed with `--json`. */
async function answerTo(path: string, ...options: string[]): Promise<Answer> {
  const { exitCode, stdout, stderr } = await respondeat(['attribute', path, '--json', ...options]);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as Answer;
}

/** Problems printed with `--json`. */
async function refusalOf(path: string, ...options: string[]): Promise<Refusal> {
  const { exitCode, stdout } = await respondeat(['attribute', path, '--json', ...options]);
  expect(exitCode).toBe(1);
  return JSON.parse(stdout) as Refusal;
}

function probabilityOf(candidate: string, { incidents }: Answer): number | undefined {
  return incidents[0]?.perpetrator.find((each) => each.candidate === candidate)?.probability;
}

describe('the founding case', () => {
  let run: Run;
  let out: string;

  beforeAll(async () => {
    let remove = () => {};
    out = join(
      emptyFolder((remover) => {
        remove = remover;
      }),
      'dossier',
    );
    run = await respondeat(['attribute', ERBIL, '--out', out]);
    return remove;
  });

  test('gives PDF, HTML and JSON, and says where', () => {
    expect(run.exitCode).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(FILES);
    for (const name of FILES) expect(run.stdout).toContain(join(out, name));
  });

  test('counts evidence the same in the JSON and on the page', () => {
    const answer = JSON.parse(readFileSync(join(out, 'dossier.json'), 'utf8')) as Counted;
    const weighing = new Set(answer.origins.flatMap(({ evidence }) => evidence)).size;
    const all = weighing + answer.weightless.length;
    const page = readFileSync(join(out, 'dossier.html'), 'utf8');
    expect(page).toContain(
      `${weighing} of ${all} pieces of evidence weigh, from ${answer.origins.length} origins`,
    );
    expect(page).toContain(`${weighing} pieces with weight, ${answer.weightless.length} without`);
  });

  test('is answered in sentences no wider than a page of help, without colours', () => {
    const prose = run.stdout.slice(0, run.stdout.indexOf('The dossier:'));
    expect(prose).toMatch(/That .+ carried out the attack is/);
    expect(prose).toMatch(/That Iran supported whoever did it is/);
    expect(Math.max(...prose.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(run.stdout + run.stderr).not.toContain('\u001b');
  });

  test('never has a likelihood and a confidence in one sentence', () => {
    const sentences = run.stdout.replaceAll(/\s+/g, ' ').split(/(?<=[.:]) (?=[A-Z])/);
    const confident = sentences.filter((sentence) => sentence.includes('onfidence'));
    expect(confident.length).toBeGreaterThan(0);
    expect(confident.filter((sentence) => LIKELIHOOD.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => LIKELIHOOD.test(sentence)).length).toBeGreaterThan(0);
  });

  test('tells its progress on the error stream, a line for each step', () => {
    const steps = run.stderr.trimEnd().split('\n');
    expect(steps).toHaveLength(6);
    for (const step of steps) expect(step).toMatch(/^ {2}\S.+ \d+\.\d s$/);
  });

  test('gives the same bytes again, files and JSON alike', async () => {
    const again = join(emptyFolder(), 'again');
    const { stdout } = await respondeat(['attribute', ERBIL, '--json', '--out', again]);
    for (const name of FILES)
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name)))).toBe(true);
    expect(stdout).toBe(readFileSync(join(again, 'dossier.json'), 'utf8'));
  });
});

describe('where the dossier goes', () => {
  test('unless told otherwise, to a folder of its own below the working directory', async () => {
    const folder = caseFolder(draftCase());
    const { stdout, exitCode } = await respondeat(['attribute', '.'], { folder });
    expect(exitCode).toBe(0);
    expect(readdirSync(join(folder, 'out', 'small')).toSorted()).toEqual(FILES);
    expect(stdout).toContain('The dossier:  out/small/dossier.pdf\n');
  });

  test('nowhere with --json alone', async () => {
    const folder = caseFolder(draftCase());
    await respondeat(['attribute', '.', '--json'], { folder });
    expect(readdirSync(folder)).toEqual(['case.yaml']);
  });

  test('to the folder named, beside what is there and in place of an older dossier', async () => {
    const folder = caseFolder(draftCase());
    writeFileSync(join(folder, 'dossier.json'), 'older');
    const { exitCode } = await respondeat(['attribute', folder, '--out', folder]);
    expect(exitCode).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['case.yaml', ...FILES]);
    expect(readFileSync(join(folder, 'dossier.json'), 'utf8')).toContain('"case": "small"');
  });
});

describe('--as-of', () => {
  test('leaves out what was not known by then', async () => {
    const folder = caseFolder(caseWithSecret());
    const [before, then, after] = await Promise.all([
      answerTo(folder, '--as-of', '2020-05-31'),
      answerTo(folder, '--as-of', '2020-06-30'),
      answerTo(folder, '--as-of', '2020-07'),
    ]);
    expect(probabilityOf('group', before)).toBeCloseTo(0.375, 12);
    expect(probabilityOf('group', then)).toBeGreaterThan(probabilityOf('group', before) ?? 1);
    expect(probabilityOf('group', after)).toBeGreaterThan(probabilityOf('group', then) ?? 1);
    expect(then.provenance.asOf).toBe('2020-06-30');
  });

  test('a month means its last day, for declarations too', async () => {
    const [month, day] = await Promise.all([
      answerTo(ERBIL, '--as-of', '2021-02'),
      answerTo(ERBIL, '--as-of', '2021-02-28'),
    ]);
    expect(month.declarations.length).toBeGreaterThan(0);
    expect(month.declarations).toEqual(day.declarations);
  });

  test('before the attack there is an answer, and it says on how little it rests', async () => {
    const folder = emptyFolder();
    const { exitCode, stdout } = await respondeat([
      'attribute',
      ERBIL,
      '--as-of',
      '1900',
      '--out',
      folder,
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('as of 1900');
    expect(stdout).toContain('By the end of 1900 the attack had not happened.');
    expect(stdout).toContain('Nothing that may be used bears on the question');
  });
});

describe('--marking', () => {
  test('left out, everything is used, and the version bears the highest marking in it', async () => {
    const folder = caseFolder(caseWithSecret());
    const [whole, named] = await Promise.all([
      answerTo(folder),
      answerTo(folder, '--marking', 'TLP:RED'),
    ]);
    expect(whole.provenance.marking).toBe('TLP:AMBER');
    expect(named.provenance.marking).toBe('TLP:RED');
    expect(named.incidents).toEqual(whole.incidents);
  });

  test('what was marked after the day asked about does not count', async () => {
    const folder = caseFolder(caseWithSecret());
    const { provenance } = await answerTo(folder, '--as-of', '2020-06-30');
    expect(provenance.marking).toBe('TLP:CLEAR');
  });

  test('recomputes the answer from what the version may show, and tells of nothing else', async () => {
    const folder = caseFolder(caseWithSecret());
    const out = join(folder, 'public');
    const [whole, open] = await Promise.all([
      answerTo(folder),
      answerTo(folder, '--marking', 'TLP:CLEAR', '--out', out),
    ]);
    expect(open.provenance.marking).toBe('TLP:CLEAR');
    expect(probabilityOf('group', open)).toBeLessThan(probabilityOf('group', whole) ?? 0);
    for (const name of ['dossier.html', 'dossier.json'])
      expect(readFileSync(join(out, name), 'utf8')).not.toContain('secret-word');
  });

  test('a version below the marking of the case itself is refused, since it would show the case', async () => {
    const folder = caseFolder(caseWithSecret({ marking: 'TLP:GREEN' }));
    const { problems } = await refusalOf(folder, '--marking', 'TLP:CLEAR');
    expect(problems.map(({ code }) => code)).toEqual(['marking.below-case']);
  });
});

test('the log-odds of a certainty are told in JSON, not lost as null', async () => {
  const organ = draftCase().actors.map((actor) =>
    actor.id === 'group' ? { ...actor, kind: 'organ', partOf: 'sponsor' } : actor,
  );
  const prior = { weights: { group: 1, other: 0 }, because: 'nobody else was there' };
  const [attack] = draftCase().incidents;
  const incidents = [{ ...attack!, perpetrators: { candidates: ['group'], prior } }];
  const folder = caseFolder(draftCase({ actors: organ, incidents }));
  const { stdout } = await respondeat(['attribute', folder, '--json']);
  expect(stdout).toContain('"posteriorLogOdds": "Infinity"');
  expect(stdout).not.toMatch(/LogOdds": null/);
});
