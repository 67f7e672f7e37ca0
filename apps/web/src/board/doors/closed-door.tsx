import { useTranslation } from 'react-i18next';
import type { ClosedBecause } from '../../connection/document-state.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Page } from '../../shell/page.tsx';
import { PlainMessage } from '../../shell/plain-message.tsx';
import { Button } from '../../ui/button.tsx';
import { UnsentPanel } from '../save/unsent-panel.tsx';

export interface ClosedDoorProps {
  readonly because: ClosedBecause;
  readonly unsentTexts: readonly string[];
  readonly onRetry: () => void;
}

/** A board that is closed to this person: why, what is safe, and the way on. */
export function ClosedDoor({ because, unsentTexts, onRetry }: ClosedDoorProps) {
  const { t } = useTranslation('board');
  const { title, body } = doorWords(because);
  return (
    <Page title={t(title)}>
      <PlainMessage title={t(title)} body={t(body)}>
        <WayOn because={because} onRetry={onRetry} />
      </PlainMessage>
      <UnsentPanel texts={unsentTexts} onAdd={undefined} onPutAway={undefined} explained />
    </Page>
  );
}

function doorWords(because: ClosedBecause) {
  switch (because) {
    case 'signed-out':
      return { title: 'doors.signedOutTitle', body: 'doors.signedOut' } as const;
    case 'not-found':
      return { title: 'doors.missingTitle', body: 'doors.missing' } as const;
    case 'deleted':
      return { title: 'doors.deletedTitle', body: 'doors.deleted' } as const;
    case 'forbidden':
      return { title: 'doors.forbiddenTitle', body: 'doors.forbidden' } as const;
    case 'outdated':
      return { title: 'doors.outdatedTitle', body: 'doors.outdated' } as const;
    case 'too-large':
      return { title: 'doors.tooLargeTitle', body: 'doors.tooLarge' } as const;
    case 'full':
      return { title: 'doors.fullTitle', body: 'doors.full' } as const;
    case 'damaged':
      return { title: 'doors.damagedTitle', body: 'doors.damaged' } as const;
    case 'refused':
      return { title: 'doors.failedTitle', body: 'doors.refused' } as const;
  }
}

function WayOn({ because, onRetry }: { because: ClosedBecause; onRetry: () => void }) {
  const { t } = useTranslation('board');
  switch (because) {
    case 'signed-out':
      return (
        <ButtonLink to="/join" look="strong">
          {t('doors.join')}
        </ButtonLink>
      );
    case 'not-found':
    case 'deleted':
    case 'forbidden':
      return (
        <ButtonLink to="/" look="strong">
          {t('doors.back')}
        </ButtonLink>
      );
    case 'outdated':
      return (
        <Button look="strong" onClick={() => location.reload()}>
          {t('doors.reload')}
        </Button>
      );
    case 'too-large':
    case 'full':
    case 'damaged':
    case 'refused':
      return (
        <Button look="strong" onClick={onRetry}>
          {t('doors.open')}
        </Button>
      );
  }
}
