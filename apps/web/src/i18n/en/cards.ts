export const cards = {
  title: 'Print cards',
  opening: 'Getting the list…',
  failed: 'The list of people could not be fetched',
  lead: 'One card a person. Whoever scans theirs is in, under their own name. Eight cards fit on a letter page; cut along the lines.',
  nobody: 'Nobody is on the list yet, so there are no cards to print.',
  who: 'Whose cards?',
  team: 'Team',
  everyTeam: 'All teams',
  all: 'Choose all',
  none: 'Choose none',
  chosen_zero: 'Nobody chosen',
  chosen_one: '{{count}} card',
  chosen_other: '{{count}} cards',
  noTeam: 'No team',
  fresh:
    'Making a card takes the place of an earlier card of that person: the old one stops working.',
  make_one: 'Make {{count}} card',
  make_other: 'Make {{count}} cards',
  making: 'Making cards: {{done}} of {{count}}',
  ready_one: '{{count}} card is ready',
  ready_other: '{{count}} cards are ready',
  readyBody:
    'Print them now: their links are not shown again after you leave this page. Choose letter size and no scaling.',
  print: 'Print',
  change: 'Choose others',
  onlyHere:
    'Only this computer can reach the server now, so the QR codes do not work on other people’s phones. Connect it to the network of the room and start the server again before you print.',
  card: {
    scan: 'Point your phone’s camera at the square, and you are in. This card is yours alone, and brings you back later too.',
    type: 'Or open this address:',
    qr: 'Personal QR code of {{name}}',
  },
} as const;
