import styles from './editor.module.css';

interface CaretUser {
  readonly name?: unknown;
  readonly color?: unknown;
}

/**
 * Another person's caret in the text. The colour is set through the style object, not as a `style`
 * attribute, which the page's content policy would refuse.
 */
export function caretElement(user: CaretUser): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles.caret ?? '';
  if (typeof user.color === 'string') caret.style.setProperty('--person', user.color);
  const name = document.createElement('span');
  name.className = styles.caretName ?? '';
  name.setAttribute('aria-hidden', 'true');
  name.textContent = String(user.name ?? '');
  // Word joiners keep the caret from breaking a line away from its letter.
  caret.append('\u2060', name, '\u2060');
  return caret;
}

/** What another person has selected. ProseMirror sets this style through the style object as well. */
export function selectionAttributes(user: CaretUser): { class: string; style: string } {
  const color = typeof user.color === 'string' ? user.color : 'currentColor';
  return { class: styles.selection ?? '', style: `--person: ${color}` };
}
