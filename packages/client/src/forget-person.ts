/** Deletes every local copy that this person has on this device. */
export async function forgetPerson(_personKey: string): Promise<void> {
  throw new Error('not built yet');
}
