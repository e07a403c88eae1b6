import type { PinnedLibrary } from '../library/read-library.ts';
import type { CaseStore } from '../store/index.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { TaskProgress } from './task-progress.ts';
import type { WorkPool } from './work-pool.ts';

/** What the API works with. */
export interface Desk {
  readonly store: CaseStore;
  /** Vocabulary, standards and numbers, read once when first needed. */
  readonly pinned: () => PinnedLibrary;
  /** Does in other threads what takes longer than a request may hold up the others. */
  readonly work: WorkPool;
  /** Does what takes all threads by itself. */
  readonly drawing: OneAtATime;
  readonly progress: TaskProgress;
  /** The folder of a corpus of events, where the desk has one. */
  readonly corpus?: string | undefined;
  /** Who is at the desk, where a request does not say. */
  readonly who: string;
}
