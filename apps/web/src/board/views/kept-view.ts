import { currentPlace, goTo } from '../../routing/place.ts';
import { type ViewName, viewNamed } from './view-name.ts';

const STORAGE_KEY = 'throughline.view';

/** The view that the address asks for, else the one that this person chose on this device before. */
export function keptView(personKey: string): ViewName | undefined {
  const asked = viewNamed(new URLSearchParams(currentPlace().search).get('view'));
  if (asked !== undefined) return asked;
  try {
    return viewNamed(localStorage.getItem(`${STORAGE_KEY}.${personKey}`));
  } catch {
    return undefined;
  }
}

/**
 * Keeps the view in the address, over a reload, and for this person.
 * @param remember whether this device may keep it beyond the life of the page
 */
export function keepView(personKey: string, view: ViewName, remember: boolean): void {
  const { pathname, search, state } = currentPlace();
  const asked = new URLSearchParams(search);
  asked.set('view', view);
  goTo(`${pathname}?${asked}`, { replace: true, state });
  if (!remember) return;
  try {
    localStorage.setItem(`${STORAGE_KEY}.${personKey}`, view);
  } catch {
    // Storage may be switched off; the choice then stays in the address.
  }
}
