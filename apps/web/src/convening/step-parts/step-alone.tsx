import { NAMES, WRITING } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import type { StepPartProps } from './step-draft.ts';

/** Whether people write together or each alone, and then what is promised of names. */
export function StepAlone({ draft, change }: StepPartProps) {
  const { t } = useTranslation('alone');
  const { writing = 'together', names = 'named' } = draft;
  return (
    <>
      <Select
        label={t('step.writing')}
        value={writing}
        onValue={(chosen) =>
          change({ writing: WRITING.find((one) => one === chosen) ?? 'together' })
        }
        placeholder={t('step.writing')}
        options={WRITING.map((one) => ({ value: one, label: t(`step.${one}`) }))}
      />
      {writing === 'alone' ? (
        <Select
          label={t('step.names')}
          value={names}
          onValue={(chosen) => change({ names: NAMES.find((one) => one === chosen) ?? 'named' })}
          placeholder={t('step.names')}
          options={NAMES.map((one) => ({ value: one, label: t(`step.${one}`) }))}
          hint={names === 'named' ? t('step.fixed') : `${t('step.fixed')} ${t('step.lost')}`}
        />
      ) : null}
    </>
  );
}
