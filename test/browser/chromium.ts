import { existsSync } from 'node:fs';

/** Where Debian, and systems like it, put the browser. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that tests drive: the one named by RESPONDEAT_CHROMIUM, or the system's own; none where it has none. */
export const CHROMIUM = [process.env.RESPONDEAT_CHROMIUM ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
);

if (CHROMIUM === undefined)
  console.warn(
    'No Chromium was found, so the browser tests are skipped. On Debian `apt-get install chromium` brings it; ' +
      'elsewhere name one in RESPONDEAT_CHROMIUM.',
  );
