import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import type { TaskNews } from './task-progress.ts';

/** The name of a task: chosen by the client, so that it can listen before it begins. */
export const taskName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .meta({ description: 'name of a task, chosen by the client, for /api/progress/{task}' });

/** Seconds between signs of life, so that nobody on the way takes the silence of a long step for the end. Declared. */
const SIGN_OF_LIFE = 15;

/** Tells how far a task is. */
export const PROGRESS_ENDPOINT = endpoint({
  method: 'get',
  path: '/api/progress/{task}',
  summary: 'News of a task as server-sent events, from its beginning to its end.',
  params: z.strictObject({ task: taskName }),
  answers: {
    200: { description: 'events named `progress`', mediaTypes: ['text/event-stream'] },
  },
  answer: ({ params, request }, { progress }) => {
    let stop: () => void = () => undefined;
    const body = new ReadableStream<string>({
      start(controller) {
        const life = setInterval(() => controller.enqueue(':\n\n'), SIGN_OF_LIFE * 1_000);
        let isOver = false;
        const end = () => {
          isOver = true;
          clearInterval(life);
        };
        const listening = progress.listen(params.task, (news) => {
          if (isOver) return;
          controller.enqueue(eventOf(news));
          if (news.state === 'running') return;
          end();
          controller.close();
        });
        stop = () => {
          end();
          listening();
        };
        request.raw.signal.addEventListener('abort', stop);
      },
      cancel: () => stop(),
    });
    return new Response(body.pipeThrough(new TextEncoderStream()), {
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
    });
  },
});

function eventOf(news: TaskNews): string {
  return `event: progress\ndata: ${JSON.stringify(news)}\n\n`;
}
