import { Command, CommanderError } from 'commander';
import { ENGINE_VERSION } from '../version.ts';
import { EXIT } from './exit-codes.ts';
import { terminal } from './terminal.ts';

/** Builds the command line. Commands load what they need when they run, so that `--help` is instant. */
function program(): Command {
  const respondeat = new Command('respondeat')
    .description('Attributes attacks by armed proxies, line by line.')
    .version(ENGINE_VERSION)
    .showSuggestionAfterError()
    .showHelpAfterError('(--help tells what can be asked)')
    .exitOverride();

  respondeat
    .command('attribute')
    .description('attribute a case and write its dossier (PDF, HTML, JSON)')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--out <folder>', 'where the dossier goes (default: out/ and the name of the case)')
    .option('--json', 'print the findings as JSON; no files unless --out is given')
    .option('--seed <number>', 'seed of everything drawn at random', '1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--marking <tlp>', 'the version for this marking, recomputed from what it may show')
    .action(async (path: string, options) => {
      const { attribute } = await import('./commands/attribute.ts');
      process.exitCode = await attribute(path, options, terminal);
    });

  respondeat
    .command('check')
    .description('list everything wrong with a case file')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--json', 'print the problems as JSON')
    .action(async (path: string, options) => {
      const { check } = await import('./commands/check.ts');
      process.exitCode = check(path, options, terminal);
    });

  respondeat
    .command('standards')
    .description('list the standards, or show one whole')
    .argument('[id]', 'id of a standard, such as icj.effective_control')
    .option('--json', 'print as JSON')
    .action(async (id: string | undefined, options) => {
      const { standards } = await import('./commands/standards.ts');
      process.exitCode = standards(id, options, terminal);
    });

  respondeat
    .command('casebook')
    .description('assess every case of the casebook and compare with what is expected of it')
    .option('--json', 'print as JSON')
    .action(async (options) => {
      const { casebook } = await import('./commands/casebook.ts');
      process.exitCode = casebook(options, terminal);
    });

  respondeat
    .command('infer')
    .description('posterior marginals of every variable of a network file')
    .argument('<network>', 'a .bif or .uai file')
    .option('--evidence <file>', 'a .json file of variable and state, or a .uai.evid file')
    .option('--json', 'print as JSON')
    .action(async (path: string, options) => {
      const { infer } = await import('./commands/infer.ts');
      process.exitCode = infer(path, options, terminal);
    });

  return respondeat;
}

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    terminal.err(
      `This is a fault of Respondeat, not of your input. Please report it with the command you ran.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exitCode = EXIT.defect;
  }
}
