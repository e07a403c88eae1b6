import { attacksToldWhole, MARKINGS, type Marking, mayShow } from '@respondeat/engine';
import { useState } from 'react';
import { dossierAddress } from '../desk/client.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { useLook, useOpenCase } from '../shell/open-case.tsx';

const FORMS = ['pdf', 'html', 'json'] as const;

/** The dossier as each version may show it, to read here and to take along. */
export function DossierPage() {
  const { say } = useLanguage();
  const { id, caseFile, view, version } = useOpenCase();
  const isAsked = caseFile.incidents.some(({ underQuestion }) => underQuestion);
  const isCampaign = isAsked && attacksToldWhole(caseFile).length === 0;
  const { marking, asOf } = view;
  const asked = { marking, asOf, ...(isCampaign && { incident: view.incident }) };
  return (
    <>
      <h1>{say('rail.dossier')}</h1>
      <p className="quiet prose">{say('dossier.what')}</p>
      <MarkingChoice />
      {isCampaign && <AttackChoice />}
      <p className="choices">
        {FORMS.map((form) => (
          <a
            key={form}
            className={`button${form === 'pdf' ? ' strong' : ''}`}
            href={dossierAddress(id, form, asked)}
            download={`${id}.dossier.${form}`}
          >
            {say('dossier.download', { form: form.toUpperCase() })}
          </a>
        ))}
        <HashOfPdf
          key={JSON.stringify([asked, version])}
          address={dossierAddress(id, 'pdf', asked)}
        />
      </p>
      <Provenance />
      <Section title={say('dossier.preview')}>
        <Preview
          key={`${version} ${JSON.stringify(asked)}`}
          src={dossierAddress(id, 'html', asked)}
        />
      </Section>
    </>
  );
}

/** Chooses the attack that is told whole, where a dossier would tell all of them beside each other. */
function AttackChoice() {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const look = useLook();
  return (
    <p className="choices">
      <select
        aria-label={say('dossier.told')}
        value={view.incident ?? ''}
        onChange={({ target: { value } }) => look({ incident: value === '' ? undefined : value })}
      >
        <option value="">{say('dossier.beside')}</option>
        {caseFile.incidents
          .filter(({ underQuestion }) => underQuestion)
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </select>
    </p>
  );
}

/** The dossier as a page, with a word that it is being set until it stands. */
function Preview({ src }: { src: string }) {
  const { say } = useLanguage();
  const [isThere, setThere] = useState(false);
  return (
    <div className="previewed">
      {!isThere && (
        <p className="quiet setting" role="status">
          {say('dossier.setting')}
        </p>
      )}
      <iframe
        className="preview"
        title={say('dossier.preview')}
        src={src}
        onLoad={() => setThere(true)}
      />
    </div>
  );
}

function MarkingChoice() {
  const { say } = useLanguage();
  const { caseFile, view } = useOpenCase();
  const look = useLook();
  const choices: (Marking | undefined)[] = [
    undefined,
    ...MARKINGS.filter((marking) => mayShow(caseFile.marking, marking)),
  ];
  const hidden = caseFile.reports.filter(
    ({ marking }) => view.marking !== undefined && !mayShow(marking, view.marking),
  ).length;
  return (
    <>
      <fieldset className="pills verdicts" aria-label={say('view.marking')}>
        {choices.map((marking) => (
          <button
            type="button"
            key={marking ?? 'whole'}
            className={`pill${marking === view.marking ? ' on' : ''}`}
            aria-pressed={marking === view.marking}
            onClick={() => look({ marking })}
          >
            {marking === undefined ? say('view.everything') : <bdi dir="ltr">{marking}</bdi>}
          </button>
        ))}
      </fieldset>
      <p className="quiet small" role="status">
        {view.marking === undefined
          ? say('dossier.whole')
          : say('dossier.hides', { count: hidden })}
      </p>
    </>
  );
}

/** The hash by which anybody can check that a PDF is this dossier: the same from the command line. */
function HashOfPdf({ address }: { address: string }) {
  const { say } = useLanguage();
  const [hash, setHash] = useState<string>();
  const [isReading, setReading] = useState(false);
  const read = async () => {
    setReading(true);
    const bytes = await (await fetch(address)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    setHash([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    setReading(false);
  };
  if (hash !== undefined)
    return (
      <span>
        {say('dossier.sha256')} <code data-testid="pdf-sha256">{hash}</code>
      </span>
    );
  return (
    <button type="button" className="button" disabled={isReading} onClick={() => void read()}>
      {say(isReading ? 'dossier.hashing' : 'dossier.hash')}
    </button>
  );
}

function Provenance() {
  const { say } = useLanguage();
  const { findings } = useOpenCase();
  if (findings === undefined) return null;
  return (
    <details className="figure-table">
      <summary>{say('dossier.provenance')}</summary>
      <dl className="facts" dir="ltr" lang="en">
        {Object.entries(findings.provenance).map(([key, value]) => (
          <div key={key} className="contents">
            <dt>{key}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
