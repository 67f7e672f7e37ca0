import type { BoardVersion } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../network/use-words.ts';
import { Link } from '../routing/link.tsx';
import { ButtonLink } from '../shell/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './history.module.css';
import { comparePath, versionPath } from './paths.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import type { RestoredSay } from './restore-result.tsx';
import { useSummaryWords, useVersionNames } from './version-words.ts';

/** One version in the list: what it is called, who worked on it, what changed, and what can be done with it. */
export function VersionRow({
  boardId,
  version,
  mayRestore,
  onSaid,
}: {
  boardId: string;
  version: BoardVersion;
  mayRestore: boolean;
  onSaid: (said: RestoredSay) => void;
}) {
  const { t } = useTranslation('versions');
  const { list } = useWords();
  const { nameOf, when } = useVersionNames();
  const summary = useSummaryWords();
  const [asking, setAsking] = useState(false);
  const { number, at, people, by, hash, reason } = version;
  const name = nameOf(version);
  return (
    <li className={styles.version} data-reason={reason}>
      <h2 className={styles.name}>
        <Link to={versionPath(boardId, number)}>{name}</Link>
      </h2>
      <p className={styles.facts}>
        {t('number', { number })} · <time dateTime={new Date(at).toISOString()}>{when(at)}</time>
        {by === null ? null : ` · ${t('by', { name: by })}`}
      </p>
      <p>{summary(version.summary)}</p>
      {people !== null && people.length > 0 ? (
        <p className={styles.facts}>
          {t('people', { names: list(people.map((one) => one.name)) })}
        </p>
      ) : null}
      {reason === 'sealed' ? (
        <p className={styles.hash}>
          {t('hash')} <code>{hash}</code>
        </p>
      ) : null}
      <div className={styles.actions}>
        <ButtonLink to={comparePath(boardId, number, 'now')}>
          {t('compareWithNow')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </ButtonLink>
        {mayRestore ? (
          <Button onClick={() => setAsking(true)}>
            {t('restore.open')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        ) : null}
      </div>
      {asking ? (
        <RestoreDialog
          boardId={boardId}
          number={number}
          part={null}
          called={name}
          onClose={() => setAsking(false)}
          onSaid={onSaid}
        />
      ) : null}
    </li>
  );
}
