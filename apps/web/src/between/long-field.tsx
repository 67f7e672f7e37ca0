import { useTranslation } from 'react-i18next';
import field from '../ui/field.module.css';
import { FieldFrame } from '../ui/field-frame.tsx';

/** A few lines of text with their label. Nothing typed is cut off: what is too long is said so. */
export function LongField({
  label,
  hint,
  value,
  most,
  onValue,
}: {
  label: string;
  hint?: string;
  value: string;
  most: number;
  onValue: (value: string) => void;
}) {
  const { t } = useTranslation('between');
  const over = value.length - most;
  return (
    <FieldFrame
      label={label}
      hint={hint}
      problem={over > 0 ? t('pulse.tooLong', { count: over }) : undefined}
    >
      {(tied) => (
        <textarea
          {...tied}
          className={field.input}
          rows={3}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
