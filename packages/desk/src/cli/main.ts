import { Command, CommanderError } from 'commander';
import { ENGINE_VERSION } from '../version.ts';
import { addCommandsOnCases } from './case-commands.ts';
import { addPredictionCommands } from './corpus-commands.ts';
import { addCommandsOnData } from './data-commands.ts';
import { addCommandsOnDeclarations, addCommandsOnStatements } from './declaration-commands.ts';
import { EXIT, type ExitCode, Misuse } from './exit-codes.ts';
import { addCommandsOnGames, addCommandsOnSeries } from './series-commands.ts';
import { addCommandsOnStore } from './store-commands.ts';
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
  addCommandsOnCases(respondeat, { terminal, end });
  addCommandsOnDeclarations(respondeat, { terminal, end });
  addCommandsOnStatements(respondeat, { terminal, end });
  addCommandsOnData(respondeat, { terminal, end });
  addCommandsOnSeries(respondeat, { terminal, end });
  addCommandsOnGames(respondeat, { terminal, end });
  addCommandsOnStore(respondeat, { terminal, end });
  addCommandsOnCorpora(respondeat);
  return respondeat;
}

function addCommandsOnCorpora(respondeat: Command): void {
  const corpus = respondeat.command('corpus').description('learn from public event data sets');
  addPredictionCommands(corpus, { terminal, end });
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
