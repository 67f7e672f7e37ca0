import { LATER_LIMITS } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RadioRow } from '../../ui/radio-row.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './new-poll.module.css';
import type { PollDraft } from './poll-form.ts';

export interface KindFieldsProps {
  readonly draft: PollDraft;
  readonly onChange: (over: Partial<PollDraft>) => void;
  readonly problem: string | undefined;
}

/** How many dots each person has, and whether several may stand on one thing. */
export function DotFields({ draft, onChange, problem }: KindFieldsProps) {
  const { t } = useTranslation('votes');
  return (
    <>
      <TextField
        label={t('start.dots')}
        type="number"
        inputMode="numeric"
        min={1}
        max={LATER_LIMITS.pollDots}
        value={draft.dots}
        problem={problem}
        onValue={(dots) => onChange({ dots })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.cumulative}
          onChange={(event) => onChange({ cumulative: event.target.checked })}
        />
        {t('start.cumulative')}
      </label>
    </>
  );
}

/** How long a scale is, and what its ends are called. */
export function ScaleFields({ draft, onChange, problem }: KindFieldsProps) {
  const { t } = useTranslation('votes');
  return (
    <>
      <RadioRow
        look="joined"
        label={t('start.scale')}
        value={draft.max}
        options={(['5', '10'] as const).map((value) => ({
          value,
          label: t('start.upTo', { max: value }),
        }))}
        onChange={(max) => onChange({ max })}
      />
      <TextField
        label={t('start.low')}
        value={draft.low}
        maxLength={LATER_LIMITS.pollOption}
        problem={problem}
        onValue={(low) => onChange({ low })}
      />
      <TextField
        label={t('start.high', { max: draft.max })}
        value={draft.high}
        maxLength={LATER_LIMITS.pollOption}
        onValue={(high) => onChange({ high })}
      />
    </>
  );
}
