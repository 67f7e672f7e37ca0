/** Every word of a strategy gallery's screen, in English. */
export const gallery = {
  title: 'Strategy gallery',
  titleOf: 'Strategy gallery of {{name}}',
  areas: {
    strategies: {
      title: 'Strategies',
      prompt: 'What have you tried that others should see? Walk by and say how it is with you.',
      start: 'Hang up the first strategy. One card for each.',
    },
  },
  items: {
    strategy: {
      name: 'Strategy',
      add: 'Hang up a strategy',
      strategy: 'What we do, in a few words',
      tried: 'Where we tried it',
      conditions: 'What it needs to work',
      evidence: 'What we saw of it',
      contact: 'Whom to ask, and in which team',
    },
    reply: {
      name: 'Reply',
      add: 'Reply',
      what: 'Your short reply',
      to: 'Goes with',
      choices: {
        to: { 'same-here': 'Same here', 'different-here': 'Different here', question: 'Question' },
      },
    },
  },
  station: 'Station {{number}}',
  react: 'How is it with you?',
  reactions: {
    'same-here': 'Same here',
    'different-here': 'Different here',
    question: 'Question',
  },
  teams_zero: 'no team',
  teams_one: '{{count}} team',
  teams_other: '{{count}} teams',
  others_one: '{{count}} more person',
  others_other: '{{count}} more people',
  replies: 'Replies',
  replyOf: 'Reply: {{reaction}}',
  send: 'Send',
  limitHint: 'One or two sentences.',
  none: 'Nothing hangs here yet.',
  download: { fileName: 'strategy-gallery' },
} as const;
