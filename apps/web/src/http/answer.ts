import type { Problem } from '@throughline/protocol';

/** Why no answer of ours came back. */
export type Unreachable =
  /** Nothing came back: no network, or the server is away. */
  | 'offline'
  /** No answer within the time that a person will wait. */
  | 'too-slow'
  /** Something else answered, such as the sign-in page of a hotel's Wi-Fi. */
  | 'not-us';

/** How a request ended. Nothing else can happen: `request` does not throw. */
export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'unreachable'; why: Unreachable };

/** A request that came to nothing. */
export type Failure = Exclude<Answer<never>, { kind: 'ok' }>;

/** The key, in the `shell` texts, of the sentence that tells a person of this failure. */
export function failureTextKey(failure: Failure) {
  return failure.kind === 'problem'
    ? (`problem.${failure.problem.code}` as const)
    : (`unreachable.${failure.why}` as const);
}
