export const agenda = {
  board: 'The board people work on',
  noBoard: 'The one they have open',
  area: 'Which part of it',
  wholeBoard: 'All of it',
  otherArea: 'A part that this board does not name',
  captureEn: 'What should be written down by the end, in English',
  captureEs: 'What should be written down by the end, in Spanish',
  captureHint: 'May stay empty. Tables see it under the prompt.',
  carry: 'Take along the notes of the step before',
  carryHint:
    'From alone to the pair, from pairs to the four, from the groups to everybody’s board. Notes say of their writers what they said before.',
  pairsAndFours: 'Make pairs and fours of those who are here',
  pair: 'Pair {{number}}',
  four: 'Four {{number}}',
  pairs: 'Pairs',
  fours: 'Fours',
  madeOf_one: '{{count}} person is here.',
  madeOf_other: '{{count}} people are here. Each pair stays together in its four.',
  nobodyYet:
    'Nobody is here yet. Make the groups when people have come, and choose them in each step.',
  wall: 'What the projector shows',
  walls: {
    prompt: 'The prompt',
    boards: 'The boards',
    reports: 'The report-outs',
    'then-now': 'Then → Now: the last convening beside today',
  },
} as const;
