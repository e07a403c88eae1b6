import type { Command } from 'commander';
import type { CasebookFlags } from './commands/casebook.ts';
import type { InferFlags } from './commands/infer.ts';
import type { SimulateFlags } from './commands/simulate.ts';
import type { StandardsFlags } from './commands/standards.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';

/** Adds the commands on standards, books, networks and other data. */
export function addCommandsOnData(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  respondeat
    .command('standards')
    .description('list the standards, or show one whole')
    .argument('[id]', 'id of a standard, such as icj.effective_control')
    .option('--standards <folder>', 'tell of the standards of this folder as well')
    .option('--json', 'print as JSON')
    .action(async (id: string | undefined, flags: StandardsFlags) => {
      const { standards } = await import('./commands/standards.ts');
      end(standards(id, flags, terminal));
    });

  respondeat
    .command('casebook')
    .description('replay the casebook: what is expected of its case files, what tribunals held')
    .option('--book <file>', 'replay the adjudicated cases of this JSON file instead')
    .option('--standards <folder>', 'apply the standards of this folder as well')
    .option('--json', 'print as JSON')
    .action(async (flags: CasebookFlags) => {
      const { casebook } = await import('./commands/casebook.ts');
      end(await casebook(flags, terminal));
    });

  respondeat
    .command('simulate')
    .description('draw a synthetic campaign: a case file, and the truth behind it')
    .option('--out <folder>', 'where it goes (default: out/ and the id of the case)')
    .option('--seed <number>', 'seed of everything drawn', '1')
    .option('--incidents <number>', 'attacks', '25')
    .option('--groups <number>', 'groups tied to the state', '3')
    .option('--candidates <number>', 'groups that stand as candidates of each attack', '2')
    .option('--sources <number>', 'sources', '6')
    .option('--reports <number>', 'reports about each attack', '8')
    .option('--copy-probability <p>', 'that a report repeats what went round', '0.7')
    .option('--alone <p>', 'how often each group acts alone (default: drawn)')
    .option('--json', 'print case and truth as JSON; no files unless --out is given')
    .action(async (flags: SimulateFlags) => {
      const { simulate } = await import('./commands/simulate.ts');
      end(simulate(flags, terminal));
    });

  respondeat
    .command('infer')
    .description('posterior marginals of every variable of a network file')
    .argument('<network>', 'a .bif or .uai file')
    .option('--evidence <file>', 'a .json file of variable and state, or a .uai.evid file')
    .option('--samples <number>', 'samples where the network is too large to be exact', '100000')
    .option('--seed <number>', 'seed of the samples', '1')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: InferFlags) => {
      const { infer } = await import('./commands/infer.ts');
      end(infer(path, flags, terminal));
    });
}
