import { useTranslation } from 'react-i18next';
import { QrCode } from '../../convening/qr-code.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import type { MadeCard } from './make-cards.ts';
import styles from './person-card.module.css';

/** One person's card, in the language that they read. */
export function PersonCard({ card, origin }: { card: MadeCard; origin: string }) {
  const { person, path } = card;
  const { t } = useTranslation(['cards', 'shell'], { lng: person.language });
  const link = `${origin}${path}`;
  return (
    <li className={styles.card} lang={person.language}>
      <div className={styles.who}>
        <p className={styles.name} dir="auto">
          {person.name}
        </p>
        <p className={styles.team}>{person.team?.name ?? t('noTeam')}</p>
        <p className={styles.role}>
          <RoleMark role={person.role} />
          {t(`role.${person.role}`, { ns: 'shell' })}
        </p>
      </div>
      <div className={styles.qr}>
        <QrCode text={link} label={t('card.qr', { name: person.name })} />
      </div>
      <p className={styles.scan}>{t('card.scan')}</p>
      <p className={styles.address}>
        {t('card.type')}{' '}
        <span className={styles.link} translate="no">
          {link.replace(/^https?:\/\//, '')}
        </span>
      </p>
    </li>
  );
}
