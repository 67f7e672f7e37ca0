import type { NetworkHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import type { Mayer } from '../mayer-of.ts';
import { importPath } from '../paths.ts';
import { Empty, Section } from '../section.tsx';
import { TeamCard } from './team-card.tsx';
import styles from './teams-section.module.css';

/** The teams of a network with their composition at a glance, and the way to one more. */
export function TeamsSection({
  home: { network, teams },
  ownTeam,
  mayer,
  onAdd,
}: {
  home: NetworkHome;
  ownTeam: string | undefined;
  mayer: Mayer;
  onAdd: () => void;
}) {
  const { t } = useTranslation('network');
  const { id, settings } = network;
  const mayAdd = mayer('team.add', { networkId: id });
  const full = teams.length >= settings.maxTeams;
  const add = <Button onClick={onAdd}>{t('teams.add')}</Button>;
  return (
    <Section
      title={t('teams.title')}
      aside={
        mayAdd && teams.length > 0 ? (
          <>
            <span className={styles.count}>
              {t('teams.ofMost', { count: teams.length, most: settings.maxTeams })}
            </span>
            {full ? null : add}
          </>
        ) : undefined
      }
    >
      {mayAdd && full ? <p className={styles.count}>{t('teams.full')}</p> : null}
      {teams.length === 0 ? (
        <Empty title={t('teams.none')} body={t(mayAdd ? 'teams.noneStaff' : 'teams.noneReader')}>
          {mayAdd ? (
            <>
              {add}
              <ButtonLink to={importPath(id)}>{t('teams.import')}</ButtonLink>
            </>
          ) : undefined}
        </Empty>
      ) : (
        <ul className={styles.teams}>
          {[...teams]
            .sort((a, b) => Number(b.id === ownTeam) - Number(a.id === ownTeam))
            .map((team) => (
              <TeamCard
                key={team.id}
                team={team}
                rule={settings.composition}
                mine={team.id === ownTeam}
                maySee={mayer('team.see', { networkId: id, teamId: team.id })}
              />
            ))}
        </ul>
      )}
    </Section>
  );
}
