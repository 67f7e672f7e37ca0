import type { PersonInfo } from '@throughline/protocol';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { PeopleCards } from './people-cards.tsx';
import styles from './people-listing.module.css';
import { PeopleTable } from './people-table.tsx';
import { useNarrow } from './use-narrow.ts';
import type { PeopleList } from './use-people.ts';

/** Everybody that the filter lets through: a table where there is room, else cards. */
export function PeopleListing({
  list,
  narrowed,
  onClear,
  onMore,
  onRetry,
  onChange,
}: {
  list: PeopleList;
  narrowed: boolean;
  onClear: () => void;
  onMore: () => void;
  onRetry: () => void;
  onChange: (person: PersonInfo) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const narrow = useNarrow();
  const { people, more, fetching, failure } = list;
  const box = useFocusOnNext(people.length);

  if (people.length === 0 && fetching) {
    return <Spinner words={t('opening')} slowWords={t('slow', { ns: 'shell' })} />;
  }
  return (
    <div className={styles.listing} ref={box} aria-busy={fetching}>
      <p role="status" className={styles.count}>
        {more
          ? t('list.countMore', { count: people.length })
          : t('list.count', { count: people.length })}
      </p>
      <FailureNotice failure={failure} onRetry={onRetry} />
      {people.length === 0 && failure === undefined ? (
        <div className={styles.nobody}>
          <p>{narrowed ? t('list.nobodySuch') : t('list.nobody')}</p>
          {narrowed ? <Button onClick={onClear}>{t('filter.clear')}</Button> : null}
        </div>
      ) : null}
      {people.length === 0 ? null : narrow ? (
        <PeopleCards people={people} onChange={onChange} />
      ) : (
        <PeopleTable people={people} onChange={onChange} />
      )}
      {more ? (
        <Button busyWords={fetching ? t('opening') : undefined} onClick={onMore}>
          {t('list.more')}
        </Button>
      ) : null}
    </div>
  );
}

/** When a further page comes and its button is gone, the keyboard goes on at the first who is new. */
function useFocusOnNext(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const from = before.current;
    before.current = count;
    if (count <= from || from === 0) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    box.current?.querySelectorAll<HTMLElement>('[data-person]')[from]?.focus();
  }, [count]);
  return box;
}
