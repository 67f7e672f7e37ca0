import { Ballot, NewPollForm, OwnBallot, PaperForm } from '../polls.ts';
import type { Resource } from './resource.ts';

/** Every resource about votes; a part of RESOURCES. What a vote says stands in its board's document. */
export const POLL_RESOURCES = {
  'polls.open': { method: 'POST', path: '/boards/:id/polls', request: NewPollForm, status: 201 },
  'poll.ballot': {
    method: 'GET',
    path: '/boards/:id/polls/:poll/ballot',
    response: OwnBallot,
  },
  'poll.cast': { method: 'PUT', path: '/boards/:id/polls/:poll/ballot', request: Ballot },
  'poll.paper': { method: 'PUT', path: '/boards/:id/polls/:poll/paper', request: PaperForm },
  'poll.close': { method: 'POST', path: '/boards/:id/polls/:poll/close' },
} as const satisfies Readonly<Record<string, Resource>>;
