import type { Command } from 'commander';
import type { ActorsFlags, DecideFlags, UndecideFlags } from './commands/corpus-actors.ts';
import type { NamesFlags } from './commands/corpus-names.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';

/** Adds the commands on who is who: names across lists, and what somebody decided of them. */
export function addActorCommands(corpus: Command, { terminal, end }: CommandsAtHand): void {
  corpus
    .command('names')
    .description('which entries of lists a name is of, or may be of, in any of four scripts')
    .argument('<name>', 'a name in Latin, Arabic, Persian or Cyrillic letters')
    .requiredOption(
      '--list <files...>',
      'MISP (.json), OFAC (sdn.csv, alt.csv, sdn.xml) or FollowTheMoney (.ndjson)',
    )
    .option('--decisions <folder>', 'count what was decided in this folder, before any likeness')
    .option('--most <number>', 'most entries to tell', '10')
    .option('--json', 'print as JSON')
    .action(async (name: string, flags: NamesFlags) => {
      const { corpusNames } = await import('./commands/corpus-names.ts');
      end(await corpusNames(name, flags, terminal));
    });

  signed(corpus.command('decide'))
    .description('write down that two entries are one actor, are not, or how they are tied')
    .argument('<one>', 'misp:ID, ofac-sdn:ID, follow-the-money:ID, or label:NAME')
    .argument('<word>', 'same, not-same, alias-of, front-of or splinter-of')
    .argument('<other>', 'the other, in the same form')
    .requiredOption('--source <reference>', 'where it is said')
    .option('--from <date>', 'when it began')
    .option('--to <date>', 'when it ended')
    .action(async (...given: [string, string, string, DecideFlags]) => {
      const [one, word, other, flags] = given;
      const { corpusDecide } = await import('./commands/corpus-actors.ts');
      end(corpusDecide([one, word, other], flags, terminal));
    });

  signed(corpus.command('undecide'))
    .description('write down that an entry no longer stands')
    .argument('<number>', 'its number; undoing an undoing puts the entry back')
    .action(async (number: string, flags: UndecideFlags) => {
      const { corpusUndecide } = await import('./commands/corpus-actors.ts');
      end(corpusUndecide(number, flags, terminal));
    });

  corpus
    .command('actors')
    .description('what was decided of actors, by whom and why, also what no longer stands')
    .requiredOption('--in <folder>', 'the folder of the corpus')
    .option('--of <entry>', 'entries that name this one only')
    .option('--json', 'print as JSON')
    .action(async (flags: ActorsFlags) => {
      const { corpusActors } = await import('./commands/corpus-actors.ts');
      end(corpusActors(flags, terminal));
    });
}

/** Options of a command that adds to the journal. */
function signed(command: Command): Command {
  return command
    .requiredOption('--in <folder>', 'the folder of the corpus; it is made where there is none')
    .requiredOption('--why <words>', 'why')
    .option('--who <name>', 'who decides (default: whoever is signed in)')
    .option('--on <date>', 'the day of the decision (default: today)')
    .option('--json', 'print as JSON');
}
