/** Beginning a convening with the boards of an earlier one. */
export const carry = {
  title: 'Begin with an earlier convening',
  about:
    'Boards of this convening can begin with what stood on the last ones. Those stay as they are, and each note keeps the way back to where it came from.',
  aboutTeam: 'Your board for {{convening}} can begin with your last one. That one stays as it is.',
  from: 'Which convening?',
  choose: 'Choose a convening',
  what: 'What comes along?',
  choice: {
    all: 'Everything',
    unresolved: 'What is unresolved',
    structure: 'Areas and prompts',
  },
  hint: {
    all: 'Every note, with its names and kinds, and promises as they stand.',
    unresolved:
      'Guesses, open questions, promises that are open or changed, and patterns that are no insight yet.',
    structure: 'No notes. Promises that are open or changed come along all the same.',
  },
  never: 'Comments, reactions and votes stay on the last boards. Notes without names stay so.',
  boards: 'Which boards?',
  network: 'The whole network',
  lines_zero: 'No notes come along',
  lines_one: '{{count}} note or item comes along',
  lines_other: '{{count}} notes or items come along',
  promises: 'Promises: {{states}}',
  done: 'Begun already.',
  toDone: 'Open the board: {{board}}',
  begin_one: 'Begin {{count}} board',
  begin_other: 'Begin {{count}} boards',
  busy: 'Bringing them along…',
  none: 'Choose at least one board.',
  result_one: '{{count}} board is ready.',
  result_other: '{{count}} boards are ready.',
  failed: 'The boards of earlier convenings could not be looked at.',
} as const;
