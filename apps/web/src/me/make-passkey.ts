import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** How the browser's own dialog ended. */
export type PasskeyDialog =
  | { kind: 'made'; response: Record<string, unknown> }
  /** Called off, or nothing fitting on this device: browsers do not tell which. */
  | { kind: 'stopped' }
  | { kind: 'unsupported' };

/** Lets the browser make a passkey. The options go to it as the server gave them. */
export const makePasskey = (options: Record<string, unknown>): Promise<PasskeyDialog> =>
  ask(async ({ startRegistration }) =>
    startRegistration({
      optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
    }),
  );

/** Lets the browser show a passkey that it has. */
export const showPasskey = (options: Record<string, unknown>): Promise<PasskeyDialog> =>
  ask(async ({ startAuthentication }) =>
    startAuthentication({
      optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
    }),
  );

async function ask(
  dialog: (library: typeof import('@simplewebauthn/browser')) => Promise<object>,
): Promise<PasskeyDialog> {
  if (typeof PublicKeyCredential === 'undefined') return { kind: 'unsupported' };
  try {
    // Few ever need it: it comes when somebody asks for a passkey.
    const response = await dialog(await import('@simplewebauthn/browser'));
    return { kind: 'made', response: { ...response } };
  } catch {
    return { kind: 'stopped' };
  }
}
