import type { Command } from 'commander';
import type { PriorFlags } from './commands/corpus-prior.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';
import type { PredictFlags } from './predict-into.ts';

/** Adds the commands that learn from public event data: who did it, and who stands behind. */
export function addPredictionCommands(corpus: Command, { terminal, end }: CommandsAtHand): void {
  predicting(corpus.command('attribute'))
    .description('who did it: a probability for every known group, and for any other')
    .action(async (flags: PredictFlags) => {
      const { corpusAttribute } = await import('./commands/corpus-attribute.ts');
      end(await corpusAttribute(flags, terminal));
    });

  predicting(corpus.command('sponsors'))
    .description('who stands behind: the chance that each state backed a group in a year')
    .action(async (flags: PredictFlags) => {
      const { corpusSponsors } = await import('./commands/corpus-sponsors.ts');
      end(await corpusSponsors(flags, terminal));
    });

  corpus
    .command('prior')
    .description('what was predicted for an event, as the prior of a case file')
    .argument('<predictions>', 'a file that `corpus attribute` wrote')
    .requiredOption('--id <event>', 'the event')
    .requiredOption(
      '--actor <label=id...>',
      'a label of the predictions and the actor it stands for',
    )
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: PriorFlags) => {
      const { corpusPrior } = await import('./commands/corpus-prior.ts');
      end(corpusPrior(path, flags, terminal));
    });
}

/** Options of a command that learns from one file and predicts for another. */
function predicting(command: Command): Command {
  return command
    .requiredOption('--train <file>', 'the file to learn from (CSV, also packed with gzip)')
    .requiredOption('--test <file>', 'the file asked about; what it says of the answer is not read')
    .requiredOption('--out <file>', 'where the predictions go, one line of JSON each')
    .option('--strict', 'refuse a file with any row that cannot be used')
    .option('--json', 'print what was written as JSON');
}
