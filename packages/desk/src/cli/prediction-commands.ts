import type { Command } from 'commander';
import type { AttributeEventsFlags } from './commands/corpus-attribute.ts';
import type { ControlPriorFlags } from './commands/corpus-control-prior.ts';
import type { PriorFlags } from './commands/corpus-prior.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';
import type { EvaluateFlags } from './evaluation-flags.ts';
import type { PredictFlags } from './predict-into.ts';

/** Adds the commands that learn from public event data: who did it, and who stands behind. */
export function addPredictionCommands(corpus: Command, { terminal, end }: CommandsAtHand): void {
  predicting(corpus.command('attribute'))
    .description('who did it: a probability for every known group, and for any other')
    .option('--decisions <folder>', 'the corpus whose decisions on actors count')
    .action(async (flags: AttributeEventsFlags) => {
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
    .command('evaluate')
    .description(
      'how well `corpus attribute` and `corpus sponsors` do where the answer is known, beside baselines',
    )
    .argument('<file>', 'events whose sides are recorded (UCDP GED, CSV, also packed with gzip)')
    .option('--lot', 'hide three events in ten by lot, and ask about them')
    .option('--from <day...>', 'ask about the events from that day on, learning from those before')
    .option('--test <file>', 'ask about the events of another file, whose sides are recorded too')
    .option('--predictions <file>', 'measure these predictions for --test, of whatever make')
    .option('--sponsors', 'measure `corpus sponsors` on a file of UCDP External Support instead')
    .option('--draws <number>', 'draws for intervals', '200')
    .option('--seed <number>', 'seed of the lot and of the draws', '1')
    .option('--out <folder>', 'write the figures as JSON, and reliability curves as SVG')
    .option('--strict', 'refuse a file with any row that cannot be used')
    .option('--json', 'print the figures as JSON')
    .action(async (path: string, flags: EvaluateFlags) => {
      const { corpusEvaluate } = await import('./commands/corpus-evaluate.ts');
      end(await corpusEvaluate(path, flags, terminal));
    });

  withOrigin(corpus.command('prior'))
    .description('what was predicted for an event, as the prior of a case file')
    .argument('<predictions>', 'a file that `corpus attribute` wrote')
    .requiredOption('--id <event>', 'the event')
    .requiredOption(
      '--actor <label=id...>',
      'a label of the predictions and the actor it stands for',
    )
    .action(async (path: string, flags: PriorFlags) => {
      const { corpusPrior } = await import('./commands/corpus-prior.ts');
      end(corpusPrior(path, flags, terminal));
    });

  withOrigin(corpus.command('control-prior'))
    .description('what was predicted for a group and year, as the prior of control of a case file')
    .argument('<predictions>', 'a file that `corpus sponsors` wrote')
    .requiredOption('--actor-id <number>', 'the group, as the predictions have it')
    .requiredOption('--year <year>', 'the year')
    .requiredOption(
      '--sponsor <label=id>',
      'a state of the predictions and the actor it stands for',
    )
    .requiredOption('--proxy <id>', 'the actor that the group is in the case')
    .action(async (path: string, flags: ControlPriorFlags) => {
      const { corpusControlPrior } = await import('./commands/corpus-control-prior.ts');
      end(corpusControlPrior(path, flags, terminal));
    });
}

/** Options of a command that prints a prior: what the predictions were learned from. */
function withOrigin(command: Command): Command {
  return command
    .option('--learned-from <file>', 'the file that the predictions were learned from')
    .option('--release <name>', 'its data set and release, such as "UCDP GED 25.1"')
    .option('--split <words>', 'which records were learned from, and which were asked about')
    .option('--json', 'print as JSON');
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
