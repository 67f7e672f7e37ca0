import type { PersonInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { likelyEntries } from './likely-entries.ts';
import { matchPerson } from './people-api.ts';
import styles from './unannounced-panel.module.css';
import type { Newcomers } from './use-newcomers.ts';

/** How many are shown before somebody asks for the rest. */
const FIRST_SHOWN = 4;

/** Who came by the code without standing on the roster, each with the entry that they may be. */
export function UnannouncedPanel({
  newcomers,
  onMatch,
  onMatched,
}: {
  newcomers: Newcomers;
  onMatch: (person: PersonInfo) => void;
  onMatched: (words: string) => void;
}) {
  const { t } = useTranslation('people');
  const [all, setAll] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { came, expected } = newcomers;
  // Without a roster there is nobody to be: all came by the code, and all are on the list below.
  if (came.length === 0 || expected.length === 0) return null;
  const accept = async (person: PersonInfo, entry: PersonInfo) => {
    const answer = await matchPerson(person.id, entry.id);
    if (answer.kind === 'ok') onMatched(t('told.matched', { name: answer.value.name }));
    else setFailure(answer);
  };
  return (
    <section aria-labelledby="unannounced" className={styles.panel}>
      <h2 id="unannounced">{t('unannounced.title', { count: came.length })}</h2>
      <p>{t('unannounced.lead')}</p>
      <FailureNotice failure={failure} />
      <ul className={styles.list}>
        {(all ? came : came.slice(0, FIRST_SHOWN)).map((person) => (
          <Newcomer
            key={person.id}
            person={person}
            likely={likelyEntries(person, expected, 1)[0]?.person}
            onAccept={(entry) => accept(person, entry)}
            onLook={() => onMatch(person)}
          />
        ))}
      </ul>
      {all || came.length <= FIRST_SHOWN ? null : (
        <Button onClick={() => setAll(true)}>{t('unannounced.all', { count: came.length })}</Button>
      )}
    </section>
  );
}

function Newcomer({
  person,
  likely,
  onAccept,
  onLook,
}: {
  person: PersonInfo;
  likely: PersonInfo | undefined;
  onAccept: (entry: PersonInfo) => Promise<void>;
  onLook: () => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const [sending, setSending] = useState(false);
  const accept = async (entry: PersonInfo) => {
    setSending(true);
    await onAccept(entry);
    setSending(false);
  };
  return (
    <li className={styles.newcomer}>
      <div className={styles.who}>
        <p className={styles.name} dir="auto">
          {person.name}
        </p>
        <p className={styles.facts}>
          <RoleMark role={person.role} />
          {t(`role.${person.role}`, { ns: 'shell' })}, {person.team?.name ?? t('noTeam')}
        </p>
      </div>
      <div className={styles.answers}>
        {likely === undefined ? (
          <p className={styles.facts}>{t('unannounced.nobodyLikely')}</p>
        ) : (
          <Button
            busyWords={sending ? t('saving') : undefined}
            onClick={() => void accept(likely)}
            aria-label={t('unannounced.isOf', { name: person.name, entry: likely.name })}
          >
            {t('unannounced.is', { entry: likely.name })}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={onLook}
          aria-label={`${t('unannounced.look')} ${person.name}`}
        >
          {t('unannounced.look')}
        </Button>
      </div>
    </li>
  );
}
