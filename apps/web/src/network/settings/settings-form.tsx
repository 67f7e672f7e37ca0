import { NetworkChange, type NetworkInfo } from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormFrame } from '../form/form-frame.tsx';
import { TwoNames } from '../form/two-names.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import { useForm } from '../form/use-form.ts';
import { changeNetwork, fetchNetwork } from '../requests.ts';
import { Section } from '../section.tsx';
import { CompositionFields } from './composition-fields.tsx';
import { PrivacyFields } from './privacy-fields.tsx';
import { entriesOfNetwork, settingsBody } from './settings-entries.ts';
import styles from './settings-form.module.css';
import { useTellSettings } from './use-tell-settings.ts';

/** Names, teams and privacy of a network in one form with one button. */
export function SettingsForm({
  network,
  mayPrivacy,
  onSaved,
}: {
  network: NetworkInfo;
  mayPrivacy: boolean;
  onSaved: () => void;
}) {
  const { t } = useTranslation('manage');
  const id = useId();
  const [saved, setSaved] = useState(false);
  const tell = useTellSettings();
  const form = useForm({
    first: entriesOfNetwork(network),
    version: network.version,
    schema: NetworkChange,
    toBody: (entries) => settingsBody(entries, mayPrivacy),
    send: (body, version) => changeNetwork(network.id, body, version),
    fetchHeld: async () => {
      const answer = await fetchNetwork(network.id);
      if (answer.kind !== 'ok') return answer;
      const { version } = answer.value;
      return { kind: 'ok', value: { entries: entriesOfNetwork(answer.value), version } };
    },
    versionOf: ({ version }) => version,
    onSaved: () => {
      setSaved(true);
      onSaved();
    },
  });
  const words = useFieldWords(form.problems);
  const { entries } = form;
  const change = (changed: Partial<typeof entries>) => {
    setSaved(false);
    form.change(changed);
  };
  return (
    <FormFrame id={id} form={form} tell={tell} apart>
      <Section title={t('settings.names')}>
        <TwoNames
          name={entries.name}
          problems={form.problems}
          onName={(name) => change({ name })}
        />
      </Section>
      <Section title={t('settings.teams')}>
        <TextField
          className={styles.number}
          label={t('settings.maxTeams')}
          type="number"
          inputMode="numeric"
          min={1}
          max={500}
          value={entries.maxTeams}
          onValue={(maxTeams) => change({ maxTeams })}
          problem={words('settings.maxTeams')}
        />
        <CompositionFields entries={entries} problems={form.problems} onChange={change} />
      </Section>
      <Section title={t('settings.privacy')}>
        <PrivacyFields
          network={network}
          entries={entries}
          problems={form.problems}
          mayChange={mayPrivacy}
          onChange={change}
        />
      </Section>
      {form.conflict === undefined ? (
        <div className={styles.end}>
          <Button look="strong" type="submit" busyWords={form.sending ? t('saving') : undefined}>
            {t('save')}
          </Button>
          {saved ? (
            <Notice kind="success">
              <p>{t('saved')}</p>
            </Notice>
          ) : null}
        </div>
      ) : null}
    </FormFrame>
  );
}
