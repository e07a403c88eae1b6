import { Outlet } from '@tanstack/react-router';
import { useLanguage } from '../language/language.tsx';
import { Announcements } from './announcements.tsx';
import { Bar } from './bar.tsx';
import { KeyboardSheet } from './keyboard-sheet.tsx';
import { usePageTitle } from './page-title.ts';
import { Rail } from './rail.tsx';
import { SearchSheet } from './search-sheet.tsx';
import { useShortcuts } from './shortcuts.ts';

/** What stands around every page: the rail, the bar, and the sheets that keys open. */
export function Frame() {
  return (
    <Announcements>
      <Pages />
    </Announcements>
  );
}

/** Inside of what announces, since keys announce what they did. */
function Pages() {
  const { sheet, setSheet } = useShortcuts();
  const { say } = useLanguage();
  usePageTitle();
  const close = () => setSheet(undefined);
  return (
    <>
      <a className="skip" href="#page">
        {say('rail.skip')}
      </a>
      <div className="workbench">
        <Rail />
        <main id="page" tabIndex={-1}>
          <Bar openSearch={() => setSheet('search')} openKeys={() => setSheet('keys')} />
          <Outlet />
        </main>
      </div>
      {sheet === 'search' && <SearchSheet close={close} />}
      {sheet === 'keys' && <KeyboardSheet close={close} />}
    </>
  );
}
