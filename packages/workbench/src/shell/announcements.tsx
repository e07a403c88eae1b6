import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

interface Announcement {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const AnnounceContext = createContext<(announcement: Announcement) => void>(() => {});

/** How long an announcement stays. Declared: time to read two lines and reach for the key. */
const STAYS_MS = 7_000;

/** Says what was done, at the foot of the page and to screen readers, with a way back where there is one. */
export function Announcements({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<Announcement>();
  const announce = useCallback((announcement: Announcement) => setCurrent(announcement), []);
  useEffect(() => {
    if (current === undefined) return;
    const timer = setTimeout(() => setCurrent(undefined), STAYS_MS);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="said" role="status">
        {current && (
          <div>
            {current.text}
            {current.action && (
              <button type="button" className="plain" onClick={current.action.run}>
                {current.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </AnnounceContext>
  );
}

/** A function that says what was done. */
export function useAnnounce() {
  return useContext(AnnounceContext);
}
