import type { Command } from 'commander';
import type { CasebookFlags } from './commands/casebook.ts';
import type { InferFlags } from './commands/infer.ts';
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
