import type { PasskeyInfo } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../convening/panel.tsx';
import type { Failure } from '../http/answer.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { fetchPasskeys, removePasskey } from './me-api.ts';
import styles from './passkeys-part.module.css';
import { useDeed } from './use-deed.ts';

/** The passkeys of one who runs a network: those that there are, another one, and one less. */
export function PasskeysPart() {
  const { t } = useTranslation('me');
  const [passkeys, setPasskeys] = useState<readonly PasskeyInfo[]>();
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another fetch.
  useEffect(() => {
    const leaving = new AbortController();
    void fetchPasskeys(leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      setFailure(answer.kind === 'ok' ? undefined : answer);
      if (answer.kind === 'ok') setPasskeys(answer.value);
    });
    return () => leaving.abort();
  }, [round]);

  return (
    <Panel title={t('passkeys.title')}>
      <p>{t('passkeys.lead')}</p>
      {passkeys?.length === 0 ? <p className={styles.soft}>{t('passkeys.none')}</p> : null}
      {passkeys === undefined || passkeys.length === 0 ? null : (
        <ul className={styles.passkeys}>
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onRemoved={() => setRound((before) => before + 1)}
            />
          ))}
        </ul>
      )}
      <FailureNotice failure={failure} onRetry={() => setRound((before) => before + 1)} />
      <AddPasskey onAdded={() => setRound((before) => before + 1)} />
    </Panel>
  );
}

function PasskeyRow({ passkey, onRemoved }: { passkey: PasskeyInfo; onRemoved: () => void }) {
  const { t, i18n } = useTranslation('me');
  const removing = useDeed();
  const { device, createdAt, lastUsedAt } = passkey;
  const day = (at: number) =>
    new Date(at).toLocaleDateString(currentLanguage(i18n), { dateStyle: 'medium' });
  return (
    <li className={styles.passkey}>
      <div>
        <p className={styles.device} dir="auto">
          {device}
        </p>
        <p className={styles.soft}>
          {t('passkeys.since', { day: day(createdAt) })}{' '}
          {lastUsedAt === null ? null : t('passkeys.used', { day: day(lastUsedAt) })}
        </p>
        <FailureNotice failure={removing.failure} />
      </div>
      <Button
        look="quiet"
        busyWords={removing.working ? t('working') : undefined}
        onClick={() => void removing.run(() => removePasskey(passkey.id), onRemoved)}
        aria-label={t('passkeys.removeOf', { device })}
      >
        {t('passkeys.remove')}
      </Button>
    </li>
  );
}
