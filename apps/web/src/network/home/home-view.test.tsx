import { cleanup, render, screen, within } from '@testing-library/react';
import type { NetworkHome, Session } from '@throughline/protocol';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startI18n } from '../../i18n/start-i18n.ts';
import { TeamHomeView } from '../team/team-home-view.tsx';
import { emptyHome, fullHome, paperTeam, sessionOf, teamHome } from '../testing/paper-network.ts';
import { NetworkHomeView } from './network-home-view.tsx';

beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline'))));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(home: NetworkHome, session: Session) {
  const i18n = await startI18n('en', ['network', 'manage', 'boards']);
  return render(
    <I18nextProvider i18n={i18n}>
      <NetworkHomeView home={home} session={session} onChanged={() => {}} />
    </I18nextProvider>,
  );
}
const ownTeam = { id: 'team1', name: 'San Aurelio', badge: 'SA' };
const own = sessionOf('member', ownTeam);

/** What a member is told: nothing of the other teams' people, nor of anybody's count. */
const asMember: NetworkHome = {
  ...fullHome,
  people: null,
  teams: fullHome.teams.map((team) =>
    team.id === 'team1' ? team : { ...team, composition: null },
  ),
};

describe('the home of a network', () => {
  test('tells a new steward what to do first, with one strong way', async () => {
    await show(emptyHome, sessionOf('steward'));
    const steps = within(screen.getByRole('region', { name: 'Next steps' }));
    expect(steps.getByText('0 of 5 done', { exact: false })).toBeTruthy();
    expect(steps.getByRole('button', { name: 'Add your teams' })).toBeTruthy();
    expect(steps.getByRole('link', { name: 'Put people on the roster' })).toBeTruthy();
    expect(screen.getByText('No convening is planned')).toBeTruthy();
    expect(screen.getByText('No team yet')).toBeTruthy();
  });

  test('offers a network of one’s own to the server’s steward, and not to a network’s own', async () => {
    const sample = { ...emptyHome, network: { ...emptyHome.network, sample: true } };
    const steward = sessionOf('steward');
    const { unmount } = await show(sample, steward);
    expect(screen.getByRole('button', { name: 'Delete the sample' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Start your own network' })).toBeNull();
    unmount();
    await show(sample, { ...steward, me: { ...steward.me, networkId: null } });
    expect(screen.getByRole('link', { name: 'Start your own network' })).toBeTruthy();
  });

  test('says of a team who is there and who is missing, and forbids nothing', async () => {
    await show(fullHome, sessionOf('facilitator'));
    expect(screen.getAllByRole('img', { name: 'District leader: 1 on the team' }).length).toBe(2);
    expect(
      screen.getAllByText('Still missing: a principal and a teacher leader. 3 more people make 5.')
        .length,
    ).toBe(2);
    expect(screen.getByRole('link', { name: 'Cedar Mesa' })).toBeTruthy();
  });

  test('shows a member the own team and its map, and no way into another team', async () => {
    await show(asMember, own);
    expect(screen.getByRole('link', { name: 'San Aurelio' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Cedar Mesa' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Go to our map' }).getAttribute('href')).toBe(
      '/board/brd1',
    );
    for (const staffOnly of ['Add a team', 'Plan another convening'])
      expect(screen.queryByRole('button', { name: staffOnly })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Settings' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Next steps' })).toBeNull();
  });

  test('lets a partner into every team, and offers nothing to change', async () => {
    await show(
      { ...asMember, teams: fullHome.teams.map((team) => ({ ...team, composition: null })) },
      sessionOf('partner'),
    );
    expect(screen.getByRole('link', { name: 'Cedar Mesa' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a team' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Go to our map' })).toBeNull();
  });

  test('offers no more teams than the network may have', async () => {
    const settings = { ...fullHome.network.settings, maxTeams: 2 };
    await show({ ...fullHome, network: { ...fullHome.network, settings } }, sessionOf('steward'));
    expect(screen.getByText(/as many teams as it may have/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a team' })).toBeNull();
  });
});

describe('the home of a team', () => {
  async function showTeam(home: typeof teamHome, session: Session) {
    const i18n = await startI18n('en', ['network', 'manage', 'boards']);
    render(
      <I18nextProvider i18n={i18n}>
        <TeamHomeView home={home} session={session} onChanged={() => {}} />
      </I18nextProvider>,
    );
  }

  test('shows its people their boards with what is new, each other, and who is missing', async () => {
    await showTeam(teamHome, own);
    expect(screen.getByText(/Changed since you were here/)).toBeTruthy();
    expect(screen.getByText('(not here yet)')).toBeTruthy();
    expect(screen.getByText('(you)')).toBeTruthy();
    expect(screen.getByText(/Still missing: a principal/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change the team' })).toBeNull();
  });

  test('says nothing of its people to those who may not know them', async () => {
    const hidden = { ...teamHome, members: null, team: { ...paperTeam, composition: null } };
    await showTeam(hidden, sessionOf('partner'));
    expect(screen.queryByRole('region', { name: 'Who is on the team' })).toBeNull();
    expect(screen.queryByText(/Still missing/)).toBeNull();
  });
});
