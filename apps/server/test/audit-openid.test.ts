import { NewInvitation, OpenIdStart, Session } from '@throughline/protocol';
import { freePort } from '@throughline/testing/free-port';
import { expect, it } from 'vitest';
import { Browser } from './browser.ts';
import { OpenIdIssuer } from './open-id-issuer.ts';
import { Running } from './running.ts';

async function actsOf({ server }: Running, networkId: string) {
  const { auditLog } = server.storage;
  expect(await auditLog.firstBroken(networkId)).toBeUndefined();
  const { items } = await auditLog.entries(networkId, { limit: 500 });
  return items.map(({ action, actorKey, thingId }) => [action, actorKey, thingId]).reverse();
}

it('N-33 the audit log holds once who was made one of the staff by way of OpenID', async () => {
  const client = { clientId: 'boards', clientSecret: 'a secret of ours' };
  const issuer = await OpenIdIssuer.open(client);
  const port = await freePort();
  const own = await Running.start({
    port,
    publicUrl: new URL(`http://127.0.0.1:${port}`),
    openId: { ...client, issuer: issuer.url, name: 'The district' },
  });
  const { convening } = await own.sample();
  const { cookie } = await own.steward();
  const made = await own.post(
    `/api/networks/${convening.networkId}/invitations`,
    { level: 'facilitator', teamId: null },
    { cookie },
  );
  const invitation = NewInvitation.parse(await made.json());
  const before = (await actsOf(own, convening.networkId)).length;
  issuer.next = { sub: 'cy', name: 'Cy' };
  let me: Session['me'] | undefined;
  // Who is known by then comes in without the invitation: that is no act.
  for (const _ of [1, 2]) {
    const browser = new Browser(own);
    const body = { invitation: invitation.path.split('#')[1] };
    const begun = await browser.post('/api/sign-in/openid', body);
    const { url } = OpenIdStart.parse(await begun.json());
    const provider = await fetch(url, { redirect: 'manual' });
    const back = new URL(provider.headers.get('location') ?? '');
    await browser.request(back.pathname + back.search);
    me = Session.parse(await (await browser.request('/api/me')).json()).me;
  }
  expect(me?.level).toBe('facilitator');
  expect((await actsOf(own, convening.networkId)).slice(before)).toEqual([
    ['sign-in.invitation', me?.key, invitation.id],
  ]);
  await own.stop();
  await issuer.close();
});
