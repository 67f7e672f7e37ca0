import type { Comparison } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useKindTexts } from '../../board/kinds/use-kind-texts.ts';
import { Select } from '../../ui/select.tsx';
import { areasOf } from './areas-of.ts';

/** Which area is looked at; all of them to begin with. */
export function AreaChoice({
  compared,
  area,
  onArea,
}: {
  compared: Comparison;
  area: string;
  onArea: (area: string) => void;
}) {
  const { t } = useTranslation('versions');
  const words = useKindTexts();
  return (
    <Select
      label={t('area')}
      placeholder={t('allAreas')}
      value={area}
      onValue={onArea}
      options={areasOf(compared).map(({ id, label }) => ({ value: id, label: words(label) || id }))}
    />
  );
}
