import type { Migration } from 'kysely/migration';
import * as foundation from './2026-11-21-foundation.ts';
import * as networks from './2026-11-25-networks.ts';
import * as checkpointSummary from './2026-11-26-checkpoint-summary.ts';
import * as servedCommands from './2026-11-27-served-commands.ts';
import * as templates from './2026-11-27-templates.ts';
import * as signalLinks from './2026-11-28-signal-links.ts';
import * as phaseVersions from './2026-11-28-versions-of-phases.ts';
import * as datasets from './2026-11-29-datasets.ts';
import * as polls from './2026-11-30-polls.ts';
import * as versions from './2026-12-01-versions.ts';
import * as privateWriting from './2026-12-02-private-writing.ts';
import * as rephrasing from './2026-12-03-rephrasing.ts';
import * as rehearsals from './2026-12-04-rehearsals.ts';
import * as between from './2026-12-05-between.ts';
import * as origins from './2026-12-06-origins.ts';
import * as carriedBoards from './2026-12-07-carried-boards.ts';
import * as reminders from './2026-12-08-reminders.ts';
import * as buddies from './2026-12-09-buddies.ts';
import * as severalServers from './2026-12-20-several-servers.ts';
import * as shutDocuments from './2026-12-25-shut-documents.ts';

/** Every migration by name; they run in the order of their names, and none is ever changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-21-foundation': foundation,
  '2026-11-25-networks': networks,
  '2026-11-26-checkpoint-summary': checkpointSummary,
  '2026-11-27-served-commands': servedCommands,
  '2026-11-27-templates': templates,
  '2026-11-28-signal-links': signalLinks,
  '2026-11-28-versions-of-phases': phaseVersions,
  '2026-11-29-datasets': datasets,
  '2026-11-30-polls': polls,
  '2026-12-01-versions': versions,
  '2026-12-02-private-writing': privateWriting,
  '2026-12-03-rephrasing': rephrasing,
  '2026-12-04-rehearsals': rehearsals,
  '2026-12-05-between': between,
  '2026-12-06-origins': origins,
  '2026-12-07-carried-boards': carriedBoards,
  '2026-12-08-reminders': reminders,
  '2026-12-09-buddies': buddies,
  '2026-12-20-several-servers': severalServers,
  '2026-12-25-shut-documents': shutDocuments,
};
