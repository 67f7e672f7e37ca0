import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { RoomRegistry } from '@throughline/rooms';
import { pino } from 'pino';
import { backupsOnSchedule } from './backups/on-schedule.ts';
import { BuddyDesk } from './between/buddy-desk.ts';
import { BoardGists } from './boards/board-gists.ts';
import { BoardPeople } from './cluster/board-people.ts';
import { followOthers } from './cluster/follow-others.ts';
import { openCluster } from './cluster/open-cluster.ts';
import type { Config } from './config.ts';
import { openControlPlane } from './control-plane/control-plane.ts';
import { ConveningDesk } from './control-plane/convening-desk.ts';
import { TeamPresenceCounts } from './control-plane/team-presence.ts';
import { TimeKeeper } from './control-plane/time-keeper.ts';
import { openDocumentPlane } from './document-plane/document-plane.ts';
import { errorName } from './error-name.ts';
import { everyHour } from './every-hour.ts';
import { ForwardDesk } from './forward/forward-desk.ts';
import { GroupKeeper } from './groups/group-keeper.ts';
import { letHeapGrow } from './heap-growth.ts';
import { createApp } from './http/app.ts';
import { originFor } from './http/origin-for.ts';
import { Readiness } from './http/readiness.ts';
import { lettingGo } from './letting-go.ts';
import { openLimits } from './limits/open-limits.ts';
import { listen } from './listen.ts';
import { openMetrics } from './metrics/open-metrics.ts';
import { openData } from './open-data.ts';
import { isOwnOrigin } from './own-origin.ts';
import { HostCookie } from './people/host-cookie.ts';
import { SessionCookie } from './people/session-cookie.ts';
import { SignedIn } from './people/signed-in.ts';
import { makeStewardLink } from './people/steward-link.ts';
import { PollDesk } from './polls/poll-desk.ts';
import { StandingTicks } from './polls/standing-ticks.ts';
import { Eraser } from './privacy/eraser.ts';
import { deleteWhatIsPastItsDay } from './privacy/retention.ts';
import { openWriting } from './private-writing/open-writing.ts';
import { PulseDesk } from './pulse/pulse-desk.ts';
import { openRehearsals } from './rehearsal/open-rehearsals.ts';
import { openReminders } from './reminders/open-reminders.ts';
import { requestsUnderWay } from './requests-under-way.ts';
import type { Around, RunningServer } from './running-server.ts';
import { BoardLines } from './search/board-lines.ts';
import { endLines, sendEverybodyAway } from './send-everybody-away.ts';
import { Shutdown } from './shutdown.ts';
import { MOST_BEGUN } from './sign-in/begun.ts';
import { openEmailLinks } from './sign-in/open-email-links.ts';
import { OpenIdProvider } from './sign-in/openid-provider.ts';
import { PasskeyCeremonies } from './sign-in/passkey-ceremonies.ts';
import { relyingPartyFor } from './sign-in/relying-party.ts';
import { openSignals } from './signals/open-signals.ts';
import { StrayPolls } from './stray-polls.ts';
import { systemClock } from './system-clock.ts';
import { ThenNowDesk } from './then-now/then-now-desk.ts';
import { routeUpgrades } from './upgrade.ts';
import { openVersions } from './versions/open-versions.ts';
import { watchRooms } from './watch-rooms.ts';

export type { Around, RunningServer };

/** How long somebody may take between beginning to sign in and having done it. */
const SIGN_IN_LIFETIME_MS = 600_000;
/**
 * Long enough for what somebody wrote last to be in the log when they went; and when a crowd comes back,
 * nobody waits for what is noted about the others.
 */
const VISIT_NOTED_AFTER_MS = 1_000;

/**
 * Builds every part by hand, in the order in which they need each other, and listens.
 * @throws the storage package's start problems, RedisProblem, and Node's `EADDRINUSE` or `EACCES`
 */
