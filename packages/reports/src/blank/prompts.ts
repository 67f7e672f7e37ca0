import type { BoardKind, LocalizedText } from '@throughline/protocol';

/** What each part of each kind of board asks, as the screens ask it. */
export const PROMPTS: Readonly<Record<BoardKind, readonly BlankArea[]>> = {
  'empathy-map': [
    {
      id: 'who',
      title: { en: 'Who', es: 'Quién es' },
      prompt: { en: 'Whose day are we standing in?', es: '¿En el día de quién nos ponemos?' },
    },
    {
      id: 'trying-to-do',
      title: { en: 'Trying to do', es: 'Qué intenta' },
      prompt: {
        en: 'What are they trying to get done with school this term?',
        es: '¿Qué quiere lograr con la escuela en estos meses?',
      },
    },
    {
      id: 'sees',
      title: { en: 'Sees', es: 'Ve' },
      prompt: {
        en: 'What is in front of them on an ordinary day?',
        es: '¿Qué tiene delante en un día normal?',
      },
    },
    {
      id: 'says',
      title: { en: 'Says', es: 'Dice' },
      prompt: { en: 'Which words did we hear from them?', es: '¿Qué palabras le oímos?' },
    },
    {
      id: 'does',
      title: { en: 'Does', es: 'Hace' },
      prompt: { en: 'What have we watched them do?', es: '¿Qué le hemos visto hacer?' },
    },
    {
      id: 'hears',
      title: { en: 'Hears', es: 'Oye' },
      prompt: { en: 'What do other people tell them?', es: '¿Qué le dicen los demás?' },
    },
    {
      id: 'thinks-and-feels',
      title: { en: 'Thinks and feels', es: 'Piensa y siente' },
      prompt: { en: 'What would they not say to us?', es: '¿Qué no nos diría?' },
    },
    {
      id: 'need-statement',
      title: { en: 'What they need', es: 'Qué necesita' },
      prompt: {
        en: 'Say it in one sentence. It is ours, not theirs.',
        es: 'Díganlo en una sola frase. Es nuestra, no suya.',
      },
    },
  ],
  'goal-statement': [
    {
      id: 'now',
      title: { en: 'Where things stand', es: 'Cómo están las cosas' },
      prompt: {
        en: 'What is true today, for the people this is about?',
        es: '¿Qué es cierto hoy para las personas de quienes hablamos?',
      },
    },
    {
      id: 'causes',
      title: { en: 'Why it is so', es: 'Por qué es así' },
      prompt: {
        en: 'Ask why, five times, until you reach something a system does.',
        es: 'Pregunten por qué, cinco veces, hasta llegar a algo que hace el sistema.',
      },
    },
    {
      id: 'goal',
      title: { en: 'Our goal', es: 'Nuestra meta' },
      prompt: {
        en: 'One sentence that a family could hold us to.',
        es: 'Una frase que una familia nos pueda reclamar.',
      },
    },
    {
      id: 'theory',
      title: { en: 'How we think it works', es: 'Cómo creemos que funciona' },
      prompt: {
        en: 'If we do this, what changes, so that what gets better for students?',
        es: 'Si hacemos esto, ¿qué cambia, y qué mejora para los estudiantes?',
      },
    },
    {
      id: 'drivers',
      title: { en: 'What drives it', es: 'Qué lo mueve' },
      prompt: {
        en: 'Few big things move the goal. Where can practice change, and what could we try soon?',
        es: 'Pocas cosas grandes mueven la meta. ¿Dónde puede cambiar la práctica, y qué probamos pronto?',
      },
    },
    {
      id: 'measures',
      title: { en: 'How we will know', es: 'Cómo lo sabremos' },
      prompt: {
        en: 'Where do we start, where do we want to be, and what do we see on the way?',
        es: '¿De dónde partimos, adónde queremos llegar, y qué vemos en el camino?',
      },
    },
    {
      id: 'steps',
      title: { en: 'Next steps', es: 'Próximos pasos' },
      prompt: {
        en: 'Who does what, by when? Next time we say what we kept, changed or dropped.',
        es: '¿Quién hace qué, y para cuándo? La próxima vez diremos qué cumplimos, cambiamos o dejamos.',
      },
    },
    {
      id: 'risks',
      title: { en: 'What could go wrong, and for whom', es: 'Qué puede salir mal, y para quién' },
      prompt: {
        en: 'Who could be worse off, even if we reach the goal?',
        es: '¿Quién podría quedar peor, aunque lleguemos a la meta?',
      },
    },
  ],
  'data-board': [
    {
      id: 'expect',
      title: { en: 'I expect', es: 'Espero que' },
      prompt: {
        en: 'Before you look: what do you think the figures will show?',
        es: 'Antes de mirar: ¿qué creen que mostrarán las cifras?',
      },
    },
    {
      id: 'cards',
      title: { en: 'The figures', es: 'Las cifras' },
      prompt: {
        en: 'Charts from published tables. Small groups are not shown.',
        es: 'Gráficas de tablas publicadas. No se muestran grupos pequeños.',
      },
    },
    {
      id: 'notice',
      title: { en: 'I notice', es: 'Noto que' },
      prompt: {
        en: 'Only what is there to be seen. Reasons come later.',
        es: 'Solo lo que se ve. Las razones vienen después.',
      },
    },
    {
      id: 'wonder',
      title: { en: 'I wonder', es: 'Me pregunto' },
      prompt: { en: 'What would you like to know now?', es: '¿Qué les gustaría saber ahora?' },
    },
    {
      id: 'missing',
      title: { en: 'Whose voice is missing', es: 'Qué voz falta' },
      prompt: {
        en: 'Who should see this and say what it means?',
        es: '¿Quién debería ver esto y decir qué significa?',
      },
    },
    {
      id: 'whys',
      title: { en: 'Five whys', es: 'Cinco porqués' },
      prompt: {
        en: 'Ask why until you stand at a rule, a habit or a budget, and not at a child.',
        es: 'Pregunten por qué hasta llegar a una regla, una costumbre o un presupuesto, y no a un niño.',
      },
    },
    {
      id: 'reach',
      title: { en: 'In our reach', es: 'A nuestro alcance' },
      prompt: {
        en: 'Which of these causes could we change?',
        es: '¿Cuáles de estas causas podríamos cambiar?',
      },
    },
    {
      id: 'next',
      title: { en: 'Next evidence', es: 'Próxima evidencia' },
      prompt: {
        en: 'Which why do we only believe? How could we check it?',
        es: '¿Qué porqué solo lo creemos? ¿Cómo podríamos comprobarlo?',
      },
    },
  ],
  'pattern-board': [
    {
      id: 'signals',
      title: { en: 'Signals', es: 'Señales' },
      prompt: {
        en: 'What did the teams hear and see?',
        es: '¿Qué oyeron y qué vieron los equipos?',
      },
    },
    {
      id: 'clusters',
      title: { en: 'Patterns', es: 'Patrones' },
      prompt: {
        en: 'Which of these belong together? Say it in one sentence.',
        es: '¿Cuáles van juntas? Díganlo en una frase.',
      },
    },
    {
      id: 'why',
      title: { en: 'Why might this be?', es: '¿Por qué será?' },
      prompt: {
        en: 'Facts first: look for a reason only once the pattern has its sentence.',
        es: 'Primero los hechos: busquen razones cuando el patrón ya tenga su frase.',
      },
    },
    {
      id: 'so-what',
      title: { en: 'So what for us?', es: '¿Y eso qué significa para nosotros?' },
      prompt: {
        en: 'What does it mean for our own schools?',
        es: '¿Qué quiere decir para nuestras escuelas?',
      },
    },
    {
      id: 'now-what',
      title: { en: 'Now what?', es: '¿Y ahora qué?' },
      prompt: {
        en: 'What will the network do, what will a team do, what do we still ask?',
        es: '¿Qué hará la red, qué hará un equipo, qué nos falta preguntar?',
      },
    },
  ],
  'strategy-gallery': [
    {
      id: 'strategies',
      title: { en: 'Strategies', es: 'Estrategias' },
      prompt: {
        en: 'What have you tried that others should see? Walk by and say how it is with you.',
        es: '¿Qué han probado que otros deban ver? Pasen y digan cómo es donde ustedes están.',
      },
    },
  ],
  notes: [
    {
      id: 'notes',
      title: { en: 'Notes', es: 'Notas' },
      prompt: { en: 'What should not get lost?', es: '¿Qué no debe perderse?' },
    },
  ],
};

/** One part of a sheet. */
export interface BlankArea {
  readonly id: string;
  readonly title: LocalizedText;
  readonly prompt: LocalizedText;
}
