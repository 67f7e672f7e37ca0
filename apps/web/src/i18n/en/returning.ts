export const returning = {
  working: 'Letting you in…',
  failed: 'We could not let you in just now',
  incomplete: 'A part of the link is missing. Copy the whole link, or scan it again.',
  ways: {
    phrase: 'Enter four words',
    code: 'Enter a code',
    signIn: 'Ways to sign in',
  },
  back: {
    pageTitle: 'Welcome back',
    deadTitle: 'This link no longer opens anything',
    dead: 'A newer link or card may have taken its place, or its time is over. What you wrote is safe. On a device where you are in, open your own page and show four words. Or ask the facilitator for a new card.',
  },
  phrase: {
    pageTitle: 'Four words',
    title: 'Go on here with four words',
    lead: 'Your other device shows them on your own page, under “Go on with another device”.',
    label: 'The four words',
    hint: 'In one line, in that order. Capitals and accents make no difference, and you can paste them.',
    go: 'Go on here',
    empty: 'Write the four words first.',
    few: 'There have to be four words.',
    wrong:
      'These words open nothing. Check each word, or let your other device show new ones: they last a few minutes and work once.',
    others: 'No other device at hand?',
  },
  invited: {
    pageTitle: 'Invitation',
    title: 'You are invited',
    lead: 'Tell us who you are, and you are in. No account, no password.',
    name: 'Your name',
    noName: 'Write your name, with at most {{limit}} characters.',
    role: 'Your role',
    noRole: 'Choose your role.',
    go: 'Take up the invitation',
    deadTitle: 'This invitation does not work any more',
    dead: 'It may have been used, taken back, or its time is over. Ask the person who sent it for a new one. If you took it up before, come in by one of these ways.',
  },
  signIn: {
    pageTitle: 'Sign in',
    title: 'Sign in to run a network',
    lead: 'For stewards and facilitators. There is no password to remember.',
  },
  passkey: {
    title: 'With a passkey',
    body: 'Your device asks for your finger, your face or its PIN, and you are in.',
    go: 'Sign in with a passkey',
    stopped:
      'Nobody was signed in. Either the window was closed, or this device has no passkey for this place. You can try again, or take another way.',
    unsupported: 'This browser cannot use passkeys here. Take another way.',
  },
  email: {
    title: 'With a link by e-mail',
    label: 'Your e-mail address',
    hint: 'The one that your network has of you.',
    go: 'Send me a link',
    wrong: 'This does not look like an e-mail address.',
    sent: 'If {{email}} belongs to somebody who runs a network here, a link is on its way. It works once. Look among unwanted mail too.',
    deadTitle: 'This link does not work any more',
    dead: 'Each link works once, and for a short time. Ask for a new one.',
  },
  openId: {
    title: 'With your account at {{name}}',
    body: 'You go to {{name}}, sign in there, and come back here.',
    go: 'Go to {{name}}',
    trouble:
      'The other page did not sign you in. Your account there may not belong to anybody who runs a network here. Try again, or take another way.',
  },
  printed: {
    title: 'With the link that the server prints',
    body: 'Each time Throughline starts, it prints a link in its window. It works once.',
    only: 'Each time Throughline starts, it prints a link in its window. It works once. This server offers no other way yet: sign in with that link, then add a passkey on your own page.',
  },
  members: {
    title: 'Are you on a team?',
    body: 'Then you need none of this: come in with the code in the room, your card, or four words.',
  },
} as const;
