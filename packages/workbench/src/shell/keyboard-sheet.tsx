import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { Sheet } from './sheet.tsx';
import { PLACES } from './shortcuts.ts';

const KEYS: readonly (readonly [keys: string, does: MessageId])[] = [
  ['Ctrl/⌘ K   /', 'keys.search'],
  ['?', 'keys.list'],
  ['Ctrl/⌘ Z', 'keys.undo'],
  ['↑ ↓   j k', 'keys.rows'],
  ['← →', 'keys.columns'],
  ['Enter', 'keys.open'],
  ['Esc', 'keys.close'],
  ['1 – 5   0', 'keys.rate'],
];

/** Every key and what it does. */
export function KeyboardSheet({ close }: { close: () => void }) {
  const { say } = useLanguage();
  return (
    <Sheet title={say('keys.title')} close={close}>
      <h2>{say('keys.title')}</h2>
      <table>
        <tbody>
          {KEYS.map(([keys, does]) => (
            <Key key={keys} keys={keys} does={say(does)} />
          ))}
          {Object.entries(PLACES).map(([key, { name }]) => (
            <Key key={key} keys={`g ${key}`} does={say('keys.goTo', { page: say(name) })} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function Key({ keys, does }: { keys: string; does: string }) {
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr">
          {keys.split('   ').map((key) => (
            <span key={key}>
              <kbd>{key}</kbd>{' '}
            </span>
          ))}
        </bdi>
      </th>
      <td>{does}</td>
    </tr>
  );
}
