import { SentPulse, SinceLastHere } from '@throughline/protocol';
import { expect, expectAccessible, test } from './fixtures.ts';
import { sessionOf, signInSteward } from './people.ts';
import { expectLight, joinTable, writeNote } from './table.ts';

const TEAM = 'Juniper Creek School District';
const OTHER = 'Mesa Linda Unified';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

test('between two convenings: three questions by a link, what changed, and who is asked after', async ({
  stage,
  person,
}) => {
  // Ana was at her team's board once; since then Bo has gone on.
  const ana = await person({ ...PHONE, locale: 'es-MX' });
  const bo = await person();
  await joinTable(bo, stage, { name: 'Bo' });
  await ana.goto(`/j/${stage.joinCode}`);
  await ana.getByLabel('Su nombre').fill('Ana');
  await ana.getByRole('radio', { name: TEAM }).check();
  await ana.getByRole('radio', { name: 'Madre, padre o cuidador' }).check();
  await ana.getByRole('button', { name: 'Ir a nuestro mapa' }).tap();
  await expect(ana.getByRole('heading', { level: 1, name: TEAM })).toBeVisible();
  const { me } = await sessionOf(ana);
  const left = Date.now();
  await ana.goto(`/team/${me.team?.id}`);
  // When she left is noted a second later.
  await expect
    .poll(async () => {
      const answer = await ana.request.get(`/api/teams/${me.team?.id}/since`);
      return SinceLastHere.parse(await answer.json()).lastAt ?? 0;
    })
    .toBeGreaterThan(left + 900);
  await ana.reload();
  await expect(ana.getByText('Nada ha cambiado')).toBeVisible();
  await writeNote(bo, 'Hears', 'Nobody asks me');

  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}`);
  await steward.getByRole('button', { name: 'Send three questions' }).click();
  const dialog = steward.getByRole('dialog');
  await expectAccessible(steward);
  const made = steward.waitForResponse(/\/pulses$/);
  await dialog.getByRole('button', { name: 'Open the questions' }).click();
  const { links } = SentPulse.parse(await (await made).json());
  await expect(dialog.getByRole('button', { name: 'Copy the link for Ana' })).toBeVisible();
  await expectAccessible(steward);

  // On another phone, in her language, without another sign-in.
  const phone = await person({ ...PHONE, locale: 'es-MX' });
  await phone.goto(links.find(({ name }) => name === 'Ana')?.path ?? '');
  await phone.getByLabel('¿Qué han hecho desde la última vez?').fill('Dos entrevistas');
  await phone.getByRole('radio', { name: 'Sí, estamos atorados' }).tap();
  await phone.getByLabel('¿Qué les estorba?').fill('El contrato del autobús');
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Enviar la respuesta' }).tap();
  await expect(phone.getByRole('heading', { name: /Gracias/ })).toBeFocused();
  await phone.getByRole('link', { name: `Ir a ${TEAM}` }).tap();
  const since = phone.getByRole('region', { name: 'Desde su última visita' });
  await expect(since.getByText(/1 nota o elemento nuevo en/)).toBeVisible();
  await expect(phone.getByRole('region', { name: 'Cómo van' })).toContainText('Atorados');
  await expectAccessible(phone);

  await dialog.getByRole('button', { name: 'Done' }).click();
  const between = steward.getByRole('region', { name: 'Between convenings' });
  await expect(between.getByText('Somebody there said that they are stuck.')).toBeVisible();
  await expect(between).toContainText('El contrato del autobús');
  await expectAccessible(steward);
  const file = steward.waitForEvent('download');
  await between.getByRole('link', { name: /calendar/ }).click();
  expect((await file).suggestedFilename()).toBe('throughline.ics');
});

test('a buddy reads and comments on what a team opens to it, until the board is closed', async ({
  stage,
  person,
}) => {
  const ana = await person();
  const bo = await person({ ...PHONE });
  await joinTable(ana, stage, { name: 'Ana' });
  const board = new URL(ana.url()).pathname;
  await writeNote(ana, 'Says', 'The bus leaves at ten to six');
  await ana.keyboard.press('Escape');
  await expectLight(ana, 'Saved');
  await joinTable(bo, stage, { name: 'Bo', team: OTHER });
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}`);
  await steward.getByRole('button', { name: 'Make two teams buddies' }).click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByLabel('One team').selectOption(TEAM);
  await dialog.getByLabel('Its buddy').selectOption(OTHER);
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Make them buddies' }).click();
  await expect(
    steward.getByRole('button', { name: `End this: ${TEAM} and ${OTHER}` }),
  ).toBeVisible();

  const { me } = await sessionOf(ana);
  await ana.goto(`/team/${me.team?.id}`);
  const own = ana.getByRole('region', { name: `Buddy team: ${OTHER}` });
  const open = own.getByRole('checkbox', { name: 'Empathy map' });
  await open.check();
  await expectAccessible(ana);
  const theirs = (await sessionOf(bo)).me.team?.id;
  await bo.goto(`/team/${theirs}`);
  await bo.getByRole('link', { name: `Empathy map of ${TEAM}` }).tap();
  const line = bo.getByText(`You read this as a buddy of ${TEAM} and may comment.`);
  await expect(line).toBeVisible();
  await expectAccessible(bo);

  // The buddy says something about a note, and has nothing to write notes with.
  await bo.goto(`${board}?view=board`);
  await bo
    .getByRole('button', { name: /^Comments and reactions/ })
    .first()
    .tap();
  const talk = bo.getByRole('dialog', { name: 'Comments' });
  await talk.getByLabel('Comment', { exact: true }).fill('Ours leaves at six too.');
  await talk.getByRole('button', { name: 'Send' }).tap();
  await expect(talk.getByText('Ours leaves at six too.')).toBeVisible();
  await bo.keyboard.press('Escape');
  await expect(bo.getByRole('button', { name: /^Add a note/ })).toHaveCount(0);
  const atHome = await person();
  await atHome.context().addCookies(await ana.context().cookies());
  await atHome.goto(`${board}?view=board`);
  await expect(atHome.getByRole('button', { name: /1 comment/ }).first()).toBeVisible();

  await open.uncheck();
  await expect(line).toBeHidden();
});
