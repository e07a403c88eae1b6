import { useCallback, useEffect, useRef, useState } from 'react';
import { progressAddress } from '../desk/client.ts';
import type { TaskNews } from '../desk/contract.ts';

/** Listens to the news of a task from before it is asked for until it ends. */
export function useTask(): { news: TaskNews | undefined; begin: () => string } {
  const [news, setNews] = useState<TaskNews>();
  const source = useRef<EventSource>(undefined);
  useEffect(() => () => source.current?.close(), []);
  const begin = useCallback(() => {
    const task = crypto.randomUUID();
    source.current?.close();
    const listening = new EventSource(progressAddress(task));
    source.current = listening;
    setNews(undefined);
    listening.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as TaskNews;
      setNews(told);
      // Else the browser would ask again for a task that has ended.
      if (told.state !== 'running') listening.close();
    });
    return task;
  }, []);
  return { news, begin };
}
