import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { cardsPath, peoplePath } from '../paths.ts';
import styles from './roster-look.module.css';
import type { Roster } from './use-roster.ts';

/** The whole list is in: how many came onto it, and what people do next. */
export function RosterDone({ roster, networkId }: { roster: Roster; networkId: string }) {
  const { t } = useTranslation('roster');
  const title = useRef<HTMLHeadingElement>(null);
  // The list and its buttons are gone: the keyboard and the reader go on here.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.done}>
      <h2 ref={title} tabIndex={-1}>
        {t('done.title', { count: roster.draft.broughtIn })}
      </h2>
      <p>{t('done.body')}</p>
      <div className={styles.ways}>
        <ButtonLink to={cardsPath(networkId)} look="strong">
          {t('done.cards')}
        </ButtonLink>
        <ButtonLink to={peoplePath(networkId)}>{t('done.people')}</ButtonLink>
        <Button look="quiet" onClick={roster.startAgain}>
          {t('done.another')}
        </Button>
      </div>
    </div>
  );
}
