import { useState } from 'react';
import { useLanguage } from '../language/language.tsx';

/** Chooses a file, in the language of the page: what the browser itself shows is in its own. */
export function FileButton({
  accept,
  isDisabled = false,
  onChoose,
}: {
  accept?: string;
  isDisabled?: boolean;
  onChoose: (file: File) => void;
}) {
  const { say } = useLanguage();
  const [name, setName] = useState<string>();
  return (
    <span className="file-button">
      <input
        type="file"
        className="hidden"
        accept={accept}
        disabled={isDisabled}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file === undefined) return;
          setName(file.name);
          onChoose(file);
        }}
      />
      <span className="button">{say('file.choose')}</span>
      {name !== undefined && <bdi className="quiet">{name}</bdi>}
    </span>
  );
}
