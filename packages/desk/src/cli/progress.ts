import { Listr } from 'listr2';
import type { Terminal } from './terminal.ts';

/** One step of a long command. */
export interface Task {
  readonly title: string;
  readonly run: () => void | Promise<void>;
}

/** Runs tasks one after another and shows how far it is, on the error stream; silent when asked. */
export async function runTasks(
  tasks: readonly Task[],
  { terminal, silent }: { terminal: Terminal; silent: boolean },
): Promise<void> {
  const renderer = silent ? 'silent' : terminal.watched ? 'default' : 'simple';
  const list = new Listr(
    tasks.map(({ title, run }) => ({ title, task: async () => void (await run()) })),
    { renderer, rendererOptions: { collapseErrors: false }, fallbackRenderer: 'simple' },
  );
  await list.run();
}
