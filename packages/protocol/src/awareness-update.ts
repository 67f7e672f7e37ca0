import * as encoding from 'lib0/encoding';

/**
 * What one client says of itself, as an awareness update of y-protocols: for one who speaks the document
 * wire without a browser.
 * @param clock rises with each that is sent
 */
export function awarenessUpdate(client: number, clock: number, state: object): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}
