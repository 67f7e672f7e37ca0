const STORAGE_KEY = 'throughline.no-names';

/** For whom the line was put away on this page, whatever the device may remember. */
const awayOnThisPage = new Set<string>();

/** Whether this person has put the line away: on this page, or on this device before. */
export function isPutAway(personKey: string): boolean {
  if (awayOnThisPage.has(personKey)) return true;
  try {
    return localStorage.getItem(`${STORAGE_KEY}.${personKey}`) === 'away';
  } catch {
    return false;
  }
}

/**
 * Puts the line away for this person.
 * @param remember whether this device may keep it beyond the life of the page
 */
export function putLineAway(personKey: string, remember: boolean): void {
  awayOnThisPage.add(personKey);
  if (!remember) return;
  try {
    localStorage.setItem(`${STORAGE_KEY}.${personKey}`, 'away');
  } catch {
    // Storage may be switched off; the line then stays away as long as the page.
  }
}
