import { useTranslation } from 'react-i18next';
import { Panel } from '../../convening/panel.tsx';
import { takeAlongPath } from '../../network/paths.ts';
import { ButtonLink } from '../../shell/button-link.tsx';

/** The way from the desk to the whole convening in one file. */
export function TakeAlongPanel({ conveningId }: { conveningId: string }) {
  const { t } = useTranslation('bundles');
  return (
    <Panel title={t('panelTitle')}>
      <p>{t('panelBody')}</p>
      <p>
        <ButtonLink to={takeAlongPath(conveningId)}>{t('panelLink')}</ButtonLink>
      </p>
    </Panel>
  );
}
