import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '../documents/tracked-files.ts';
import { plainEnvironment, REPOSITORY, RESPONDEAT, respondeat } from './respondeat.ts';

const COMMANDS = [
  'attribute',
  'sensitivity',
  'defence',
  'declare',
  'disclose',
  'register',
  'statement',
  'respond',
  'what-if',
  'explain',
  'attainability',
  'check',
  'standards',
  'casebook',
  'simulate',
  'infer',
  'deterrence',
  'game',
  'serve',
  'audit',
  'backup',
  'restore',
];

/** Where the options of a command stand, if not with itself. */
const WITH_OPTIONS: Readonly<Record<string, readonly string[]>> = { audit: ['audit', 'verify'] };

/** Commands on event data sets, which stand under one word. */
const CORPUS_COMMANDS = [
  'corpus map',
  'corpus import',
  'corpus export',
  'corpus names',
  'corpus decide',
  'corpus undecide',
  'corpus actors',
  'corpus integrate',
  'corpus attribute',
  'corpus sponsors',
  'corpus evaluate',
  'corpus prior',
  'corpus control-prior',
];

const REFERENCE = textOf('docs/reference/command-line.md');

describe('asked for help', () => {
  test.each([[[]], [['--help']], [['help']]])('%j lists the commands', async (args) => {
    const { exitCode, stdout, stderr } = await respondeat(args);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    for (const command of [...COMMANDS, 'corpus'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  test('--version gives the version that dossiers pin', async () => {
    const { stdout } = await respondeat(['--version']);
    const { version } = JSON.parse(textOf('packages/engine/package.json')) as { version: string };
    expect(stdout).toBe(`${version}\n`);
  });

  test('corpus lists the commands within it', async () => {
    const { stdout } = await respondeat(['corpus', '--help']);
    for (const command of CORPUS_COMMANDS)
      expect(stdout).toMatch(new RegExp(`^ {2}${command.replace('corpus ', '')}\\b`, 'm'));
  });

  test.each([...COMMANDS, ...CORPUS_COMMANDS])(
    'every option of %s stands in the reference',
    async (command) => {
      const words = WITH_OPTIONS[command] ?? command.split(' ');
      const { stdout } = await respondeat([...words, '--help']);
      const options = [...stdout.matchAll(/--[a-z-]+/g)].map(([option]) => option);
      expect(options).toContain('--json');
      expect(REFERENCE).toContain(`\n## ${command}\n`);
      const chapter = REFERENCE.split(`\n## ${command}\n`)[1]?.split('\n## ')[0] ?? '';
      for (const option of options) if (option !== '--help') expect(chapter).toContain(option);
    },
  );
});

describe('called wrongly', () => {
  test.each([
    [['atribute', 'x'], 'Did you mean attribute?'],
    [['attribute'], "missing required argument 'case'"],
    [['attribute', 'x', '--jsn'], 'Did you mean --json?'],
    [['attribute', 'x', 'y'], 'too many arguments'],
    [['attribute', 'x', '--seed', '1e3'], '--seed 1e3'],
    [['attribute', 'x', '--seed', '99999999999999999999'], '--seed'],
    [['attribute', 'x', '--out', ''], '--out: name a folder'],
    [['attribute', 'x', '--as-of', '2021-02-31'], '--as-of 2021-02-31'],
    [['attribute', 'x', '--law-of', '2021-13'], '--law-of 2021-13'],
    [['explain', 'x', '--standard', 'ilc.art8.instructions', '--law-of', '1'], '--law-of 1'],
    [['attribute', 'x', '--marking', 'TLP:WHITE'], 'TLP:CLEAR'],
    [['simulate', '--groups', '21'], '--groups 21: give a whole number from 1 to 20'],
    [['simulate', '--copy-probability', '7'], 'give a probability from 0 to 1'],
    [['attribute', 'x', '--scale', 'phia'], 'phia-yardstick'],
    [['statement', 'x'], '--labelled FILE'],
    [['respond', 'x', '--measure', 'war'], 'there is no such measure'],
    [['register', '--degree', 'certain'], 'formal-categorical'],
    [['disclose', 'x', '--marking', 'secret'], 'TLP:CLEAR'],
    [['declare', 'x', '--costs', '4'], '--costs 4'],
    [['attribute', 'casebook/erbil-2021-02-15', '--attainability', '7'], '--attainability 7'],
    [['attainability', 'x', '--worlds', '7'], 'from 100 to 999999'],
    [['attainability', 'x', '--stakes', '1:2:3'], '--stakes 1:2:3'],
    [['attainability', 'x', '--seed', 'x'], '--seed x'],
    [['corpus', 'attribute', '--train', 'x'], "required option '--test <file>' not specified"],
    [['corpus', 'prior', 'x', '--id', '1', '--actor', 'IS'], '--actor IS: write the label'],
    [['standards', 'icj.effective_controll'], 'did you mean `icj.effective_control`?'],
    [['serve', '--port', '70000'], '--port 70000'],
    [['audit', 'verify', '--noted', 'abc'], '--noted abc'],
    [['standards', 'nothing-like-it'], '`respondeat standards` lists them'],
  ])('%j ends with 2 and says what was meant', async (args, advice) => {
    const { exitCode, stdout, stderr } = await respondeat(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(advice);
  });
});

describe('where output goes', () => {
  test('a reader who leaves early, as head does, ends the command in silence', async () => {
    const child = spawn(process.execPath, [RESPONDEAT, 'standards', '--json'], {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const exitCode = await new Promise((settle) => child.on('close', settle));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  test('output that is lost is a failure', () => {
    const { status, stderr } = spawnSync(process.execPath, [RESPONDEAT, 'standards'], {
      cwd: REPOSITORY,
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Output was lost');
  });
});

/** `script` of util-linux runs a command in a terminal of its own. */
const hasTerminal = spawnSync('script', ['--version']).status === 0;
if (!hasTerminal) console.log('skipped: no `script` here to try a terminal with');

describe.skipIf(!hasTerminal)('in a terminal', () => {
  const inTerminal = (environment: Record<string, string>) =>
    spawnSync(
      'script',
      ['-qec', `${process.execPath} ${RESPONDEAT} standards ilc.art11.adoption`, '/dev/null'],
      {
        cwd: REPOSITORY,
        // A build server that Node does not know counts as a terminal without colours.
        env: { ...plainEnvironment(), CI: undefined, TERM: 'xterm-256color', ...environment },
        encoding: 'utf8',
      },
    ).stdout;

  test('headings are set off', () => {
    expect(inTerminal({})).toContain('\u001b[1mElements\u001b[22m');
  });

  test('unless NO_COLOR asks for plain text', () => {
    const shown = inTerminal({ NO_COLOR: '1' });
    expect(shown).toContain('Elements');
    expect(shown).not.toContain('\u001b[');
  });
});
