import { contentFromJson, contentToJson } from '@throughline/board';
import type { Board } from '@throughline/network';
import {
  BlankSheetQuery,
  DigestQuery,
  type FileFormat,
  type Language,
  TakeAlongQuery,
  type TakenPart,
} from '@throughline/protocol';
import { type Response, Router } from 'express';
import { templatesOf } from '../boards/templates-of.ts';
import { knowBoard } from '../control-plane/board-now.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { fileName, MEDIA_TYPES } from '../take-along/file-name.ts';
import type { PaperJob, StoredBoard } from '../take-along/paper-job.ts';
import { PaperMaker, TooManyPapers } from '../take-along/paper-maker.ts';
import { requireBoard } from './boards.ts';
import { type HttpContext, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentConvenings, readable } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { sendFile } from './send-file.ts';

/** Of a network with more boards than this the digest tells those that were made last. */
const MOST_IN_DIGEST = 300;

/**
 * What is taken along: `/api/boards/:id/take-along`, `/api/networks/:id/digest` and `/api/networks/:id/blank-sheet`.
 * Server SPEC, TA-rules.
 */
export function takeAlong(context: HttpContext): Router {
  const { directory, desk, updateLog, now } = context;
  const maker = new PaperMaker();
  const router = Router();

  router.get('/boards/:id/take-along', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const query = readBody(TakeAlongQuery, request.query);
    const { what = 'board', language = person.language, size = 'letter', version } = query;
    const as = formatFor(what, query.as, board);
    const stored =
      version === undefined
        ? await storedNow(board)
        : await storedThen(session, board, Number(version));
    const network = await directory.network(board.networkId);
    const told = await tellOf(board, language);
    const names =
      query.names === 'yes' ? await namesFor(session, board) : new Map<string, string>();
    const job: PaperJob = {
      make: 'board',
      what,
      as,
      language,
      size,
      network: network?.name[language] ?? '',
      at: now(),
      board: { stored, ...told },
      names,
    };
    const parts = [
      told.team ?? job.network,
      told.title || board.kind,
      what === 'board' ? '' : what,
    ];
    await send(response, { job, as, parts, withProgress: query.progress === 'yes' });
  });

  router.get('/networks/:id/digest', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    const {
      as = 'pdf',
      language = person.language,
      size = 'letter',
      progress,
    } = readBody(DigestQuery, request.query);
    const [all] = await Promise.all([
      directory.boardsOfNetwork(network.id),
      directory.convenings(network.id).then((records) => presentConvenings(desk, records)),
    ]);
    const last = readable(desk, all, person)
      .toSorted((a, b) => b.createdAt - a.createdAt)
      .slice(0, MOST_IN_DIGEST);
    const boards: StoredBoard[] = [];
    for (const board of last) {
      boards.push({ stored: await storedNow(board), ...(await tellOf(board, language)) });
    }
    const asked = { language, size, network: network.name[language], at: now() };
    const job: PaperJob = { make: 'digest', as, boards, ...asked };
    await send(response, {
      job,
      as,
      parts: [job.network, 'digest'],
      withProgress: progress === 'yes',
    });
  });

  router.get('/networks/:id/blank-sheet', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    const query = readBody(BlankSheetQuery, request.query);
    const { language = person.language, size = 'letter' } = query;
    const templates = await templatesOf(directory, network.id);
    const found =
      query.template === undefined
        ? templates[0]
        : templates.find(({ id }) => id === query.template);
    if (!found) throw new HttpProblem('not-found');
    const { kind, name, about, areas } = found;
    const asked = { language, size, network: network.name[language], at: now() };
    const job: PaperJob = { make: 'blank', template: { kind, name, about, areas }, ...asked };
    await send(response, {
      job,
      as: 'pdf',
      parts: [name[language]],
      withProgress: query.progress === 'yes',
    });
  });

  return router;

  async function send(
    response: Response,
    {
      job,
      as,
      parts,
      withProgress,
    }: {
      job: PaperJob;
      as: FileFormat;
      parts: readonly (string | undefined)[];
      withProgress: boolean;
    },
  ): Promise<void> {
    const file = {
      name: fileName(parts, job.at, as),
      type: MEDIA_TYPES[as],
      make: (progress: (done: number, of: number) => void) => maker.make(job, progress),
    };
    try {
      await sendFile(response, file, withProgress);
    } catch (error) {
      throw error instanceof TooManyPapers ? new HttpProblem('too-many-tries') : error;
    }
  }

  async function storedNow({ id }: Board): Promise<StoredBoard['stored']> {
    const stored = await updateLog.load(id);
    if (!stored) throw new HttpProblem('not-found');
    return stored;
  }

  /** What a version says, without what was withdrawn since; for who may see versions at all. */
  async function storedThen(
    session: LiveSession,
    board: Board,
    number: number,
  ): Promise<StoredBoard['stored']> {
    const mayAsk = session.may('version.see', await knowBoard(desk, board));
    const stored = mayAsk ? await context.versions.version(board.id, number) : undefined;
    if (!stored) throw new HttpProblem('not-found');
    const content = await context.restorer.withoutWithdrawn(contentFromJson(stored.content));
    return { json: contentToJson(content), hash: stored.hash };
  }

  async function tellOf(board: Board, language: Language): Promise<Omit<StoredBoard, 'stored'>> {
    const { owner, conveningId, title } = board;
    const team = owner.type === 'team' ? await directory.team(owner.teamId) : undefined;
    const convening = conveningId === null ? undefined : await directory.convening(conveningId);
    return { title: title ?? '', team: team?.name, convening: convening?.name[language] };
  }

  /** The names of a team, for who may know them. Who was erased is no member any more. */
  async function namesFor(session: LiveSession, { networkId, owner }: Board) {
    if (owner.type !== 'team') return new Map<string, string>();
    const { teamId } = owner;
    if (!session.may('team.see-members', { networkId, teamId })) return new Map<string, string>();
    const members = await directory.teamMembers(teamId);
    return new Map(members.map(({ key, name }) => [key, name]));
  }
}

/** @throws HttpProblem `invalid-form`: not everything comes in every format */
function formatFor(what: TakenPart, as: FileFormat = 'pdf', { kind }: Board): FileFormat {
  const isGoal = kind === 'goal-statement';
  if (what === 'brief' && !isGoal) throw new HttpProblem('invalid-form', { what: 'invalid' });
  const formats: readonly FileFormat[] =
    what === 'slide'
      ? ['pdf']
      : what === 'brief'
        ? ['pdf', 'docx']
        : ['pdf', 'docx', 'csv', 'json', 'svg'];
  if (!formats.includes(as)) throw new HttpProblem('invalid-form', { as: 'invalid' });
  return as;
}