export async function compose(config: Config, around: Around = {}): Promise<RunningServer> {
  letHeapGrow();
  const shutdown = new Shutdown();
  try {
    return await build(config, around, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function build(config: Config, around: Around, shutdown: Shutdown): Promise<RunningServer> {
  const log = pino({ level: config.logLevel, base: null });
  const trouble = (what: string, error: unknown) => log.error({ error: errorName(error) }, what);
  const troubleThat = (what: string) => (error: unknown) => trouble(what, error);
  /** Other servers serve the same data at the same time. */
  const shared = config.redisUrl !== undefined;
  const metrics = openMetrics(config);
  shutdown.add('metrics', () => metrics?.close());
  const storage = await openData(config, { log, metrics, around });
  shutdown.add('storage', () => storage.close());

  const cluster = await openCluster(config, around, { log, storage, troubleThat });
  shutdown.add('other servers', () => cluster.close());
  const { bus, hints, others, roomBus, roster, apart, now } = cluster;
  const boardPeople = new BoardPeople({ rooms: () => rooms, roster });

  const { directory, sessions } = storage;
  const { publicUrl, openId } = config;
  const secure = publicUrl?.protocol === 'https:';
  const cookie = new SessionCookie(secure);
  const signedIn = new SignedIn({ directory, sessions, cookie, now, others });
  const buddyDesk = new BuddyDesk(storage.buddies);
  const desk = new ConveningDesk(storage.journal, now, buddyDesk.opened, others);
  const counts = new TeamPresenceCounts(directory);
  /** Nobody waits for this; that it failed is said in the log and harms nothing else. */
  const inBackground = (work: Promise<unknown>) =>
    void work.catch(troubleThat('something in the background failed'));
  const ownOrigin = (request: Parameters<typeof isOwnOrigin>[0]) =>
    isOwnOrigin(request, config.publicUrl);

  const manyWrong = (what: string) =>
    log.warn({ what }, 'many wrong tries: each needs a proof of work for a while');
  const { counters, ...limits } = openLimits({ storage, shared, now, manyWrong });
  const emailLinks = openEmailLinks(config, storage, { counters, now, log });
  if (emailLinks) shutdown.add('e-mails', () => emailLinks.close());
  const plane = () => control;
  const rooms = new RoomRegistry({
    log: around.updateLog?.(storage.updateLog) ?? storage.updateLog,
    clock: systemClock,
    bus: roomBus,
    ...(around.unread && { unread: around.unread }),
    shuts: shared ? storage.documentShuts : undefined,
    tellShut: (...documents) => hints.tellShut(...documents),
    watcher: watchRooms(() => ({
      ...{ writing, pulse, plane, keeper, follower, boardPeople },
      ...{ inBackground, log },
    })),
  });
  const pulse = new PulseDesk({
    ...{ directory, rooms, boardPeople, isShared: shared },
    clock: systemClock,
    now,
    trouble: troubleThat('those who run a convening could not be told of it'),
  });
  shutdown.add('pulse', () => pulse.close());
  const { follower, signalDesk } = openSignals({
    links: storage.signalLinks,
    directory,
    rooms,
    clock: systemClock,
    now,
    trouble: troubleThat('a signal could not follow its source'),
    others,
  });
  const { keeper, restorer } = openVersions({
    storage,
    desk,
    rooms,
    follower,
    signalDesk,
    clock: systemClock,
    now,
    trouble: troubleThat('a version could not be made'),
    times: around.versionTimes,
    isInUseElsewhere: shared ? (id) => boardPeople.isElsewhere(id) : undefined,
  });
  shutdown.add('versions', () => keeper.close());
  const ticks = new StandingTicks(systemClock, now);
  const pollDesk = new PollDesk({
    polls: storage.polls,
    directory,
    rooms,
    data: storage.erasedData,
    ticks,
    isShared: shared,
    pepper: () => storage.pepper(),
    now,
    trouble: troubleThat('a vote could not be told or ended'),
  });
  const { privateDesk, writing, revealDesk } = openWriting({
    ...storage,
    desk,
    rooms,
    clock: systemClock,
    now,
    trouble,
    reached: around.revealing,
    isListened: shared ? (conveningId) => control.isAttended(conveningId) : undefined,
  });
  shutdown.add('writing counts', () => writing.close());
  const eraser = new Eraser({
    ledger: storage.erasureLedger,
    data: storage.erasedData,
    directory,
    auditLog: storage.auditLog,
    updateLog: storage.updateLog,
    rooms,
    versions: storage.versions,
    keeper,
    signedIn,
    follower,
    signalLinks: storage.signalLinks,
    pollDesk,
    privateWriting: storage.privateWriting,
    settled: () => storage.health(),
    now,
    trouble: troubleThat('a board could not be read to erase somebody from it'),
    reached: around.erasing,
    clock: shared ? systemClock : undefined,
  });
  shutdown.add('erasures', () => eraser.close());
  const { deleted, letGo } = lettingGo(() => ({
    ...{ desk, rehearsals, rooms, follower, pulse, buddyDesk, signedIn, hints },
    end: (conveningId) => control.end(conveningId),
  }));
  const thenNowDesk = new ThenNowDesk(storage);
  const forwardDesk = new ForwardDesk({ ...storage, desk, keeper, signalDesk, deleted, now });
  const { rehearsals, reveals, carryDesk } = openRehearsals({
    ...{ rooms, desk, directory, revealDesk, roster, hints },
    updateLog: storage.updateLog,
    data: storage.erasedData,
    clock: around.rehearsalClock ?? systemClock,
    now,
    isWatched: (conveningId) => control.isWatched(conveningId),
    deleted,
    trouble,
  });
  const keepDays = () =>
    deleteWhatIsPastItsDay({
      directory,
      auditLog: storage.auditLog,
      data: storage.erasedData,
      shortLived: storage.shortLived,
      deleted,
      now,
    });
  // Before anybody is served: who was erased stays so, whatever backup this data is.
  await buddyDesk.read();
  await eraser.catchUp();
  await revealDesk.catchUp();
  const readiness = new Readiness({ storage, bus, clock: systemClock });
  const app = createApp(
    {
      ...storage,
      rooms,
      keeper,
      restorer,
      rehearsals,
      signalDesk,
      forwardDesk,
      thenNowDesk,
      pollDesk,
      buddyDesk,
      privateDesk,
      eraser,
      gists: new BoardGists({ directory, updateLog: storage.updateLog }),
      boardLines: new BoardLines({ directory, updateLog: storage.updateLog }),
      signedIn,
      desk,
      ...limits,
      lobbyChanged(networkId) {
        inBackground(control.lobbyChanged(networkId));
        hints.tell({ type: 'lobby', networkId });
      },
      signInCookie: new HostCookie('throughline-sign-in', {
        secure,
        lifetimeMs: SIGN_IN_LIFETIME_MS,
      }),
      passkeyCeremonies: new PasskeyCeremonies(storage.shortLived, now),
      relyingPartyFor: (request) => relyingPartyFor(request, config),
      emailLinks,
      openId: openId && publicUrl && new OpenIdProvider(openId, publicUrl),
      deleted,
      originFor: (request) => originFor(request, config),
      now,
    },
    { config, log, readiness, count: metrics?.requests },
  );
  const http = createServer(app);
  const underWay = requestsUnderWay(http);
  metrics?.watchLines(http);
  const strayPolls = new StrayPolls(systemClock, log);
  const control = openControlPlane(http, {
    directory,
    desk,
    revealDesk: reveals,
    auditLog: storage.auditLog,
    now,
    signedIn,
    counts,
    pulse,
    boardPeople,
    roster,
    writing,
    isOwnOrigin: ownOrigin,
    apart,
    refused: metrics?.controlRefused,
    strayPolls,
    attended: (conveningId, person) => {
      inBackground(directory.attend(conveningId, person.id, now()));
      groupKeeper.arrived(conveningId, person);
    },
  });
  const groupKeeper = new GroupKeeper({
    desk,
    directory,
    clock: systemClock,
    now,
    present: (conveningId) => control.present(conveningId),
    trouble: troubleThat('groups could not be given seats and boards'),
  });
  shutdown.add('groups', () => groupKeeper.close());
  const visited = (personId: string, boardId: string) =>
    inBackground(directory.visited(personId, boardId, now()));
  const visitedSoon = (personId: string, boardId: string) => {
    setTimeout(() => visited(personId, boardId), VISIT_NOTED_AFTER_MS).unref();
  };
  const documents = openDocumentPlane(http, {
    rooms,
    directory,
    signedIn,
    desk,
    privateDesk,
    writing,
    visited: visitedSoon,
    left: visitedSoon,
    isOwnOrigin: ownOrigin,
    meter: metrics?.documents,
    strayPolls,
    log,
  });
  metrics?.tell({ rooms, documents, control, bus, readiness });
  routeUpgrades(http, documents);
  signedIn.on('changed', () => rooms.recheck());
  buddyDesk.on('changed', () => rooms.recheck());
  // A gallery that was closed, too, takes a right away.
  desk.on('happened', () => rooms.recheck());
  desk.on('happened', (conveningId) => {
    if (desk.known(conveningId)?.stage === 'sealed') inBackground(pollDesk.closeOf(conveningId));
  });
  // Those who have it open are let go: it comes once that is possible, and still before anybody is served.
  await keepDays();
  const timeKeeper = new TimeKeeper({ desk, clock: systemClock, now });
  shutdown.add('time keeper', () => timeKeeper.close());
  const all = [...(await directory.convenings()), ...(await directory.rehearsals())];
  const conveningIds = all.map(({ id }) => id);
  await timeKeeper.start(conveningIds);
  groupKeeper.start(conveningIds);
  desk.on('met', (conveningId) => groupKeeper.start([conveningId]));
  desk.on('gone', (conveningId) => control.end(conveningId));
  const followed = { rooms, desk, buddyDesk, signedIn, control, follower, pulse, letGo };
  if (shared) followOthers({ ...cluster, boardPeople, inBackground, ...followed });

  const sweeping = everyHour(inBackground, [
    () => sessions.sweep(now()).then(() => signedIn.lookAround()),
    keepDays,
    () => storage.shortLived.sweep(now(), MOST_BEGUN),
    () => rehearsals.sweep(),
    ...(shared ? [() => keeper.keepWhatIsBehind()] : []),
    // One that failed, for the disk was full, say.
    () => eraser.catchUp(),
    () => pollDesk.tidy(),
    () => revealDesk.catchUp(),
  ]);
  shutdown.add('hourly work', sweeping);
  const backups = backupsOnSchedule(config, {
    shared: shared ? storage.shortLived : undefined,
    ...{ clock: systemClock, now, log },
  });
  shutdown.add('backups', () => backups?.close());
  await backups?.start();
  const reminders = openReminders(config, storage, { desk, clock: systemClock, now, log });
  if (reminders) shutdown.add('reminders', () => reminders.close());
  const metricsPort = await metrics?.listen();
  const port = await listen(http, config);
  inBackground(follower.start());
  inBackground(keeper.start(conveningIds));
  inBackground(pollDesk.start());
  shutdown.add('connections', () => endLines({ http, underWay, control }));
  shutdown.add('people', () => sendEverybodyAway({ http, rooms, documents, control }));
  shutdown.add('signals', () => follower.close());
  shutdown.add('votes', () => ticks.close());
  shutdown.add('notes on their way', () => carryDesk.settled());
  reminders?.start();
  rehearsals.start();
  shutdown.add('rehearsals', () => rehearsals.close());
  return {
    port,
    metricsPort,
    storage,
    desk,
    rooms,
    rehearsals,
    reminders,
    carryDesk,
    app,
    countConnections: (tell) => http.getConnections((_error, count) => tell(count)),
    async close() {
      readiness.drain();
      await (around.notice?.() ?? pause(config.drainNoticeMs));
      return shutdown.run();
    },
    makeStewardLink: () => makeStewardLink(storage.stewardLinks),
  };
}
