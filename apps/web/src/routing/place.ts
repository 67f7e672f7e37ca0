import { createStore } from 'zustand/vanilla';

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

const store = createStore<Place>(() => readPlace(0));

/** The present place; the same object until it changes. */
export const currentPlace: () => Place = store.getState;

/** Calls the listener after each move; gives back the way to stop that. */
export function watchPlace(listener: () => void): () => void {
  // Heard from the first watcher on, for as long as the page lives; a second time adds nothing.
  addEventListener('popstate', arrive);
  return store.subscribe(listener);
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
  store.setState(readPlace(currentPlace().move + 1), true);
}

function readPlace(move: number): Place {
  return { pathname: location.pathname, search: location.search, state: history.state, move };
}
