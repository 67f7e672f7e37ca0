import type { Which } from './versions-api.ts';

export const boardPath = (boardId: string) => `/board/${encodeURIComponent(boardId)}`;
export const versionsPath = (boardId: string) => `${boardPath(boardId)}/versions`;
export const versionPath = (boardId: string, which: Which) => `${versionsPath(boardId)}/${which}`;
export const comparePath = (boardId: string, from: Which, to: Which) =>
  `${boardPath(boardId)}/compare?from=${from}&to=${to}`;
