import type { Id } from '@throughline/protocol';

/** Who somebody is to an OpenID provider. */
export interface OpenIdSubject {
  issuer: string;
  subject: string;
}

export interface OpenIdSubjects {
  /** Rejects a subject that is somebody else's. */
  link(subject: OpenIdSubject, personId: Id): Promise<void>;
  find(subject: OpenIdSubject): Promise<Id | undefined>;
  ofPerson(personId: Id): Promise<readonly OpenIdSubject[]>;
}
