import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { setWhoChanges, whoChanges } from '../desk/who-changes.ts';
import { LANGUAGES, type Language, speak, useLanguage } from '../language/language.tsx';
import { applyTheme, keptTheme, THEMES } from './theme.ts';

/** Language, light or dark, and the name under which changes are made. */
export function ReaderSettings() {
  const { say, language } = useLanguage();
  return (
    <DialogTrigger>
      <Button className="pill">{LANGUAGES[language].name}</Button>
      <Popover className="opened">
        <Dialog aria-label={say('settings.title')}>
          <label className="field">
            <span className="label">{say('settings.language')}</span>
            <select
              value={language}
              onChange={(event) => void speak(event.target.value as Language)}
            >
              {Object.entries(LANGUAGES).map(([tag, { name }]) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <ThemeField />
          <WhoField />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ThemeField() {
  const { say } = useLanguage();
  const [theme, setTheme] = useState(keptTheme());
  return (
    <label className="field">
      <span className="label">{say('settings.theme')}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = event.target.value as typeof theme;
          setTheme(chosen);
          applyTheme(chosen);
        }}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {say(`settings.theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function WhoField() {
  const { say } = useLanguage();
  return (
    <label className="field">
      <span className="label">{say('settings.who')}</span>
      <input defaultValue={whoChanges()} onBlur={(event) => setWhoChanges(event.target.value)} />
      <span className="note">{say('settings.whoWhy')}</span>
    </label>
  );
}
