import type { NewInvitation } from '@throughline/protocol';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShownLink } from '../../convening/shown-link.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './invitations-panel.module.css';
import { useInvitationWords } from './use-invitation-words.ts';

/** The link of an invitation just made, until it is put away. It stays where no slip closes it. */
export function MadeInvitation({
  made,
  onPutAway,
}: {
  made: NewInvitation;
  onPutAway: () => void;
}) {
  const { t } = useTranslation('invitations');
  const { whoOf, dayOf } = useInvitationWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section aria-labelledby={titleId} className={styles.made}>
      <h3 id={titleId} ref={title} tabIndex={-1}>
        {t('made.title', { who: whoOf(made) })}
      </h3>
      <p>{t('made.lead')}</p>
      <ShownLink
        path={made.path}
        words={{
          copy: t('made.copy'),
          copied: t('made.copied'),
          byHand: t('made.byHand'),
          qr: t('made.qr'),
          until: t('made.until', { day: dayOf(made.expiresAt) }),
        }}
      />
      <Button onClick={onPutAway}>{t('made.putAway')}</Button>
    </section>
  );
}
