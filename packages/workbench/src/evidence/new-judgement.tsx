import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { RefusedChange } from '../conflict/side-by-side.tsx';
import type { Edit, StoredCase } from '../desk/contract.ts';
import { useChange } from '../desk/queries.ts';
import { whoChanges } from '../desk/who-changes.ts';
import { useLanguage } from '../language/language.tsx';
import { freeId } from '../reports/free-id.ts';
import { useOpenCase } from '../shell/open-case.tsx';

/** Begins a judgement: an item that no table fits, to be rated against each hypothesis in the matrix. */
export function NewJudgement({ incident }: { incident: string }) {
  const { say } = useLanguage();
  return (
    <DialogTrigger>
      <Button className="button">{say('judgement.add')}</Button>
      <Popover className="opened">
        <Dialog aria-label={say('judgement.add')}>
          {({ close }) => <JudgementForm incident={incident} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function JudgementForm({ incident, close }: { incident: string; close: () => void }) {
  const { say } = useLanguage();
  const [base] = useState<StoredCase>(useOpenCase());
  const change = useChange(base);
  const [item, setItem] = useState('');
  const [because, setBecause] = useState('');
  const add = (event: React.FormEvent) => {
    event.preventDefault();
    const { judgements = [], marking } = base.caseFile;
    const judgement = {
      id: freeId(item, new Set(judgements.map(({ id }) => id))),
      by: whoChanges(),
      date: new Date().toISOString().slice(0, 10),
      item,
      incident,
      ratings: {},
      because,
      marking,
    };
    const edits: Edit[] =
      base.caseFile.judgements === undefined
        ? [{ op: 'add', path: '/judgements', value: [judgement] }]
        : [{ op: 'add', path: '/judgements/-', value: judgement }];
    change.mutate({ why: because, edits }, { onSuccess: close });
  };
  return (
    <>
      <form onSubmit={add}>
        <p className="quiet small">{say('judgement.what')}</p>
        <label className="field">
          <span className="label">{say('judgement.item')}</span>
          <input required value={item} onChange={(event) => setItem(event.target.value)} />
        </label>
        <label className="field">
          <span className="label">{say('why')}</span>
          <input required value={because} onChange={(event) => setBecause(event.target.value)} />
        </label>
        <button type="submit" className="button strong" disabled={change.isPending}>
          {say('save')}
        </button>
      </form>
      <RefusedChange error={change.error} base={base} why={because} onSettled={close} />
    </>
  );
}
