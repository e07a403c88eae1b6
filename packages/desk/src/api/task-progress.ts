/** One piece of news of a task. */
export interface TaskNews {
  readonly task: string;
  /** What is done now, in words. */
  readonly step: string;
  /** Which step it is, from 1, and of how many. */
  readonly place: number;
  readonly of: number;
  readonly state: 'running' | 'done' | 'failed';
}

/** How a task tells of itself. */
export interface Teller {
  /** The next step begins. */
  step(title: string): void;
  end(state: 'done' | 'failed'): void;
}

type Listener = (news: TaskNews) => void;

/** How many tasks are remembered once they have ended. Declared: more than anybody starts at once. */
const REMEMBERED = 100;

/**
 * News of tasks that take a while, for whoever listens. A client chooses the name of a task, sends it with the request
 * that starts it, and may listen before, while and after: the news so far are told first.
 */
export class TaskProgress {
  readonly #told = new Map<string, TaskNews[]>();
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Begins a task of so many steps. A task without a name is told to nobody. */
  begin(task: string | undefined, of: number): Teller {
    if (task === undefined) return { step: () => undefined, end: () => undefined };
    this.#forgetOldest();
    this.#told.set(task, []);
    let last: TaskNews = { task, step: '', place: 0, of, state: 'running' };
    const tell = (news: TaskNews) => {
      last = news;
      this.#tell(news);
    };
    return {
      step: (title) => tell({ ...last, step: title, place: last.place + 1 }),
      end: (state) => tell({ ...last, state }),
    };
  }

  /** Gives the news so far and then every other; returns what ends the listening. */
  listen(task: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(task) ?? new Set();
    this.#listeners.set(task, listeners.add(listener));
    for (const news of this.#told.get(task) ?? []) listener(news);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(task);
    };
  }

  #tell(news: TaskNews): void {
    this.#told.get(news.task)?.push(news);
    for (const listener of this.#listeners.get(news.task) ?? []) listener(news);
  }

  #forgetOldest(): void {
    const [oldest] = this.#told.keys();
    if (this.#told.size >= REMEMBERED && oldest !== undefined) this.#told.delete(oldest);
  }
}
