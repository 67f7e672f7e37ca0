import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FetchedPage } from '../network/fetched-page.tsx';
import { teamPath } from '../network/paths.ts';
import { useFetched } from '../network/use-fetched.ts';
import { useParams } from '../routing/use-place.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { fetchPulse } from './between-api.ts';
import { PulseForm } from './pulse-form.tsx';

/** `/pulse/:pulseId`: three questions, for one whom they were sent to. */
export function PulsePage() {
  const { t } = useTranslation('between');
  const { pulseId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchPulse(pulseId, signal), [pulseId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(asked) => (
        <Page title={t('pulse.title')}>
          {asked.pulse.open ? (
            <PulseForm key={pulseId} asked={asked} />
          ) : (
            <PlainMessage title={t('pulse.closed')} body={t('pulse.closedBody')}>
              <ButtonLink to={teamPath(asked.team.id)} look="strong">
                {t('pulse.toTeam', { team: asked.team.name })}
              </ButtonLink>
            </PlainMessage>
          )}
        </Page>
      )}
    </FetchedPage>
  );
}
