import type { Command } from 'commander';
import type { IntegrateFlags } from './commands/corpus-integrate.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Where a command writes, and what to do with its exit code. */
export interface CommandEnd {
  readonly terminal: Terminal;
  end(exitCode: ExitCode): void;
}

/** Adds the commands on public event data sets. */
export function addCorpusCommands(respondeat: Command, { terminal, end }: CommandEnd): void {
  const corpus = respondeat
    .command('corpus')
    .description('event data sets: which records are the same attack');

  corpus
    .command('integrate')
    .description('find which records of several data sets are the same attack')
    .requiredOption('--source <name=file...>', 'a data set: its name and its file; two or more')
    .requiredOption('--days <number>', 'most days between two records of one attack')
    .requiredOption('--km <number>', 'most km between them')
    .option('--mode <mode>', 'probabilistic, stable or meltt', 'probabilistic')
    .option('--taxonomy <column=file...>', 'what the words of a column have in common, by level')
    .option('--out <file>', 'where the groups go, as CSV')
    .option('--explain <records...>', 'why two records match or not, as SOURCE:ID SOURCE:ID')
    .option('--json', 'print as JSON')
    .action(async (flags: IntegrateFlags) => {
      const { corpusIntegrate } = await import('./commands/corpus-integrate.ts');
      end(await corpusIntegrate(flags, terminal));
    });
}
