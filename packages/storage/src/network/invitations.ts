import type { InvitationRecord, Invitations } from '@throughline/network';
import { Level } from '@throughline/protocol';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { addPersonSteps } from './add-person-steps.ts';
import { type Store, submitUnless } from './store.ts';

const NOT_GOOD = 'no-such-invitation';

/** Invitations in the database, known only by the hash of their secret. */
export function invitationsIn(store: Store): Invitations {
  const { committer, reader } = store;
  const all = () => reader.selectFrom('invitation').selectAll();
  const useStep = (hash: string, personId: string, now: number) =>
    step(
      reader
        .updateTable('invitation')
        .set({ used_by: personId, used_at: now })
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now),
      NOT_GOOD,
    );
  return {
    make: (invitation) =>
      committer.submit([step(reader.insertInto('invitation').values(asRow(invitation)))]),

    async invitation(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && asInvitation(row);
    },

    async find(hash, now) {
      const row = await all()
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row && asInvitation(row);
    },

    use: (hash, personId, now) => submitUnless(store, [useStep(hash, personId, now)], NOT_GOOD),

    useByNew(hash, person, now) {
      const unit = [...addPersonSteps(reader, person), useStep(hash, person.id, now)];
      return submitUnless(store, unit, NOT_GOOD);
    },

    async ofNetwork(networkId) {
      const rows = await all()
        .where('network_id', '=', networkId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(asInvitation);
    },

    async usedBy(personId) {
      const rows = await all()
        .where('used_by', '=', personId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(asInvitation);
    },

    revoke: (id) =>
      submitUnless(
        store,
        [step(reader.deleteFrom('invitation').where('id', '=', id), NOT_GOOD)],
        NOT_GOOD,
      ),
  };
}

const asRow = (invitation: InvitationRecord): Schema['invitation'] => ({
  id: invitation.id,
  hash: invitation.hash,
  network_id: invitation.networkId,
  level: invitation.level,
  team_id: invitation.teamId,
  created_at: invitation.createdAt,
  expires_at: invitation.expiresAt,
  used_by: invitation.usedBy,
  used_at: invitation.usedAt,
});

const asInvitation = (row: Schema['invitation']): InvitationRecord => ({
  id: row.id,
  hash: row.hash,
  networkId: row.network_id,
  level: Level.parse(row.level),
  teamId: row.team_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedBy: row.used_by,
  usedAt: row.used_at,
});
