import { type ReactNode, Suspense, useState } from 'react';
import { lazyAgain } from '../shell/lazy-again.ts';
import { Button } from '../ui/button.tsx';
import type { Subject } from './subject.ts';

const TakeAlongDialog = lazyAgain(
  async () => (await import('./take-along-dialog.tsx')).TakeAlongDialog,
);

/** A button that leads to taking something along; what is behind it comes when it is pressed. */
export function TakeAlongButton({ subject, children }: { subject: Subject; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {children}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <TakeAlongDialog subject={subject} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
