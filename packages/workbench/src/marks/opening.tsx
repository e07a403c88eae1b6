import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

/** Something that opens into what stands behind it, beside itself; Escape closes it and the focus returns. */
export function Opening({
  label,
  className = 'plain',
  of,
  children,
}: {
  /** What opens, for those who do not see it. */
  label: string;
  className?: string;
  of: ReactNode;
  children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button className={className}>{of}</Button>
      <Popover className="opened" placement="bottom start">
        <Dialog aria-label={label}>{children}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}
