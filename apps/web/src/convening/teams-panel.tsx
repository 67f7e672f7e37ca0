import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { TeamBadge } from '../ui/team-badge.tsx';
import { Panel } from './panel.tsx';
import styles from './teams-panel.module.css';
import type { LiveConvening } from './use-convening.ts';
import { useEachMinute } from './use-each-minute.ts';

type Team = ConveningForStaff['teams'][number];

/**
 * The teams: who asks for help, longest first; who is done; how many have joined and are at their map now;
 * and the way to read along.
 */
export function TeamsPanel({
  teams,
  state,
  live,
}: {
  teams: readonly Team[];
  state: ConveningState;
  live: Pick<LiveConvening, 'presence' | 'send' | 'serverNow'>;
}) {
  const { t } = useTranslation('convening');
  const { help, done } = state;
  useEachMinute();
  const asking = help.flatMap(({ tableId }) => teams.filter(({ id }) => id === tableId));
  const others = teams.filter((team) => !asking.includes(team));
  const doneHere = teams.filter(({ id }) => done.includes(id)).length;
  return (
    <Panel
      title={t('teams.title')}
      aside={
        <p role="status" className={styles.counts}>
          {help.length > 0 ? t('signs.tablesAsk', { count: help.length }) : null}{' '}
          {doneHere > 0 ? t('signs.tablesDone', { count: doneHere, of: teams.length }) : null}
        </p>
      }
    >
      {teams.length === 0 ? <p>{t('teams.none')}</p> : null}
      <ul className={styles.teams}>
        {[...asking, ...others].map((team) => {
          const asked = help.find(({ tableId }) => tableId === team.id);
          return (
            <li key={team.id} className={styles.team} data-asks={asked !== undefined || undefined}>
              <TeamBadge letters={team.badge} />
              <div className={styles.words}>
                <p className={styles.name}>
                  {team.name}
                  {done.includes(team.id) ? (
                    <span className={styles.mark}>{t('signs.markDone')}</span>
                  ) : null}
                </p>
                {asked === undefined ? null : (
                  <p className={styles.asks}>
                    {t('signs.since', {
                      count: Math.max(0, Math.floor((live.serverNow() - asked.at) / 60_000)),
                    })}
                  </p>
                )}
                <p className={styles.counts}>
                  {t('teams.people', { count: team.people })},{' '}
                  {t('teams.here', { count: live.presence.get(team.id) ?? 0 })}
                </p>
              </div>
              <div className={styles.ways}>
                {asked === undefined ? null : (
                  <Button
                    aria-label={t('signs.answeredOf', { team: team.name })}
                    onClick={() => live.send({ type: 'set-help', tableId: team.id, on: false })}
                  >
                    {t('signs.answered')}
                  </Button>
                )}
                {team.boardId === null ? null : (
                  <ButtonLink
                    to={`/board/${team.boardId}`}
                    aria-label={t('teams.openOf', { team: team.name })}
                  >
                    {t('teams.open')}
                  </ButtonLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
