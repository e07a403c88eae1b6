import { isPartialDate, MARKINGS, type Marking } from '@respondeat/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useLanguage } from '../language/language.tsx';
import { useLook, useView } from './open-case.tsx';

/** What a version may show, and as of which day; both stand in the address. */
export function ViewSettings() {
  const { say } = useLanguage();
  const { marking, asOf } = useView();
  const look = useLook();
  return (
    <DialogTrigger>
      <Button className={`pill${asOf !== undefined || marking !== undefined ? ' on' : ''}`}>
        {marking === undefined ? say('view.everything') : <bdi dir="ltr">{marking}</bdi>}
        {' · '}
        {asOf === undefined ? (
          say('view.today')
        ) : (
          <>
            {say('view.asOf')} <bdi dir="ltr">{asOf}</bdi>
          </>
        )}
      </Button>
      <Popover className="opened">
        <Dialog aria-label={say('view.title')}>
          <h3>{say('view.title')}</h3>
          <p className="quiet small">{say('view.why')}</p>
          <label className="field">
            <span className="label">{say('view.marking')}</span>
            <select
              value={marking ?? ''}
              onChange={(event) =>
                look({ marking: (event.target.value || undefined) as Marking | undefined })
              }
            >
              <option value="">{say('view.everything')}</option>
              {MARKINGS.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
          <AsOfField asOf={asOf} look={look} />
          <button
            type="button"
            className="button"
            onClick={() => look({ marking: undefined, asOf: undefined })}
          >
            {say('view.whole')}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function AsOfField({ asOf, look }: { asOf: string | undefined; look: ReturnType<typeof useLook> }) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState(asOf ?? '');
  const type = (text: string) => {
    setTyped(text);
    if (text === '' || isPartialDate(text)) look({ asOf: text === '' ? undefined : text });
  };
  return (
    <label className="field">
      <span className="label">{say('view.asOfDay')}</span>
      <input
        dir="ltr"
        placeholder="2021-03"
        value={typed}
        aria-invalid={typed !== '' && !isPartialDate(typed)}
        onChange={(event) => type(event.target.value)}
      />
    </label>
  );
}
