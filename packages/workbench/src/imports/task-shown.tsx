import type { TaskNews } from '../desk/contract.ts';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';

/** The steps of which the desk tells, in the words of the page. */
const STEPS: Readonly<Record<string, MessageId>> = {
  wait: 'task.wait',
  'read and check': 'task.check',
  keep: 'task.keep',
};

/** How far a task is, while it runs. */
export function TaskShown({ news }: { news: TaskNews | undefined }) {
  const { say } = useLanguage();
  const isRunning = news?.state === 'running';
  const step = STEPS[news?.step ?? ''];
  return (
    <div className="task" role="status">
      {isRunning && (
        <>
          <progress
            max={news.of}
            value={news.place - 1}
            aria-label={step === undefined ? news.step : say(step)}
          />
          <span className="quiet">
            {step === undefined ? news.step : say(step)}{' '}
            <bdi dir="ltr">
              {news.place}/{news.of}
            </bdi>
          </span>
        </>
      )}
    </div>
  );
}
