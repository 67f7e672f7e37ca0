/** Every word of a notes board's screen, in English. Its sections are named by its template. */
export const notes = {
  title: 'Notes',
  titleOf: 'Notes of {{name}}',
  start: 'Write the first note here.',
  areas: {
    notes: {
      title: 'Notes',
      prompt: 'What should not get lost?',
      start: 'Write the first note here.',
    },
  },
  lists: { notes: 'Notes' },
  state: {
    label: 'Where this stands',
    none: 'No mark',
    answered: 'Answered',
    open: 'Held open',
  },
  links: 'Links in this note',
  download: { fileName: 'notes' },
} as const;
