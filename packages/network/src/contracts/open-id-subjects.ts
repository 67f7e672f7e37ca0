import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, OpenIdSubjects } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenOpenIdSubjects {
  openIdSubjects: OpenIdSubjects;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of OpenID subjects passes.
 * @param open gives a store that holds nothing yet
 */
export function openIdSubjectsContract(
  name: string,
  open: () => Promise<OpenOpenIdSubjects>,
): void {
  describe(`${name} keeps the contract of OpenID subjects`, () => {
    let store: OpenOpenIdSubjects;
    let subjects: OpenIdSubjects;
    const subject = { issuer: 'https://id.example.org', subject: 'subject-1' };

    beforeEach(async () => {
      store = await open();
      subjects = store.openIdSubjects;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPeople([newPerson(), newPerson({ id: 'person-2', key: 'key-2' })]);
    });
    afterEach(() => store.close());

    it('is one person’s, however often it is linked to them', async () => {
      await subjects.link(subject, 'autumn-person');
      await subjects.link(subject, 'autumn-person');
      expect(await subjects.find(subject)).toBe('autumn-person');
      expect(await subjects.ofPerson('autumn-person')).toEqual([subject]);
      expect(await subjects.find({ ...subject, issuer: 'https://other.example' })).toBeUndefined();
    });

    it('is never another person’s, and goes with its own', async () => {
      await subjects.link(subject, 'autumn-person');
      await expect(subjects.link(subject, 'person-2')).rejects.toThrow();
      expect(await subjects.find(subject)).toBe('autumn-person');
      await store.directory.removePerson('autumn-person');
      expect(await subjects.find(subject)).toBeUndefined();
      await subjects.link(subject, 'person-2');
    });
  });
}
