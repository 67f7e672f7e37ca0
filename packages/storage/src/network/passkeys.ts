import type { PasskeyRecord, Passkeys } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { type Store, submitUnless } from './store.ts';

/** WebAuthn credentials in the database. */
export function passkeysIn(store: Store): Passkeys {
  const { committer, reader } = store;
  const all = () => reader.selectFrom('passkey').selectAll();
  return {
    add: (passkey) => committer.submit([step(reader.insertInto('passkey').values(asRow(passkey)))]),

    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && asPasskey(row);
    },

    async ofPerson(personId) {
      const rows = await all()
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(asPasskey);
    },

    used(id, counter, at) {
      const update = reader
        .updateTable('passkey')
        .set({ counter, last_used_at: at })
        .where('id', '=', id)
        // An authenticator that counts nothing says 0 each time.
        .where((is) =>
          is.or([
            is('counter', '<', counter),
            is.and([is('counter', '=', 0), is(is.val(counter), '=', 0)]),
          ]),
        );
      return submitUnless(store, [step(update, 'counter-did-not-rise')], 'counter-did-not-rise');
    },

    remove(id, personId) {
      const remove = reader
        .deleteFrom('passkey')
        .where('id', '=', id)
        .where('person_id', '=', personId);
      return committer.submit([step(remove)]);
    },
  };
}

const asRow = (passkey: PasskeyRecord): Schema['passkey'] => ({
  id: passkey.id,
  person_id: passkey.personId,
  public_key: passkey.publicKey,
  counter: passkey.counter,
  transports: JSON.stringify(passkey.transports),
  device: passkey.device,
  created_at: passkey.createdAt,
  last_used_at: passkey.lastUsedAt,
});

const asPasskey = (row: Schema['passkey']): PasskeyRecord => ({
  id: row.id,
  personId: row.person_id,
  publicKey: new Uint8Array(row.public_key),
  counter: row.counter,
  transports: JSON.parse(row.transports) as string[],
  device: row.device,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});
