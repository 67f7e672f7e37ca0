/** Every word of the empathy map's screen, in English. Keys are shared with the Spanish file. */
export const empathy = {
  title: 'Empathy map',
  titleOf: 'Empathy map of {{name}}',
  privacy: 'Describe a blend of people, or someone who said yes. No student names.',
  areas: {
    who: {
      title: 'Who',
      prompt: 'Whose day are we standing in?',
      start:
        'Start here. Which setting, grade and home language? Are they typical, or often missed?',
    },
    'trying-to-do': {
      title: 'Trying to do',
      prompt: 'What are they trying to get done with school this term?',
      start: 'Write the choice in front of them, and how they would know it worked.',
    },
    sees: {
      title: 'Sees',
      prompt: 'What is in front of them on an ordinary day?',
      start: 'Write down a room, a rule, a message. Who gets praised?',
    },
    says: {
      title: 'Says',
      prompt: 'Which words did we hear from them?',
      start: 'Write it the way they said it. If nobody heard it, mark it as a guess.',
    },
    does: {
      title: 'Does',
      prompt: 'What have we watched them do?',
      start: 'Write one thing they do, or one thing they stopped doing.',
    },
    hears: {
      title: 'Hears',
      prompt: 'What do other people tell them?',
      start: 'Family, friends, staff, other students, the news. Did it come straight or passed on?',
    },
    'thinks-and-feels': {
      title: 'Thinks and feels',
      prompt: 'What would they not say to us?',
      start: 'Step inside last, once the outside is on paper.',
    },
    'need-statement': {
      title: 'What they need',
      prompt: 'Say it in one sentence. It is ours, not theirs.',
      start: 'Read the map together first. Then fill in the blanks.',
    },
  },
  lists: {
    who: 'Who',
    'trying-to-do': 'Trying to do',
    sees: 'Sees',
    says: 'Says',
    does: 'Does',
    hears: 'Hears',
    strains: 'Strains',
    hopes: 'Hopes',
  },
  listPrompts: {
    strains: 'What weighs on them?',
    hopes: 'What do they hope for?',
  },
  inside: {
    wait: 'Best after Sees, Says, Does and Hears each hold a note. You can still write here now.',
    open: 'The outside is on paper. Now step inside.',
  },
  need: {
    sentence: '<who></who> needs a way to <needs></needs> because <because></because>.',
    parts: {
      who: 'Who',
      needs: 'A way to do what',
      because: 'Because of what',
    },
    blanks: {
      who: 'who',
      needs: 'do what',
      because: 'what makes it hard, or matter',
    },
    strength: 'What does this rest on?',
    strengths: {
      interview: 'An interview',
      observation: 'Something we saw',
      data: 'Data',
      assumption: 'Our own assumption',
    },
    noStrength: 'Not chosen yet',
    assumptionHint: 'Good to know. Who could you ask before the next convening?',
  },
  download: {
    fileName: 'empathy-map',
    noNotes: 'No notes yet.',
  },
} as const;
