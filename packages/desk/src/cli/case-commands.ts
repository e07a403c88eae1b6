import type { Command } from 'commander';
import type { AttainabilityFlags } from './commands/attainability.ts';
import type { AttributeFlags } from './commands/attribute.ts';
import type { CheckFlags } from './commands/check.ts';
import type { ExplainFlags } from './commands/explain.ts';
import type { SensitivityFlags } from './commands/sensitivity.ts';
import type { WhatIfFlags } from './commands/what-if.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';
import type { PartQuestionFlags } from './part-question.ts';

/** Arguments of a command that asks whether a state's part in an incident was at least so much. */
function askingOneQuestion(command: Command): Command {
  return command
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--incident <id>', 'the attack asked about (default: the first)')
    .option('--state <id>', 'the state whose part is asked (default: the first)')
    .option('--at-least <part>', 'support, approval or direction', 'approval')
    .option('--costs <false:missed>', 'costs of a false and of a missed attribution', '4:1')
    .option('--seed <number>', 'seed of what is drawn where a case is too large to be exact', '1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON');
}

/** Adds the commands that ask one case. */
export function addCommandsOnCases(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  addAttribute(respondeat, { terminal, end });

  askingOneQuestion(respondeat.command('sensitivity'))
    .description('what an answer leans on, and what would move it')
    .option('--standards <folder>', 'tell the bars of the standards of this folder as well')
    .action(async (path: string, flags: SensitivityFlags) => {
      const { sensitivity } = await import('./commands/sensitivity.ts');
      end(sensitivity(path, flags, terminal));
    });

  askingOneQuestion(respondeat.command('defence'))
    .description('the strongest explanations under which an allegation fails')
    .action(async (path: string, flags: PartQuestionFlags) => {
      const { defence } = await import('./commands/defence.ts');
      end(defence(path, flags, terminal));
    });

  addAttainability(respondeat, { terminal, end });
  addExplain(respondeat, { terminal, end });

  respondeat
    .command('what-if')
    .description('answer a case with some evidence left out, or a number set otherwise')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--without <ids...>', 'ids of reports, traces, judgements or origins to leave out')
    .option('--set <numbers...>', 'declared numbers to set otherwise, as NAME=NUMBER')
    .option('--seed <number>', 'seed of what is drawn where a case is too large to be exact', '1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: WhatIfFlags) => {
      const { whatIf } = await import('./commands/what-if.ts');
      end(whatIf(path, flags, terminal));
    });

  respondeat
    .command('check')
    .description('list everything wrong with a case file')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--json', 'print the problems as JSON')
    .action(async (path: string, flags: CheckFlags) => {
      const { check } = await import('./commands/check.ts');
      end(check(path, flags, terminal));
    });
}

function addAttribute(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  respondeat
    .command('attribute')
    .description('attribute a case and write its dossier (PDF, HTML, JSON)')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--out <folder>', 'where the dossier goes (default: out/ and the id of the case)')
    .option('--json', 'print the findings as JSON; no files unless --out is given')
    .option('--seed <number>', 'seed of everything drawn at random', '1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option(
      '--law-of <date>',
      'apply the law of that day (default: that of --as-of, or the newest)',
    )
    .option('--marking <tlp>', 'recompute from what a version so marked may show')
    .option(
      '--scale <name>',
      'words of likelihood: icd-203, phia-yardstick, kent or french',
      'icd-203',
    )
    .option(
      '--incident <ids...>',
      'attacks to tell whole (default: all, where they are four or fewer)',
    )
    .option('--standards <folder>', 'apply the standards of this folder as well')
    .option('--series <folder>', 'tell the series of attacks in this folder beside the case')
    .option(
      '--attainability [worlds]',
      'tell more of what could be shown at all: curves, every part, the author too',
    )
    .option('--no-attainability', 'leave out what could be shown at all, and draw no worlds for it')
    .action(async (path: string, flags: AttributeFlags) => {
      const { attribute } = await import('./commands/attribute.ts');
      end(await attribute(path, flags, terminal));
    });
}

function addExplain(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  respondeat
    .command('explain')
    .description('why a standard came out as it did, what would flip it, and precedents')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .requiredOption('--standard <id>', 'id of a standard, such as icj.effective_control')
    .option('--standards <folder>', 'apply the standards of this folder as well')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option(
      '--law-of <date>',
      'apply the law of that day (default: that of --as-of, or the newest)',
    )
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: ExplainFlags) => {
      const { explain } = await import('./commands/explain.ts');
      end(explain(path, flags, terminal));
    });
}

function addAttainability(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  respondeat
    .command('attainability')
    .description('how often each standard could be met at all, were the part of the state known')
    .argument('<case>', 'a case file, or a folder with a case.yaml in it')
    .option('--incident <id>', 'the attack asked about (default: the first)')
    .option('--state <id>', 'the state whose part is asked (default: the first)')
    .option('--grid', 'at every pair of secrecy and collection, not along two curves alone')
    .option('--stakes <benefit:cost:penalty>', 'what an attack by proxy is worth', '0.9:0.1:2')
    .option('--worlds <number>', 'worlds drawn for each part of the sponsor', '2600')
    .option('--seed <number>', 'seed of everything drawn at random', '1')
    .option('--as-of <date>', 'use only what was known by the end of this day')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: AttainabilityFlags) => {
      const { attainability } = await import('./commands/attainability.ts');
      end(await attainability(path, flags, terminal));
    });
}
