import { GROUPED_BY, type GroupedBy } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { DescribedChoices } from '../../../network/boards/kind-choice.tsx';

/** How the groups are made. */
export function WayChoice({ by, onWay }: { by: GroupedBy; onWay: (by: GroupedBy) => void }) {
  const { t } = useTranslation('groups');
  return (
    <DescribedChoices
      label={t('ways.label')}
      value={by}
      onValue={onWay}
      choices={GROUPED_BY.map((value) => ({
        value,
        name: t(`ways.${value}.name`),
        about: t(`ways.${value}.about`),
      }))}
    />
  );
}
