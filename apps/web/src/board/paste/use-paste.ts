import { useEffect } from 'react';
import { type BoardTools, useBoardTools } from '../board-tools.ts';
import { notesNow } from '../content-now.ts';

/** How many lines of a text say something; what they are as notes is asked when the dialog is there. */
const countLines = (text: string) =>
  text.split(/[\r\n]+/).filter((line) => line.trim() !== '').length;

/** A list that is pasted on the board, or in a note that is still empty, is offered as notes. */
export function usePaste(): void {
  const tools = useBoardTools();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const offered = offerAt(tools, event.target, text);
      if (offered === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      tools.screen.setState({
        writing: null,
        menu: null,
        dialog: { kind: 'paste', text, ...offered },
      });
    };
    // Before the editor, which would take it for its own.
    document.addEventListener('paste', onPaste, true);
    return () => document.removeEventListener('paste', onPaste, true);
  }, [tools]);
}

/** Whether, and near which list, a pasted text is offered as notes. */
function offerAt(
  { screen, mayWrite, ...content }: BoardTools,
  target: EventTarget | null,
  text: string,
): { list: string | undefined } | undefined {
  const { dialog, writing } = screen.getState();
  if (!mayWrite || dialog !== null || !(target instanceof Element)) return undefined;
  const isOwnField = target.closest('input, textarea, select') !== null;
  if (isOwnField || countLines(text) === 0) return undefined;
  const near = target.closest<HTMLElement>('[data-list]')?.dataset.list;
  const list = [...notesNow(content).keys()].find((known) => known === near);
  const editor = target.closest<HTMLElement>('[contenteditable="true"]');
  if (editor === null) return target.closest('[data-map]') ? { list } : undefined;
  const isEmptyNote = editor.innerText.trim() === '' && writing?.kind === 'draft';
  return isEmptyNote && countLines(text) > 1 ? { list: writing.list } : undefined;
}
