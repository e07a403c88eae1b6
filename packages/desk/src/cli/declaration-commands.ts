import type { Command } from 'commander';
import type { DeclareFlags } from './commands/declare.ts';
import type { DiscloseFlags } from './commands/disclose.ts';
import type { RegisterFlags } from './commands/register.ts';
import type { RespondFlags } from './commands/respond.ts';
import type { StatementFlags } from './commands/statement.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';

/** Who may declare what, at which cost, and what others declared. */
export function addCommandsOnDeclarations(
  respondeat: Command,
  { terminal, end }: CommandsAtHand,
): void {
  respondeat
    .command('declare')
    .description('who could say what in public, with the reasons for and against')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--incident <id>', 'the attack asked about (default: the first)')
    .option('--state <id>', 'the state asked about (default: each)')
    .option('--speaker <kind>', 'one speaker, such as weak-host (default: each)')
    .option('--costs <false:missed>', 'costs of a false and of a missed attribution', '4:1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: DeclareFlags) => {
      const { declare } = await import('./commands/declare.ts');
      end(declare(path, flags, terminal));
    });

  respondeat
    .command('disclose')
    .description('what a version withholds, what that costs, and what leaks')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--marking <tlp>', 'the version to plan (default: the lowest of the case)')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: DiscloseFlags) => {
      const { disclose } = await import('./commands/disclose.ts');
      end(disclose(path, flags, terminal));
    });

  respondeat
    .command('register')
    .description('public attributions since 1983: who, whom, when, in which words')
    .option('--speaker <text>', 'part of the name of who spoke')
    .option('--accused <text>', 'part of the name of who was accused')
    .option('--about <text>', 'part of the name of the incident')
    .option('--degree <degree>', 'how categorical it was, such as withheld or joint')
    .option('--since <date>', 'statements from this day on')
    .option('--json', 'print as JSON')
    .action(async (flags: RegisterFlags) => {
      const { register } = await import('./commands/register.ts');
      end(register(flags, terminal));
    });
}

/** What is said in public, held against a case, and what may follow. */
export function addCommandsOnStatements(
  respondeat: Command,
  { terminal, end }: CommandsAtHand,
): void {
  respondeat
    .command('respond')
    .description('which lawful measures are open, gated or closed on a case')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--incident <id>', 'the attack asked about (default: the first)')
    .option('--state <id>', 'the state asked about (default: each)')
    .option('--measure <id>', 'one measure in full, with what followed where it was taken')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: RespondFlags) => {
      const { respond } = await import('./commands/respond.ts');
      end(respond(path, flags, terminal));
    });

  respondeat
    .command('statement')
    .description('check a draft statement, sentence by sentence, against a case')
    .argument('[case]', 'a case file, or a folder with a case.yaml in it')
    .argument('[draft]', 'the draft, in plain text or Markdown')
    .option('--incident <id>', 'the attack that it speaks of (default: the first)')
    .option('--marking <tlp>', 'the version that it speaks for (default: the lowest of the case)')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--labelled <file>', 'score the check on labelled sentences instead')
    .option('--json', 'print as JSON')
    .action(async (path: string | undefined, draft: string | undefined, flags: StatementFlags) => {
      const { statement } = await import('./commands/statement.ts');
      end(statement(path, draft, { flags, terminal }));
    });
}
