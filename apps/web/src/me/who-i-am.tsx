import { LANGUAGES, type Session } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../home/home-of.ts';
import { sessionStore } from '../http/use-session.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { useLanguage } from '../shell/use-language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioRow } from '../ui/radio-row.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { TeamBadge } from '../ui/team-badge.tsx';
import { NameDialog } from './name-dialog.tsx';
import styles from './who-i-am.module.css';

/** Name, role, team and network of the one who looks, and the language that they read. */
export function WhoIAm({ session }: { session: Session }) {
  const { t, i18n } = useTranslation(['me', 'shell']);
  const { language, failed, choose } = useLanguage();
  const { me, networks } = session;
  const home = homeOf(session);
  const [naming, setNaming] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <header className={styles.who}>
      <p className={styles.eyebrow}>{t('title')}</p>
      {/* A steward of the server has no name until they give themselves one. */}
      <div className={styles.name}>
        <h1 dir="auto">{me.name === '' ? t(`level.${me.level}`) : me.name}</h1>
        <Button onClick={() => setNaming(true)}>
          {t(me.name === '' ? 'name.give' : 'name.change')}
        </Button>
      </div>
      <p role="status" className={styles.saved}>
        {saved ? t('name.saved') : null}
      </p>
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
      {naming ? (
        <NameDialog
          name={me.name}
          onClose={() => setNaming(false)}
          onSaved={(changed) => {
            sessionStore.getState().signedIn(changed);
            setNaming(false);
            setSaved(true);
          }}
        />
      ) : null}
    </header>
  );
}
