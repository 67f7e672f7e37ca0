import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../me/use-deed.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { askForEmail } from './return-api.ts';
import styles from './sign-in-page.module.css';

/** In by a link in a message. Whether anybody has the address is not told. */
export function EmailWay() {
  const { t } = useTranslation('returning');
  const input = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const asking = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = email.trim();
    const bad = !/^\S+@\S+\.\S+$/.test(typed);
    setWrong(bad);
    if (bad) return input.current?.focus();
    await asking.run(
      () => askForEmail(typed),
      () => setSentTo(typed),
    );
  };
  return (
    <section aria-labelledby="by-email" className={styles.way}>
      <h2 id="by-email">{t('email.title')}</h2>
      <form className={styles.email} noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          ref={input}
          type="email"
          label={t('email.label')}
          hint={t('email.hint')}
          problem={wrong ? t('email.wrong') : undefined}
          value={email}
          onValue={(value) => {
            setEmail(value);
            setWrong(false);
          }}
          name="email"
          autoComplete="email"
        />
        <Button type="submit" busyWords={asking.working ? t('working') : undefined}>
          {t('email.go')}
        </Button>
      </form>
      <div role="status">
        {sentTo === undefined ? null : (
          <Notice kind="success" quiet>
            <p>{t('email.sent', { email: sentTo })}</p>
          </Notice>
        )}
      </div>
      <FailureNotice failure={asking.failure} />
    </section>
  );
}
