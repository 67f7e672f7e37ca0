import type { Language, LocalizedText } from '@throughline/protocol';
import { escapeHtml, page } from '../http/plain-page.ts';
import type { Message } from '../mail/mailer.ts';

/** What somebody is reminded of. Nothing that stands on a board is in it: a message leaves this server. */
export type RemindedOf =
  | {
      readonly kind: 'convening';
      readonly name: LocalizedText;
      readonly date: string;
      readonly place: string;
    }
  | { readonly kind: 'pulse'; readonly closesAt: number }
  | { readonly kind: 'test' };

/** A reminder to one person. */
export interface ReminderParts {
  readonly to: string;
  readonly language: Language;
  readonly network: LocalizedText;
  readonly of: RemindedOf;
  /** Where what it reminds of is seen. */
  readonly link: string;
  /** Where the person says that they want no more. */
  readonly unsubscribe: string;
  readonly id: string;
}

interface Words {
  readonly greeting: string;
  readonly convening: (name: string, day: string) => string;
  readonly conveningBody: (name: string, day: string, place: string) => string;
  readonly pulse: string;
  readonly pulseBody: (day: string) => string;
  readonly test: string;
  readonly testBody: string;
  readonly open: string;
  readonly why: (network: string) => string;
  readonly stop: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    greeting: 'Hello,',
    convening: (name, day) => `${name}: ${day}`,
    conveningBody: (name, day, place) =>
      `${name} is on ${day}${place === '' ? '' : `, at ${place}`}.`,
    pulse: 'Three questions close soon',
    pulseBody: (day) =>
      `Your network asked three questions: what is done, where you are stuck, what you need. They close on ${day}. It takes a minute.`,
    test: 'Today is the day of your team’s test',
    testBody:
      'Your team set today as the day of a test. Afterwards, write on its card what happened.',
    open: 'Open it in Throughline',
    why: (network) =>
      `You get this reminder because your e-mail address stands on the list of ${network}.`,
    stop: 'No more reminders',
  },
  es: {
    greeting: 'Hola:',
    convening: (name, day) => `${name}: ${day}`,
    conveningBody: (name, day, place) =>
      `${name} es el ${day}${place === '' ? '' : `. Lugar: ${place}`}.`,
    pulse: 'Pronto se cierran tres preguntas',
    pulseBody: (day) =>
      `Su red hizo tres preguntas: qué se hizo, qué estorba y qué hace falta. Se cierran el ${day}. Toma un minuto.`,
    test: 'Hoy es el día de la prueba de su equipo',
    testBody:
      'Su equipo fijó para hoy el día de una prueba. Después, escriban en su tarjeta qué pasó.',
    open: 'Abrir en Throughline',
    why: (network) =>
      `Recibe este recordatorio porque su correo está en la lista de la red «${network}».`,
    stop: 'No recibir más recordatorios',
  },
};

/** A reminder in its person's language: as text, and as HTML that loads nothing. Pure. */
export function reminderMessage(parts: ReminderParts): Message {
  const { to, language, network, of, link, unsubscribe, id } = parts;
  const { greeting, open, why, stop } = WORDS[language];
  const { subject, body } = wordsFor(of, language);
  const reason = why(network[language]);
  const anchor = (url: string, label: string) =>
    `<p><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`;
  return {
    to,
    id,
    unsubscribe,
    subject,
    text: `${[greeting, body, `${open}:\n${link}`, reason, `${stop}:\n${unsubscribe}`].join('\n\n')}\n`,
    html: page({
      language,
      title: subject,
      body: [
        `<p>${escapeHtml(greeting)}</p>`,
        `<p>${escapeHtml(body)}</p>`,
        anchor(link, open),
        `<p>${escapeHtml(reason)}</p>`,
        anchor(unsubscribe, stop),
      ].join('\n'),
    }),
  };
}

function wordsFor(of: RemindedOf, language: Language): { subject: string; body: string } {
  const words = WORDS[language];
  switch (of.kind) {
    case 'convening': {
      const name = of.name[language];
      const day = dayIn(language, Date.parse(of.date));
      return {
        subject: words.convening(name, day),
        body: words.conveningBody(name, day, of.place),
      };
    }
    case 'pulse':
      return { subject: words.pulse, body: words.pulseBody(dayIn(language, of.closesAt)) };
    case 'test':
      return { subject: words.test, body: words.testBody };
  }
}

/** Days of convenings are kept as days of UTC. */
const dayIn = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at);
