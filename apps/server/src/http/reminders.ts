import type { Language } from '@throughline/protocol';
import { type ErrorRequestHandler, Router } from 'express';
import { hashSecret } from '../people/secrets.ts';
import type { HttpContext } from './context.ts';
import { escapeHtml, page } from './plain-page.ts';

interface Words {
  readonly title: string;
  readonly ask: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  readonly on: string;
  readonly unknown: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Reminders by e-mail',
    ask: 'You get a reminder before a convening, before questions close, and on the day of your team’s test.',
    stop: 'No more reminders',
    stopped: 'You get no more reminders.',
    again: 'Send me reminders again',
    on: 'You get reminders again.',
    unknown: 'This link belongs to nobody any more. Nothing is sent to whoever it was for.',
  },
  es: {
    title: 'Recordatorios por correo',
    ask: 'Usted recibe un recordatorio antes de un encuentro, antes de que se cierren preguntas y el día de la prueba de su equipo.',
    stop: 'No recibir más recordatorios',
    stopped: 'Ya no recibirá recordatorios.',
    again: 'Volver a recibir recordatorios',
    on: 'Volverá a recibir recordatorios.',
    unknown: 'Este enlace ya no es de nadie. A quien pertenecía no se le envía nada.',
  },
};

/**
 * `/reminders/:secret`: where a reminder's own link leads, without a sign-in. Looking changes nothing, for mail
 * servers follow links; the mail program's one press (RFC 8058) and the page's button are the same POST.
 * It stands outside `/api`, whose requests come from this site's own pages: that POST comes from a mail provider.
 */
export function reminders(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();
  const find = async (secret: string) => {
    const personId = await context.reminders.personBehind(hashSecret(secret));
    return personId === undefined ? undefined : directory.person(personId);
  };

  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });

  router.get('/:secret', async (request, response) => {
    const { secret } = request.params;
    const person = await find(secret);
    if (!person) throw new UnknownSecret();
    const off = await context.reminders.isOff(person.id);
    response.type('html').send(answer(person.language, off ? 'stopped' : 'ask', secret));
  });

  router.post('/:secret', async (request, response) => {
    const { secret } = request.params;
    const person = await find(secret);
    if (!person) throw new UnknownSecret();
    await context.reminders.setOff(person.id, true, now());
    response.type('html').send(answer(person.language, 'stopped', secret));
  });

  router.post('/:secret/on', async (request, response) => {
    const { secret } = request.params;
    const person = await find(secret);
    if (!person) throw new UnknownSecret();
    await context.reminders.setOff(person.id, false, now());
    response.type('html').send(answer(person.language, 'on', secret));
  });

  router.use(((error, _request, response, next) => {
    if (error instanceof UnknownSecret) response.status(404).type('html').send(unknownPage());
    else next(error);
  }) satisfies ErrorRequestHandler);

  return router;
}

/** A page for people, not a problem for a program. */
class UnknownSecret extends Error {}

function answer(language: Language, says: 'ask' | 'stopped' | 'on', secret: string): string {
  const words = WORDS[language];
  const path = `/reminders/${encodeURIComponent(secret)}`;
  const [to, label] = says === 'stopped' ? [`${path}/on`, words.again] : [path, words.stop];
  const button = `<form method="post" action="${escapeHtml(to)}"><p><button>${escapeHtml(label)}</button></p></form>`;
  const said = `<p role="status">${escapeHtml(words[says])}</p>`;
  return shell(language, words.title, `${said}\n${button}`);
}

/** Whose language it would be is not known: it says so in both. */
const unknownPage = (): string =>
  shell(
    'en',
    WORDS.en.title,
    `<p>${escapeHtml(WORDS.en.unknown)}</p>\n<p lang="es">${escapeHtml(WORDS.es.unknown)}</p>`,
  );

const shell = (language: Language, title: string, body: string): string =>
  page({
    language,
    title: `${title} · Throughline`,
    stylesheet: '/api/docs/style.css',
    body: `<main><h1>${escapeHtml(title)}</h1>\n${body}</main>`,
  });
