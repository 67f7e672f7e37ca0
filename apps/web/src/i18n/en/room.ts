export const room = {
  title: 'Where we are',
  place: 'Step {{step}} of {{count}}',
  stage: {
    planned: 'Planned',
    open: 'Going on now',
    closed: 'Over',
    sealed: 'Sealed',
  },
  rehearsal: 'Rehearsal',
  apart:
    'Just now, what you write may reach others a few seconds later. Everything is being saved.',
  capture: 'To write down: {{what}}',
  time: {
    left: 'left',
    last: 'last minute',
    paused: 'paused',
    up: 'Time is up',
    together: 'Back together in {{time}}',
    togetherNow: 'Back together now',
    minutesLeft_one: '{{count}} minute left',
    minutesLeft_other: '{{count}} minutes left',
  },
  report: {
    open: 'Report-out',
    yours: 'Report-out: you tell it',
  },
  signs: {
    done: 'We are done',
    isDone: 'Done with this step',
    ask: 'Ask for help',
    asks: 'Help asked for',
    coming: 'Somebody is on the way to you.',
    hand: 'Raise a hand',
    handIsUp: 'Your hand is up',
  },
} as const;
