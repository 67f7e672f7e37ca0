import { BoardInfo } from './board-info.ts';
import {
  BoardVersion,
  BoardVersions,
  Restored,
  RestoreForm,
  VersionChange,
  VersionContent,
  VersionForm,
} from './board-versions.ts';
import { BoardChange, BoardCopyForm, BoardPlace, NewBoardForm } from './keep-boards.ts';
import type { Resource } from './resource.ts';
import { BoardPeople, SearchAnswer, SearchQuery } from './search.ts';
import {
  BoardNotesPage,
  BoardNotesQuery,
  DisputeForm,
  PulledSignals,
  PullRequest,
} from './signals.ts';
import { BlankSheetQuery, DigestQuery, TakeAlongQuery } from './take-along.ts';
import { NewTemplateForm, TemplateChange, TemplateInfo, TemplateList } from './templates.ts';

/** Every resource about boards and what stands on them; a part of RESOURCES. */
export const BOARD_RESOURCES = {
  'board.see': { method: 'GET', path: '/boards/:id', response: BoardInfo },
  'boards.make': {
    method: 'POST',
    path: '/networks/:id/boards',
    request: NewBoardForm,
    response: BoardInfo,
    status: 201,
  },
  'board.change': {
    method: 'PATCH',
    path: '/boards/:id',
    request: BoardChange,
    response: BoardInfo,
  },
  'board.copy': {
    method: 'POST',
    path: '/boards/:id/copies',
    request: BoardCopyForm,
    response: BoardInfo,
    status: 201,
  },
  'board.place': { method: 'POST', path: '/boards/:id/place', request: BoardPlace },
  /** Makes room for a report-out on a board that has none yet; on any other it changes nothing. */
  'board.report': { method: 'POST', path: '/boards/:id/report' },
  'board.take-along': {
    method: 'GET',
    path: '/boards/:id/take-along',
    query: TakeAlongQuery,
    file: true,
  },
  'network.digest': {
    method: 'GET',
    path: '/networks/:id/digest',
    query: DigestQuery,
    file: true,
  },
  'template.blank-sheet': {
    method: 'GET',
    path: '/networks/:id/blank-sheet',
    query: BlankSheetQuery,
    file: true,
  },
  'board.delete': { method: 'DELETE', path: '/boards/:id' },

  'versions.list': { method: 'GET', path: '/boards/:id/versions', response: BoardVersions },
  'versions.name': {
    method: 'POST',
    path: '/boards/:id/versions',
    request: VersionForm,
    response: BoardVersion,
    status: 201,
  },
  'version.see': {
    method: 'GET',
    path: '/boards/:id/versions/:version',
    response: VersionContent,
  },
  'version.rename': {
    method: 'PATCH',
    path: '/boards/:id/versions/:version',
    request: VersionChange,
    response: BoardVersion,
  },
  'version.restore': {
    method: 'POST',
    path: '/boards/:id/versions/:version/restore',
    request: RestoreForm,
    response: Restored,
    status: 201,
  },

  'templates.list': { method: 'GET', path: '/networks/:id/templates', response: TemplateList },
  'templates.add': {
    method: 'POST',
    path: '/networks/:id/templates',
    request: NewTemplateForm,
    response: TemplateInfo,
    status: 201,
    versioned: true,
  },
  'template.change': {
    method: 'PATCH',
    path: '/templates/:id',
    request: TemplateChange,
    response: TemplateInfo,
    versioned: true,
  },
  'template.delete': { method: 'DELETE', path: '/templates/:id' },
  'board.notes': {
    method: 'GET',
    path: '/boards/:id/notes',
    query: BoardNotesQuery,
    response: BoardNotesPage,
  },
  'board.people': { method: 'GET', path: '/boards/:id/people', response: BoardPeople },
  'network.search': {
    method: 'GET',
    path: '/networks/:id/search',
    query: SearchQuery,
    response: SearchAnswer,
  },
  'signals.pull': {
    method: 'POST',
    path: '/boards/:id/signals',
    request: PullRequest,
    response: PulledSignals,
    status: 201,
  },
  'signal.remove': { method: 'DELETE', path: '/boards/:id/signals/:signal' },
  'signal.dispute': {
    method: 'POST',
    path: '/boards/:id/signals/:signal/dispute',
    request: DisputeForm,
  },
  'signal.withdraw-dispute': { method: 'DELETE', path: '/boards/:id/signals/:signal/dispute' },
} as const satisfies Readonly<Record<string, Resource>>;
