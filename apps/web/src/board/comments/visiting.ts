import { createStore } from 'zustand/vanilla';

/** The board that this person's group visits on a walk; null: none. There notes take an answer in one press. */
export const visiting = createStore<{ readonly boardId: string | null }>(() => ({ boardId: null }));
