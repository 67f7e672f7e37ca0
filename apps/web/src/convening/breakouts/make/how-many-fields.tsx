import { useTranslation } from 'react-i18next';
import { RadioRow } from '../../../ui/radio-row.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { HowMany } from '../plan-groups.ts';

/** How many groups, or how many people in one. */
export function HowManyFields({
  count,
  problem,
  onCount,
}: {
  count: HowMany;
  problem: string | undefined;
  onCount: (count: HowMany) => void;
}) {
  const { t } = useTranslation('groups');
  const words = { groups: t('make.byGroups'), size: t('make.bySize') };
  return (
    <>
      <RadioRow
        look="pills"
        label={t('make.howMany')}
        value={count.of}
        options={(['groups', 'size'] as const).map((value) => ({ value, label: words[value] }))}
        onChange={(of) => onCount({ ...count, of })}
      />
      <TextField
        label={words[count.of]}
        type="number"
        inputMode="numeric"
        min={1}
        max={150}
        value={count.number}
        onValue={(number) => onCount({ ...count, number })}
        problem={problem}
      />
    </>
  );
}
