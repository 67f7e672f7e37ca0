import { changesOfItems } from '../items/change-items.ts';
import { changesOfNotes } from '../notes/change-notes.ts';
import { DATA_ITEMS, DATA_NOTES } from './vocabulary.ts';

/** The changes of a data board's notes, and of its cards and chains. */
export const dataNotes = changesOfNotes(DATA_NOTES);
export const dataItems = changesOfItems(DATA_ITEMS);
