import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useWords } from '../../network/use-words.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './desk.module.css';

/** How much of all that was written comes from each role, where that tells of no single person. */
export function VoiceRow({ live }: { live: Pick<LiveConvening, 'pulses'> }) {
  const { t } = useTranslation('desk');
  const { t: shell } = useTranslation('shell');
  const { list } = useWords();
  const voice = useStore(live.pulses, (pulse) => pulse.voice);
  if (voice.length === 0) return null;
  const quiet = voice.filter((share) => share.quiet).map(({ role }) => role ?? 'other');
  return (
    <>
      <dl className={styles.voice}>
        <dt>{t('voice.title')}</dt>
        {voice.map(({ role, percent }) => (
          <dd key={role ?? 'together'}>
            {role === null ? null : <RoleMark role={role} />}{' '}
            {role === null ? t('voice.together') : shell(`role.${role}`)}{' '}
            {t('voice.share', { percent })}
          </dd>
        ))}
      </dl>
      {quiet.length === 0 ? null : (
        <p className={styles.voice} role="status">
          {t('voice.quiet', { roles: list(quiet.map((role) => shell(`role.${role}`))) })}
        </p>
      )}
    </>
  );
}
