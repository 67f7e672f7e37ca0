import type { NetworkHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { settingsPath } from '../paths.ts';
import { Empty, Section } from '../section.tsx';
import { Timeline } from '../timeline/timeline.tsx';

/** The network's weeks as a picture; nothing at all for those who could not fill it while it is empty. */
export function TimeSection({ home, mayChange }: { home: NetworkHome; mayChange: boolean }) {
  const { t } = useTranslation('network');
  const { network, phases, convenings } = home;
  const empty = phases.length === 0 && convenings.every(({ date }) => date === null);
  if (empty && !mayChange) return null;
  return (
    <Section title={t('time.title')}>
      {empty ? (
        <Empty title={t('time.none')} body={t('time.noneBody')}>
          <ButtonLink to={`${settingsPath(network.id)}#phases`}>{t('time.add')}</ButtonLink>
        </Empty>
      ) : (
        <Timeline phases={phases} convenings={convenings} />
      )}
    </Section>
  );
}
