import { LANGUAGES, type Session } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../home/home-of.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { useLanguage } from '../shell/use-language.ts';
import { Notice } from '../ui/notice.tsx';
import { RadioRow } from '../ui/radio-row.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { TeamBadge } from '../ui/team-badge.tsx';
import styles from './who-i-am.module.css';

/** Name, role, team and network of the one who looks, and the language that they read. */
export function WhoIAm({ session }: { session: Session }) {
  const { t, i18n } = useTranslation(['me', 'shell']);
  const { language, failed, choose } = useLanguage();
  const { me, networks } = session;
  const home = homeOf(session);
  return (
    <header className={styles.who}>
      <p className={styles.eyebrow}>{t('title')}</p>
      {/* A steward of the server has no name until they give themselves one. */}
      <h1 dir="auto">{me.name === '' ? t(`level.${me.level}`) : me.name}</h1>
      <ul className={styles.facts}>
        <li>
          <RoleMark role={me.role} />
          {t(`role.${me.role}`, { ns: 'shell' })}
        </li>
        {me.level === 'member' ? null : <li>{t(`level.${me.level}`)}</li>}
        {me.team === null ? null : (
          <li>
            <TeamBadge letters={me.team.badge} />
            {me.team.name}
          </li>
        )}
        {networks.length === 1
          ? networks.map(({ id, name }) => <li key={id}>{name[currentLanguage(i18n)]}</li>)
          : null}
      </ul>
      <div className={styles.row}>
        <div className={styles.language}>
          <span id="my-language">{t('language')}</span>
          <RadioRow
            look="joined"
            labelledBy="my-language"
            value={language}
            onChange={choose}
            options={LANGUAGES.map((code) => ({
              value: code,
              label: t(`language.${code}`, { ns: 'shell' }),
              lang: code,
            }))}
          />
        </div>
        {home === undefined ? null : <ButtonLink to={home}>{t('toWork')}</ButtonLink>}
      </div>
      {failed ? (
        <Notice kind="problem">
          <p>{t('language.notLoaded', { ns: 'shell' })}</p>
        </Notice>
      ) : null}
    </header>
  );
}
