import { LIMITS, ROLES, type Role } from '@throughline/protocol';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../routing/place.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { useLanguage } from '../shell/use-language.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type ComeIn, comeInOnce } from './come-in-once.ts';
import { OtherWays } from './other-ways.tsx';
import styles from './phrase-page.module.css';
import { placeAfterSignIn } from './place-after-sign-in.ts';
import { acceptInvitation } from './return-api.ts';

/** Who is it that was invited: the one form between the invitation and the network. */
export function InvitedForm({ secret }: { secret: string }) {
  const { t } = useTranslation(['returning', 'shell']);
  const { language } = useLanguage();
  const nameField = useRef<HTMLInputElement>(null);
  const roleField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>();
  const [checked, setChecked] = useState(false);
  const [status, setStatus] = useState<ComeIn>();
  const typed = name.trim();
  const badName = typed === '' || typed.length > LIMITS.personName;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (badName) return nameField.current?.focus();
    if (role === undefined) return roleField.current?.focus();
    setStatus({ kind: 'working' });
    const next = await comeInOnce(secret, () =>
      acceptInvitation({ secret, name: typed, role, language }),
    );
    setStatus(next);
    if (next.kind === 'in') goTo(placeAfterSignIn(next.session), { replace: true });
  };

  if (status?.kind === 'dead') {
    return (
      <Page title={t('invited.pageTitle')}>
        <PlainMessage title={t('invited.deadTitle')} body={t('invited.dead')}>
          <OtherWays first ways={['signIn', 'code']} />
        </PlainMessage>
      </Page>
    );
  }
  return (
    <Page title={t('invited.pageTitle')}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <h1>{t('invited.title')}</h1>
        <p className={styles.lead}>{t('invited.lead')}</p>
        <TextField
          ref={nameField}
          label={t('invited.name')}
          problem={
            checked && badName ? t('invited.noName', { limit: LIMITS.personName }) : undefined
          }
          value={name}
          onValue={setName}
          name="name"
          autoComplete="name"
          dir="auto"
          required
        />
        <ChoiceGroup
          label={t('invited.role')}
          problem={checked && role === undefined ? t('invited.noRole') : undefined}
          value={role}
          onValue={setRole}
          firstRef={roleField}
          choices={ROLES.map((known) => ({
            value: known,
            label: t(`role.${known}`, { ns: 'shell' }),
            mark: <RoleMark role={known} />,
          }))}
        />
        <FailureNotice failure={status?.kind === 'failed' ? status.failure : undefined} />
        <Button
          look="strong"
          type="submit"
          busyWords={status?.kind === 'working' ? t('working') : undefined}
        >
          {t('invited.go')}
        </Button>
      </form>
    </Page>
  );
}
