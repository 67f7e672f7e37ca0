import { area, type BuiltInTemplate, both } from '../built-in-template.ts';

/** Listening to a person: the map, and the sheet for the talk before it. */
export const EMPATHY_TEMPLATES: readonly BuiltInTemplate[] = [
  {
    id: 'empathy-map',
    kind: 'empathy-map',
    name: both('Empathy map', 'Mapa de empatía'),
    about: both(
      'Put what you saw and heard of one person together, and find one need in it.',
      'Junten lo que vieron y oyeron de una persona, y encuentren en ello una necesidad.',
    ),
    areas: [],
    notes: [],
  },
  {
    id: 'empathy-interview-notes',
    kind: 'notes',
    name: both('Interview notes', 'Apuntes de entrevista'),
    about: both(
      'One talk with one person: their stories word for word, and what you make of them after.',
      'Una conversación con una persona: sus historias palabra por palabra, y lo que sacan de ellas.',
    ),
    areas: [
      area(
        'consent',
        ['Before we begin', 'Antes de empezar'],
        [
          'Did they agree to talk, and to your writing it down? Say yes or no, and what you promised.',
          '¿Aceptó hablar y que ustedes tomen nota? Escriban sí o no, y qué prometieron.',
        ],
      ),
      area(
        'who',
        ['Who we listened to', 'A quién escuchamos'],
        [
          'Their part in school life: a parent, a ninth grader, a bus driver. Never a name.',
          'Su papel en la vida escolar: una madre, un alumno de noveno, un chofer. Nunca un nombre.',
        ],
      ),
      area(
        'good-day',
        ['A day that worked', 'Un día que salió bien'],
        [
          'Ask for one day when school was good to them. What happened, and who was there?',
          'Pidan que cuente un día en que la escuela le hizo bien. ¿Qué pasó y quién estaba?',
        ],
      ),
      area(
        'hard-moment',
        ['A hard moment', 'Un momento difícil'],
        [
          'Ask for a time that was hard. Let them tell it to its end before you ask anything else.',
          'Pidan que cuente un momento difícil. Déjenle terminar antes de preguntar otra cosa.',
        ],
      ),
      area(
        'noticed',
        ['When somebody noticed', 'Cuando alguien se dio cuenta'],
        [
          'Who saw how things were for them? What did that person do?',
          '¿Quién vio cómo estaba? ¿Qué hizo esa persona?',
        ],
      ),
      area(
        'wish-asked',
        ['What nobody asks', 'Lo que nadie pregunta'],
        [
          'What do they wish that adults would ask them?',
          '¿Qué le gustaría que los adultos le preguntaran?',
        ],
      ),
      area(
        'first-change',
        ['The first thing to change', 'Lo primero que cambiaría'],
        [
          'If one thing were different on Monday, which one?',
          'Si una sola cosa fuera distinta el lunes, ¿cuál sería?',
        ],
      ),
      area(
        'thanks',
        ['Before you part', 'Antes de despedirse'],
        [
          'Thank them. What did they add at the very end? What did you promise to bring back?',
          'Den las gracias. ¿Qué agregó al final? ¿Qué prometieron traerle de vuelta?',
        ],
      ),
      area(
        'surprising-words',
        ['Words that surprised us', 'Palabras que nos sorprendieron'],
        [
          'Within a day, the two of you: which of their own words do you keep hearing?',
          'En el mismo día, entre las dos personas: ¿qué palabras suyas siguen resonando?',
        ],
      ),
      area(
        'said-and-done',
        ['Said and done', 'Lo dicho y lo hecho'],
        [
          'Where did what they told you pull against what you saw?',
          '¿Dónde chocan lo que contó y lo que ustedes vieron?',
        ],
      ),
      area(
        'need',
        ['A need in it', 'Una necesidad'],
        [
          'What are they trying to get done that school makes hard?',
          '¿Qué intenta lograr que la escuela le pone difícil?',
        ],
      ),
      area(
        'next-question',
        ['Ask next time', 'Para la próxima'],
        ['What would you ask the next person?', '¿Qué le preguntarían a la siguiente persona?'],
      ),
    ],
    notes: [],
  },
];
