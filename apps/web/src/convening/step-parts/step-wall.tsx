import { WALL_VIEWS } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import type { StepPartProps } from './step-draft.ts';

/** What the projector shows while the step goes on. */
export function StepWall({ draft, change }: StepPartProps) {
  const { t } = useTranslation('agenda');
  return (
    <Select
      label={t('wall')}
      value={draft.wall ?? ''}
      onValue={(chosen) => change({ wall: WALL_VIEWS.find((one) => one === chosen) })}
      placeholder={t('walls.prompt')}
      options={WALL_VIEWS.filter((one) => one !== 'prompt').map((one) => ({
        value: one,
        label: t(`walls.${one}`),
      }))}
    />
  );
}
