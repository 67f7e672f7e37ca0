import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language, Level, Role } from '../vocabulary.ts';
import { PersonName } from './names.ts';
import { LinkSecret } from './returning.ts';
import { TeamSummary } from './team-summary.ts';

/** `POST /api/networks/:id/invitations`. */
export const NewInvitationForm = z.object({ level: Level, teamId: z.nullable(Id) });
export type NewInvitationForm = z.infer<typeof NewInvitationForm>;

/** An invitation as those who made it see it: `GET /api/networks/:id/invitations`. */
export const InvitationInfo = z.object({
  id: Id,
  level: Level,
  team: z.nullable(TeamSummary),
  createdAt: z.number(),
  expiresAt: z.number(),
  usedAt: z.nullable(z.number()),
});
export type InvitationInfo = z.infer<typeof InvitationInfo>;
export const InvitationList = z.array(InvitationInfo);

/** The answer to making one: the only time that its secret is told. */
export const NewInvitation = z.object({
  ...InvitationInfo.shape,
  /** Path and fragment: `/invited#<secret>`. */
  path: z.string(),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** `POST /api/invitations/accept`; answers with a Session. */
export const InvitationAcceptance = z.object({
  secret: LinkSecret,
  name: PersonName,
  role: Role,
  language: Language,
});
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>;
