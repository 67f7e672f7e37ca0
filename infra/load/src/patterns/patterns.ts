export interface SamplePattern {
  readonly title: string;
  readonly counter: string;
  readonly notes: readonly string[];
}

/** Composites, as teams write them after an interview; no word of them is anybody's. */
export const PATTERNS: readonly SamplePattern[] = [
  {
    title: 'The school day begins long before the first bell for those who live far out',
    counter: 'In Elk Basin the late bus was moved, and mornings are calm there.',
    notes: [
      'The bus passes her corner at 5:50, so her day starts in the dark',
      'If he misses the bus there is no second one and he stays home',
      'El camión llega tarde y ya cerraron el desayuno',
      'Younger ones ride almost two hours a day',
      '«El chofer no espera, y mi hija se queda en la esquina»',
      'Kids who depend on the late bus cannot stay for tutoring',
    ],
  },
  {
    title: 'A grade tells when somebody learned, not what they know now',
    counter: 'Two teams let students revise, and nobody gave up.',
    notes: [
      'One zero in September and he cannot pass the semester',
      '"I understood it in November but the F from October stays"',
      'No retakes after the unit test, whatever you learn later',
      '«Saqué 55 en el examen y no me dejaron repetirlo»',
      'Late work loses half the points even when it is perfect',
    ],
  },
  {
    title: 'Families sign what they cannot read',
    counter: '',
    notes: [
      'The letter about testing came home in English only',
      'Her ten-year-old translates at the conference',
      '"I signed it. I still don’t know what I signed."',
      'Los avisos llegan solo en inglés y mi hijo los lee por mí',
      '«Pedí un intérprete y me dijeron que para la próxima»',
      'Emails full of acronyms; dad stops opening them',
    ],
  },
  {
    title: 'One adult who knows your name changes the day',
    counter: 'Where advisory groups meet daily, nobody said this.',
    notes: [
      '"I could be absent a week and nobody would ask"',
      'She eats alone in the library',
      'Un maestro la saludó por su nombre y ese día cambió todo',
      'He says no adult on campus really knows him',
      '«Aquí soy invisible»: nadie se sabe mi nombre',
    ],
  },
  {
    title: 'Teachers lose the hour in which they would plan together',
    counter: '',
    notes: [
      '34 minutes of planning, and a substitute shortage eats it',
      'Third math teacher since August',
      'Tres maestros renunciaron antes de diciembre',
      'New initiative each fall, training once, no follow-up',
      'Classes are covered by whoever is free',
    ],
  },
];
