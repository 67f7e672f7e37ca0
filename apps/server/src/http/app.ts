import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { audit } from './audit.ts';
import { between } from './between.ts';
import { boardFigures } from './board-figures.ts';
import { boardNotes } from './board-notes.ts';
import { boardPeople } from './board-people.ts';
import { boardReport } from './board-report.ts';
import { boardVersions } from './board-versions.ts';
import { boards } from './boards.ts';
import { buddies } from './buddies.ts';
import { bundles } from './bundles.ts';
import { carryForward } from './carry-forward.ts';
import type { HttpContext } from './context.ts';
import { convenings } from './convenings.ts';
import { datasets } from './datasets.ts';
import { docs } from './docs.ts';
import { doors } from './doors.ts';
import { emailSignIn } from './email-sign-in.ts';
import { erase } from './erase.ts';
import { homes } from './homes.ts';
import { invitations } from './invitations.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';
import { lobby } from './lobby.ts';
import { makeBoards } from './make-boards.ts';
import { me } from './me.ts';
import { mePasskeys } from './me-passkeys.ts';
import { merge } from './merge.ts';
import { moderation } from './moderation.ts';
import { myData } from './my-data.ts';
import { networks } from './networks.ts';
import { openIdSignIn } from './openid-sign-in.ts';
import { passkeySignIn } from './passkey-sign-in.ts';
import { people } from './people.ts';
import { phases } from './phases.ts';
import { polls } from './polls.ts';
import { probes } from './probes.ts';
import { HttpProblem, problemHandler } from './problem.ts';
import { pulses } from './pulses.ts';
import type { Readiness } from './readiness.ts';
import { rehearsals } from './rehearsals.ts';
import { reminders } from './reminders.ts';
import { returning } from './return.ts';
import { roster } from './roster.ts';
import { refuseCrossSite } from './same-site.ts';
import { search } from './search.ts';
import { signInWays } from './sign-in-ways.ts';
import { signals } from './signals.ts';
import { stewardSignIn } from './steward-sign-in.ts';
import { takeAlong } from './take-along.ts';
import { teams } from './teams.ts';
import { templates } from './templates.ts';
import { thenNow } from './then-now.ts';
import { webClient } from './web-client.ts';
import { writing } from './writing.ts';

const RESOURCES = [
  doors,
  join,
  leave,
  me,
  erase,
  myData,
  mePasskeys,
  signInWays,
  passkeySignIn,
  emailSignIn,
  openIdSignIn,
  stewardSignIn,
  networks,
  audit,
  phases,
  teams,
  people,
  roster,
  lobby,
  merge,
  returning,
  invitations,
  convenings,
  writing,
  rehearsals,
  homes,
  boards,
  boardVersions,
  carryForward,
  thenNow,
  boardPeople,
  search,
  makeBoards,
  templates,
  boardNotes,
  signals,
  datasets,
  boardFigures,
  polls,
  moderation,
  boardReport,
  takeAlong,
  between,
  pulses,
  buddies,
  bundles,
];

/** A list of people is longer than anything else that is sent. */
const ROSTERS = ['/api/networks/:id/roster', '/api/networks/:id/roster/preview'];

interface AppParts {
  config: Config;
  log: Logger;
  readiness: Readiness;
  /** Counts requests, where somebody wants to know. */
  count: RequestHandler | undefined;
}

/** The Express application. */
export function createApp(
  context: HttpContext,
  { config, log, readiness, count }: AppParts,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  if (count) app.use(count);
  app.use(letLinesGo(readiness));
  app.use(securityHeaders(config));
  app.use(probes(readiness));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', refuseCrossSite(config.publicUrl));
  app.use(ROSTERS, express.json({ limit: '1mb' }));
  app.use('/api/networks/:id/datasets', express.json({ limit: '6mb' }));
  app.use('/api', express.json({ limit: '64kb' }));
  app.use('/api', handOverSecrets(context));
  for (const resource of RESOURCES) app.use('/api', resource(context));
  app.use('/api', docs());
  app.use('/api', () => {
    throw new HttpProblem('not-found');
  });
  app.use('/reminders', reminders(context));
  app.use(webClient(config.webDir));
  app.use(problemHandler(log));
  return app;
}

/** A browser whose session got a new secret is told it with whatever it asks for next. */
function handOverSecrets({ signedIn }: HttpContext): RequestHandler {
  return async (request, response, next) => {
    const header = await signedIn.handOver(request.headers.cookie);
    if (header !== undefined) response.setHeader('Set-Cookie', header);
    next();
  };
}

/** While a server stops, whoever keeps a line for the next request opens it elsewhere. */
function letLinesGo(readiness: Readiness): RequestHandler {
  return (_request, response, next) => {
    if (readiness.isDraining) response.setHeader('Connection', 'close');
    next();
  };
}

/** Nothing from anywhere but here; without TLS, nothing that would send a browser to it. */
function securityHeaders({ publicUrl }: Config) {
  const secure = publicUrl?.protocol === 'https:';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Safari before 15.4 does not take 'self' for WebSockets: the page's own socket stands there by name.
        connectSrc: ["'self'", (request) => ownSockets(request.headers.host, secure)],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

const ownSockets = (host: string | undefined, secure: boolean) =>
  /^[\w.:[\]-]+$/.test(host ?? '') ? `${secure ? 'wss' : 'ws'}://${host}` : "'self'";
