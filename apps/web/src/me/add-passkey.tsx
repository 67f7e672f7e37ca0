import { LATER_LIMITS, type PasskeyInfo } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../http/answer.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { makePasskey } from './make-passkey.ts';
import { addPasskey, passkeyOptions } from './me-api.ts';
import styles from './passkeys-part.module.css';
import { useDeed } from './use-deed.ts';

/** Makes a passkey with the browser's own dialog, under a name by which one knows it again. */
export function AddPasskey({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation('me');
  const [device, setDevice] = useState('');
  const [problem, setProblem] = useState<'noName' | 'stopped' | 'unsupported'>();
  const adding = useDeed();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = device.trim().slice(0, LATER_LIMITS.deviceName);
    setProblem(name === '' ? 'noName' : undefined);
    if (name === '') return;
    await adding.run(
      async (): Promise<Answer<PasskeyInfo | undefined>> => {
        const offered = await passkeyOptions();
        if (offered.kind !== 'ok') return offered;
        const made = await makePasskey(offered.value.options);
        if (made.kind !== 'made') {
          setProblem(made.kind);
          return { kind: 'ok', value: undefined };
        }
        return addPasskey(made.response, name);
      },
      (added) => {
        if (added === undefined) return;
        setDevice('');
        onAdded();
      },
    );
  };
  return (
    <form className={styles.add} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('passkeys.device')}
        hint={t('passkeys.deviceHint')}
        problem={problem === 'noName' ? t('passkeys.noName') : undefined}
        value={device}
        onValue={setDevice}
        autoComplete="off"
      />
      {problem === undefined || problem === 'noName' ? null : (
        <Notice kind="hint">
          <p>{t(`passkeys.${problem}`)}</p>
        </Notice>
      )}
      <Button type="submit" busyWords={adding.working ? t('working') : undefined}>
        {t('passkeys.add')}
      </Button>
      <FailureNotice failure={adding.failure} />
    </form>
  );
}
