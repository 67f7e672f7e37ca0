import { useLayoutEffect, useRef, useState } from 'react';
import { CheckIcon, CopyIcon } from './action-icons.tsx';
import { Button } from './button.tsx';
import styles from './field.module.css';
import { FieldFrame } from './field-frame.tsx';

export interface CopyButtonProps {
  readonly text: string;
  readonly words: {
    readonly copy: string;
    readonly copied: string;
    /** Asks to copy by hand; stands over the text when the browser does not copy. */
    readonly byHand: string;
  };
}

/** Copies a text; where the browser does not do that, shows it selected, ready to be copied by hand. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'failed'>();
  if (result === 'failed') return <SelectedText label={words.byHand} text={text} />;
  const said = result === 'copied' ? words.copied : words.copy;
  return (
    // What stands in a live region names no button.
    <Button aria-label={said} onClick={() => void copyText(text).then(setResult)}>
      {result === 'copied' ? <CheckIcon /> : <CopyIcon />}
      <span role="status">{said}</span>
    </Button>
  );
}

/** Puts a text on the clipboard. Never rejects: a page that came over plain http has no clipboard. */
async function copyText(text: string): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/** How many lines of a text are shown without scrolling. */
const MOST_ROWS = 6;

function SelectedText({ label, text }: { label: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  // It has just taken the place of the button that had the keyboard.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <FieldFrame label={label}>
      {(tied) => (
        <textarea
          {...tied}
          ref={field}
          className={styles.input}
          value={text}
          readOnly
          rows={Math.min(text.split('\n').length, MOST_ROWS)}
        />
      )}
    </FieldFrame>
  );
}
