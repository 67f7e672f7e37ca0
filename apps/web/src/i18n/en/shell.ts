export const shell = {
  product: 'Throughline',
  skipToContent: 'Skip to the main part',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  opening: 'Opening…',
  goHome: 'Go to the first page',
  language: {
    label: 'Language',
    en: 'English',
    es: 'Español',
    notLoaded: 'The other language could not be fetched. Check your connection and try again.',
  },
  theme: {
    label: 'Light or dark',
    system: 'Like this device',
    light: 'Light',
    dark: 'Dark',
  },
  role: {
    'district-leader': 'District leader',
    principal: 'Principal',
    'teacher-leader': 'Teacher leader',
    parent: 'Parent or caregiver',
    'board-member': 'School board member',
    'community-representative': 'Community member',
    other: 'Another role',
  },
  unreachable: {
    offline: 'You are offline. Nothing you typed is lost. Connect, then try again.',
    'too-slow':
      'The connection is very slow and no answer came. Nothing you typed is lost. Try again.',
    'not-us':
      'Something else answered, maybe the sign-in page of this Wi-Fi. Open that page, sign in, then try again.',
  },
  slow: 'The connection is slow. Still trying…',
  problem: {
    'signed-out': 'You are no longer signed in on this device. Join again with the code.',
    'not-allowed': 'You cannot do that here. Ask the facilitator if you think you should.',
    'not-found': 'That is not here any more.',
    'door-not-open': 'That code opens nothing right now.',
    'invalid-form': 'Something in the form needs a second look.',
    'invalid-link': 'That link has been used already or is too old.',
    'too-many-tries': 'That was a lot of tries in a short time. Wait one minute, then try again.',
    'not-saved': 'This could not be saved just now. Wait a moment, then try again.',
    'too-large': 'That is too much text to send at once.',
    'cross-site': 'This request came from another page. Open the link again and retry.',
    unexpected: 'Something went wrong on our side. Your work is safe. Try again in a moment.',
  },
  notFound: {
    title: 'There is nothing at this address',
    body: 'Part of the link may be missing. If you have a code, enter it on the first page.',
  },
  crash: {
    title: 'This page stopped working',
    body: 'What was saved is safe. Load the page again to go on.',
    reload: 'Load the page again',
  },
  leave: {
    action: 'Leave on this device',
    failed: 'You are still here: no answer came. Try again when you are connected.',
  },
} as const;
