import { journalContract } from './journal.ts';
import { MemoryJournal } from './memory-journal.ts';

journalContract('the journal in memory', async () => {
  const journal = new MemoryJournal();
  return { journal, createConvening: (state) => journal.create(state), close: () => undefined };
});
