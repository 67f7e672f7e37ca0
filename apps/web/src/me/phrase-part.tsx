import type { Phrase } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../convening/panel.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { makePhrase } from './me-api.ts';
import styles from './phrase-part.module.css';
import { useDeed } from './use-deed.ts';
import { useSecondsLeft } from './use-time-left.ts';

/** Four words, large enough to be read out across a table, for going on on another device. */
export function PhrasePart() {
  const { t } = useTranslation('me');
  const [phrase, setPhrase] = useState<Phrase>();
  const making = useDeed();
  return (
    <Panel title={t('phrase.title')}>
      <p>{t('phrase.lead', { address: `${location.host}/phrase` })}</p>
      <div role="status" className={styles.said}>
        {phrase === undefined ? null : <ShownPhrase key={phrase.expiresAt} phrase={phrase} />}
      </div>
      <Button
        look={phrase === undefined ? 'strong' : 'plain'}
        busyWords={making.working ? t('working') : undefined}
        onClick={() => void making.run(makePhrase, setPhrase)}
      >
        {phrase === undefined ? t('phrase.make') : t('phrase.another')}
      </Button>
      <FailureNotice failure={making.failure} />
    </Panel>
  );
}

function ShownPhrase({ phrase: { words, expiresAt } }: { phrase: Phrase }) {
  const { t } = useTranslation('me');
  const seconds = useSecondsLeft(expiresAt);
  if (seconds === 0) return <p className={styles.over}>{t('phrase.over')}</p>;
  const minutes = Math.ceil(seconds / 60);
  return (
    <>
      <ol className={styles.words} translate="no">
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and none moves.
          <li key={index}>{word}</li>
        ))}
      </ol>
      {/* Once a minute in words; not once a second in a reader's ear. */}
      <p className={styles.left}>
        {seconds > 60 ? t('phrase.minutes', { count: minutes }) : t('phrase.lastMinute')}
      </p>
    </>
  );
}
