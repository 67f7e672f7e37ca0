import { useTranslation } from 'react-i18next';
import { Trail } from '../../network/trail.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useWaysUp } from '../ways-up.ts';

/** Where this board stands: its network, its team, itself. */
export function BoardTrail() {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const { network, team } = useWaysUp();
  return (
    <Trail
      dense
      label={t('ways.label')}
      above={team === undefined ? [network] : [network, team]}
      here={words('title')}
    />
  );
}
