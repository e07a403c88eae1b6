import type { Command } from 'commander';
import type { DeterrenceFlags } from './commands/deterrence.ts';
import type { GameFlags } from './commands/game.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';

/** Adds the command that asks a series of attacks what it can tell. */
export function addCommandsOnSeries(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  respondeat
    .command('deterrence')
    .description('fit, test and forecast a series of attacks, and look at what followed responses')
    .argument(
      '<series>',
      'a CSV table with a column date: a row for each attack, or each day with its count',
    )
    .option('--kind <kinds...>', 'count only rows of these kinds')
    .option('--responses <file>', 'a CSV table of dated responses')
    .option('--response-kind <kinds...>', 'take only responses of these kinds')
    .option('--counts <file>', 'counts by other sources, to be set beside')
    .option('--from <date>', 'first day of the series (default: that of the first row)')
    .option('--to <date>', 'last day of the series (default: that of the last row)')
    .option(
      '--half-life <days>',
      'days until half of the influence of a response is left (default: 7)',
    )
    .option('--penalty <number>', 'price of a change of the rate (default: 2 log of the days)')
    .option('--forecast', 'try one-day forecasts over the second half')
    .option('--timed', 'fit the model of times too, even to events known by their day')
    .option('--seed <number>', 'seed of what is drawn in tests of fit', '1')
    .option('--for-case <id>', 'print the series as a record of a case file, under this id')
    .option('--out <folder>', 'write the figure and the findings into this folder')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: DeterrenceFlags) => {
      const { deterrence } = await import('./commands/deterrence.ts');
      end(deterrence(path, flags, terminal));
    });
}

/** Adds the command that asks whether publishing deters. */
export function addCommandsOnGames(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  respondeat
    .command('game')
    .description(
      'does publishing at this quality of attribution deter, and which better quality would help',
    )
    .argument('<file>', 'chances and stakes in YAML or JSON')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: GameFlags) => {
      const { game } = await import('./commands/game.ts');
      end(game(path, flags, terminal));
    });
}
