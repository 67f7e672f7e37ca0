import type { Composition, CompositionRule, Session, TeamHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { peoplePath } from '../paths.ts';
import { Empty, Section } from '../section.tsx';
import { useMissing } from '../use-missing.ts';
import styles from './team-home-view.module.css';

/** Who sits at a team and who is missing, for those who may know it; nothing for the others. */
export function MembersSection({
  home: { network, team, members },
  session,
  mayChange,
}: {
  home: TeamHome;
  session: Session;
  mayChange: boolean;
}) {
  const { t } = useTranslation(['network', 'shell']);
  if (members === null) return null;
  const add = mayChange ? (
    <ButtonLink to={peoplePath(network.id)}>{t('team.people')}</ButtonLink>
  ) : undefined;
  return (
    <Section title={t('team.members')} aside={members.length === 0 ? undefined : add}>
      {members.length === 0 ? (
        <Empty
          title={t('team.noMembers')}
          body={t(mayChange ? 'team.noMembersStaff' : 'team.noMembersOwn')}
        >
          {add}
        </Empty>
      ) : (
        <ul className={styles.members}>
          {members.map(({ key, name, role, state }) => (
            <li
              key={key}
              className={`${styles.member} ${state === 'expected' ? styles.expected : ''}`}
            >
              <span className={styles.mark}>
                <RoleMark role={role} />
              </span>
              <span className={styles.memberName}>
                {name}{' '}
                {key === session.me.key ? (
                  <span className={styles.note}>({t('team.you')})</span>
                ) : null}
                {state === 'expected' ? (
                  <span className={styles.note}>({t('team.expected')})</span>
                ) : null}
              </span>
              <span className={styles.memberRole}>{t(`role.${role}`, { ns: 'shell' })}</span>
            </li>
          ))}
        </ul>
      )}
      {team.composition === null ? null : (
        <MissingWords composition={team.composition} rule={network.settings.composition} />
      )}
    </Section>
  );
}

function MissingWords({ composition, rule }: { composition: Composition; rule: CompositionRule }) {
  const { t } = useTranslation('network');
  const { required, wished } = useMissing(composition, rule);
  return (
    <div className={styles.missing}>
      <p>{required ?? t('composition.whole')}</p>
      {wished === undefined ? null : <p>{wished}</p>}
      {required === undefined ? null : <p className={styles.hint}>{t('composition.onlyHint')}</p>}
    </div>
  );
}
