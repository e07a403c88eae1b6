import { Command, CommanderError } from 'commander';
import { ENGINE_VERSION } from '../version.ts';
import type { AttributeFlags } from './commands/attribute.ts';
import type { AuditFlags } from './commands/audit.ts';
import type { BackupFlags } from './commands/backup.ts';
import type { CasebookFlags } from './commands/casebook.ts';
import type { CheckFlags } from './commands/check.ts';
import type { ExplainFlags } from './commands/explain.ts';
import type { InferFlags } from './commands/infer.ts';
import type { ServeFlags } from './commands/serve.ts';
import type { StandardsFlags } from './commands/standards.ts';
import type { WhatIfFlags } from './commands/what-if.ts';
import { EXIT, type ExitCode, Misuse } from './exit-codes.ts';
import type { PartQuestionFlags } from './part-question.ts';
import { endWithReader, processTerminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  respondeat attribute casebook/erbil-2021-02-15
  respondeat attribute my-case.yaml --as-of 2021-02-25 --out dossier
  respondeat check my-case.yaml
  respondeat standards icj.effective_control
  respondeat infer network.bif --evidence observed.json --json`;

const terminal = processTerminal();

function end(exitCode: ExitCode): void {
  process.exitCode = exitCode;
}

/** Builds the command line. Commands load what they need when they run, so that help comes at once. */
function commandLine(): Command {
  const respondeat = new Command('respondeat')
    .description('Attributes attacks by armed proxies, line by line.')
    .version(ENGINE_VERSION)
    .showSuggestionAfterError()
    .showHelpAfterError('(--help tells what can be asked)')
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  addCommandsOnCases(respondeat);
  addCommandsOnData(respondeat);
  addCommandsOnStore(respondeat);
  return respondeat;
}

/** Arguments of a command that asks whether a state's part in an incident was at least so much. */
function askingOneQuestion(command: Command): Command {
  return command
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--incident <id>', 'the attack asked about (default: the first)')
    .option('--state <id>', 'the state whose part is asked (default: the first)')
    .option('--at-least <part>', 'support, approval or direction', 'approval')
    .option('--costs <false:missed>', 'costs of a false and of a missed attribution', '4:1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON');
}

function addCommandsOnCases(respondeat: Command): void {
  respondeat
    .command('attribute')
    .description('attribute a case and write its dossier (PDF, HTML, JSON)')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--out <folder>', 'where the dossier goes (default: out/ and the id of the case)')
    .option('--json', 'print the findings as JSON; no files unless --out is given')
    .option('--seed <number>', 'seed of everything drawn at random', '1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--marking <tlp>', 'recompute from what a version so marked may show')
    .action(async (path: string, flags: AttributeFlags) => {
      const { attribute } = await import('./commands/attribute.ts');
      end(await attribute(path, flags, terminal));
    });

  askingOneQuestion(respondeat.command('sensitivity'))
    .description('what an answer leans on, and what would move it')
    .action(async (path: string, flags: PartQuestionFlags) => {
      const { sensitivity } = await import('./commands/sensitivity.ts');
      end(sensitivity(path, flags, terminal));
    });

  askingOneQuestion(respondeat.command('defence'))
    .description('the strongest explanations under which an allegation fails')
    .action(async (path: string, flags: PartQuestionFlags) => {
      const { defence } = await import('./commands/defence.ts');
      end(defence(path, flags, terminal));
    });

  respondeat
    .command('what-if')
    .description('answer a case with and without some of its evidence')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .requiredOption('--without <ids...>', 'ids of reports, traces or judgements to leave out')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: WhatIfFlags) => {
      const { whatIf } = await import('./commands/what-if.ts');
      end(whatIf(path, flags, terminal));
    });

  respondeat
    .command('explain')
    .description('why a standard came out as it did, what would flip it, and precedents')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .requiredOption('--standard <id>', 'id of a standard, such as icj.effective_control')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: ExplainFlags) => {
      const { explain } = await import('./commands/explain.ts');
      end(explain(path, flags, terminal));
    });

  respondeat
    .command('check')
    .description('list everything wrong with a case file')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--json', 'print the problems as JSON')
    .action(async (path: string, flags: CheckFlags) => {
      const { check } = await import('./commands/check.ts');
      end(check(path, flags, terminal));
    });
}

function addCommandsOnData(respondeat: Command): void {
  respondeat
    .command('standards')
    .description('list the standards, or show one whole')
    .argument('[id]', 'id of a standard, such as icj.effective_control')
    .option('--json', 'print as JSON')
    .action(async (id: string | undefined, flags: StandardsFlags) => {
      const { standards } = await import('./commands/standards.ts');
      end(standards(id, flags, terminal));
    });

  respondeat
    .command('casebook')
    .description('replay the casebook: what is expected of its case files, what tribunals held')
    .option('--book <file>', 'replay the adjudicated cases of this JSON file instead')
    .option('--json', 'print as JSON')
    .action(async (flags: CasebookFlags) => {
      const { casebook } = await import('./commands/casebook.ts');
      end(await casebook(flags, terminal));
    });

  respondeat
    .command('infer')
    .description('posterior marginals of every variable of a network file')
    .argument('<network>', 'a .bif or .uai file')
    .option('--evidence <file>', 'a .json file of variable and state, or a .uai.evid file')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: InferFlags) => {
      const { infer } = await import('./commands/infer.ts');
      end(infer(path, flags, terminal));
    });
}

function addCommandsOnStore(respondeat: Command): void {
  respondeat
    .command('serve')
    .description('serve the workbench and its API to this machine')
    .option('--port <number>', 'where to listen; 0 for any free port', '7377')
    .option('--store <place>', 'the store: a file, or the address of a PostgreSQL database')
    .option(
      '--who <name>',
      'who is at the desk, for the history (default: the name you are signed in by)',
    )
    .option('--empty', 'let a new store begin without the casebook')
    .option('--json', 'print where it listens as JSON')
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./commands/serve.ts');
      end(await serve(flags, terminal));
    });

  respondeat
    .command('audit')
    .description('look for what was altered in a store past its history')
    .command('verify')
    .description('compare everything in a store with its history')
    .option('--store <place>', 'the store: a file, or the address of a PostgreSQL database')
    .option(
      '--noted <hash>',
      'a hash that an earlier audit told, which the history must still hold',
    )
    .option('--json', 'print as JSON')
    .action(async (flags: AuditFlags) => {
      const { auditVerify } = await import('./commands/audit.ts');
      end(await auditVerify(flags, terminal));
    });

  respondeat
    .command('backup')
    .description('write a store into one file, also while it is served')
    .argument('<file>', 'the file to write, which must not be there yet')
    .option('--store <file>', 'the store')
    .option('--json', 'print as JSON')
    .action(async (file: string, flags: BackupFlags) => {
      const { backup } = await import('./commands/backup.ts');
      end(await backup(file, flags, terminal));
    });

  respondeat
    .command('restore')
    .description('put a backup where a store is to be')
    .argument('<file>', 'a backup')
    .option('--store <file>', 'where the store is to be; none may be there')
    .option('--json', 'print as JSON')
    .action(async (file: string, flags: BackupFlags) => {
      const { restore } = await import('./commands/backup.ts');
      end(await restore(file, flags, terminal));
    });
}

/** What a command that did not end by itself leaves to say, and its exit code. */
function endAfter(error: unknown): ExitCode {
  // Commander has said it already, or was only asked for help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Misuse) {
    terminal.err.line(`error: ${error.message}`);
    return EXIT.usage;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err.line(
    `This is a fault of Respondeat, not of your input. Please report it with the command you ran.\n${trace}`,
  );
  return EXIT.defect;
}

endWithReader(EXIT.problems);
try {
  // Called with nothing, help is the answer and no mistake.
  if (process.argv.length === 2) commandLine().outputHelp();
  else await commandLine().parseAsync();
} catch (error) {
  end(endAfter(error));
}
