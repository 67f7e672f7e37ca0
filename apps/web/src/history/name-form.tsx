import { LATER_LIMITS } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './history.module.css';
import { nameVersion } from './versions-api.ts';

/** Keeps the board as it is now under a name. */
export function NameForm({ boardId, onNamed }: { boardId: string; onNamed: () => void }) {
  const { t } = useTranslation('versions');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const keep = async () => {
    const called = name.trim();
    setMissing(called === '');
    if (called === '') return;
    setBusy(true);
    const answer = await nameVersion(boardId, called);
    setBusy(false);
    setFailure(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind !== 'ok') return;
    setName('');
    setDone(t('name.done', { name: called }));
    onNamed();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={t('name.label')}
        hint={t('name.hint')}
        value={name}
        maxLength={LATER_LIMITS.versionName}
        problem={missing ? t('name.missing') : undefined}
        onValue={setName}
      />
      <Button type="submit" look="strong" busyWords={busy ? t('name.busy') : undefined}>
        {t('name.keep')}
      </Button>
      {failure ? <FailureNotice failure={failure} onRetry={() => void keep()} /> : null}
      <p role="status" className={styles.said}>
        {done}
      </p>
    </form>
  );
}
