import type { Command } from 'commander';
import type { AuditFlags } from './commands/audit.ts';
import type { BackupFlags } from './commands/backup.ts';
import type { ServeFlags } from './commands/serve.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';

/** Adds the commands on a store of cases: serving it, auditing it, keeping it. */
export function addCommandsOnStore(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  respondeat
    .command('serve')
    .description('serve the workbench and its API to this machine')
    .option('--port <number>', 'where to listen; 0 for any free port', '7377')
    .option('--store <place>', 'the store: a file, or the address of a PostgreSQL database')
    .option(
      '--who <name>',
      'who is at the desk, for the history (default: the name you are signed in by)',
    )
    .option('--corpus <folder>', 'a corpus of events that files may be imported into')
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
