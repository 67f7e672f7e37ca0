import type { Doing } from '@throughline/convening';

let typedAt: number | null = null;
let composing = false;
let pressed = false;
let watching = false;

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, input:not([type=checkbox], [type=radio])'));

/** Begins to notice when somebody writes on this page; a second time adds nothing. */
export function watchHands(): void {
  if (watching) return;
  watching = true;
  const wrote = ({ target }: Event) => {
    if (isText(target)) typedAt = performance.now();
  };
  const during = (set: (on: boolean) => void, begins: string, ends: readonly string[]) => {
    document.addEventListener(begins, () => set(true), true);
    for (const end of ends) document.addEventListener(end, () => set(false), true);
  };
  for (const sign of ['keydown', 'input']) document.addEventListener(sign, wrote, true);
  during((on) => (composing = on), 'compositionstart', ['compositionend']);
  during((on) => (pressed = on), 'pointerdown', ['pointerup', 'pointercancel']);
  addEventListener('blur', () => {
    composing = false;
    pressed = false;
  });
}

/** What somebody's hands are at, wherever on the page. */
export function handsNow(pageIsBusy: boolean): Doing {
  const dialog = document.querySelector('dialog[open], [role=dialog], [role=menu]') !== null;
  return { typedAt, busy: pageIsBusy || composing || pressed || dialog };
}
