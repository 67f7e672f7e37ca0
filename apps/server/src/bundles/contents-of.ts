import { setImmediate } from 'node:timers/promises';
import type { BundleContents } from '@throughline/protocol';
import { bundleFiles, bundlePages, type ConveningToBundle, zipOf } from '@throughline/reports';

/** What a bundle holds, and how large it is: it is made, counted and thrown away, piece by piece. */
export async function contentsOf(convening: ConveningToBundle): Promise<BundleContents> {
  const pages = bundlePages();
  let bytes = 0;
  for await (const piece of zipOf(bundleFiles(convening, pages))) {
    bytes += piece.byteLength;
    await setImmediate();
  }
  const { people, teams } = await convening.who();
  const { votes, figures } = pages.counted();
  return {
    bytes,
    boards: convening.boards.length,
    versions: convening.boards.reduce((sum, { versions }) => sum + versions.length, 0),
    teams: teams.length,
    people: people.length,
    votes,
    figures,
  };
}
