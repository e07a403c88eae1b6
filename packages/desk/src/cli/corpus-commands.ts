import type { Command } from 'commander';
import { addActorCommands } from './actor-commands.ts';
import type { ExportFlags } from './commands/corpus-export.ts';
import type { ImportFlags } from './commands/corpus-import.ts';
import type { IntegrateFlags } from './commands/corpus-integrate.ts';
import type { MapFlags } from './commands/corpus-map.ts';
import type { CommandsAtHand } from './commands-at-hand.ts';
import { addPredictionCommands } from './prediction-commands.ts';

/** Adds the commands on public event data sets. */
export function addCorpusCommands(respondeat: Command, { terminal, end }: CommandsAtHand): void {
  const corpus = respondeat
    .command('corpus')
    .description('event data sets: import and join them, and learn from them');

  corpus
    .command('import')
    .description('import files of event data sets, each whole or not at all')
    .argument('<files...>', '.csv, .tsv, .parquet, .xlsx or .geojson files')
    .requiredOption('--into <folder>', 'the store; it is made where there is none')
    .option('--as <data-set>', 'which data set they are (default: told by their columns)')
    .option('--mapping <file>', 'how to read files that are none of the known data sets')
    .option('--release <name>', 'the release, such as 25.1', '')
    .option('--strict', 'refuse a file with any row that cannot be used')
    .option('--dry-run', 'do all but keep the rows')
    .option('--json', 'print as JSON')
    .action(async (paths: string[], flags: ImportFlags) => {
      const { corpusImport } = await import('./commands/corpus-import.ts');
      end(await corpusImport(paths, flags, terminal));
    });

  corpus
    .command('map')
    .description('show what a table holds, and propose how its columns map to those of an event')
    .argument('<file>', 'a .csv, .tsv, .parquet, .xlsx or .geojson file')
    .option('--out <file>', 'where the proposed mapping goes, as YAML')
    .option('--json', 'print as JSON')
    .action(async (path: string, flags: MapFlags) => {
      const { corpusMap } = await import('./commands/corpus-map.ts');
      end(await corpusMap(path, flags, terminal));
    });

  addCommandsOnImported(corpus, { terminal, end });
  addActorCommands(corpus, { terminal, end });
  addPredictionCommands(corpus, { terminal, end });
}

function addCommandsOnImported(corpus: Command, { terminal, end }: CommandsAtHand): void {
  corpus
    .command('export')
    .description('write imported events as CSV, but for those whose licence forbids it')
    .requiredOption('--from <folder>', 'the store')
    .requiredOption('--out <file>', 'where the rows go')
    .option('--data-set <name>', 'rows of this data set only')
    .option(
      '--leave-out-forbidden',
      'leave rows out that may not be passed on, instead of refusing',
    )
    .option('--json', 'print as JSON')
    .action(async (flags: ExportFlags) => {
      const { corpusExport } = await import('./commands/corpus-export.ts');
      end(await corpusExport(flags, terminal));
    });

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
