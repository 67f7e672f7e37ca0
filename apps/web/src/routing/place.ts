/** Where the person is: the address, and what the page before handed on with it. */
export interface Place {
  pathname: string;
  search: string;
  state: unknown;
  /** How many moves this page has made; 0 is the address that the browser itself opened. */
  move: number;
}

export interface MoveOptions {
  /** Takes the place of this entry in the history. */
  replace?: boolean;
  /** Handed on to the next page; it survives a reload. */
  state?: unknown;
}

const listeners = new Set<() => void>();
let place: Place = readPlace(0);

/** The present place; the same object until it changes. */
export function currentPlace(): Place {
  return place;
}

/** Calls the listener after each move; gives back the way to stop that. */
export function watchPlace(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', arrive);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', arrive);
  };
}

/** Goes to another address of this site without loading a page. */
export function goTo(to: string, { replace = false, state = null }: MoveOptions = {}): void {
  if (replace) history.replaceState(state, '', to);
  else history.pushState(state, '', to);
  arrive();
  // Back and forward put the page where it was by themselves; a new one begins at its top.
  scrollTo(0, 0);
}

function arrive(): void {
  place = readPlace(place.move + 1);
  for (const listener of [...listeners]) listener();
}

function readPlace(move: number): Place {
  return { pathname: location.pathname, search: location.search, state: history.state, move };
}
