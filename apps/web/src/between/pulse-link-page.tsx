import { useTranslation } from 'react-i18next';
import { pulsePath } from '../network/paths.ts';
import { OtherWays } from '../return/other-ways.tsx';
import { comeBack } from '../return/return-api.ts';
import { SecretPage } from '../return/secret-page.tsx';
import { useParams } from '../routing/use-place.ts';

/** `/p/:pulseId#<secret>`: a link of one's own to three questions. */
export function PulseLinkPage() {
  const { t } = useTranslation('between');
  const { pulseId = '' } = useParams();
  return (
    <SecretPage
      title={t('pulse.title')}
      ask={comeBack}
      place={pulsePath(pulseId)}
      dead={{
        title: t('pulse.deadTitle'),
        body: t('pulse.dead'),
        ways: <OtherWays first ways={['phrase', 'code']} />,
      }}
    />
  );
}
