import type { SentPulse, TeamSummary } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './between.module.css';

/** Everybody's own link to the questions, to be copied and sent. */
export function MadeLinks({
  sent: { links },
  teams,
  onClose,
}: {
  sent: SentPulse;
  teams: readonly TeamSummary[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['between', 'shell']);
  const whole = (path: string) => `${location.origin}${path}`;
  const all = links.map(({ name, path }) => `${name}: ${whole(path)}`).join('\n');
  const words = { copied: t('dialog.copied'), byHand: t('dialog.byHand') };
  return (
    <Dialog
      title={t('dialog.ready')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <Button look="strong" onClick={onClose}>
          {t('dialog.done')}
        </Button>
      }
    >
      <p>{t(links.length === 0 ? 'dialog.nobody' : 'dialog.readyBody')}</p>
      {links.length === 0 ? null : (
        <>
          <CopyButton text={all} words={{ ...words, copy: t('dialog.copyAll') }} />
          <ul className={styles.links}>
            {links.map(({ personId, name, teamId, path }) => (
              <li key={personId} className={styles.link}>
                <span>
                  {name}{' '}
                  <span className={styles.soft}>{teams.find(({ id }) => id === teamId)?.name}</span>
                </span>
                <CopyButton
                  text={whole(path)}
                  words={{ ...words, copy: t('dialog.copyOne', { name }) }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
