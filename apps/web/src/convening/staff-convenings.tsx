import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureTextKey } from '../http/answer.ts';
import { useParams } from '../routing/use-place.ts';
import { OpeningPage } from '../shell/opening-page.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ConveningDesk } from './convening-desk.tsx';
import { ConveningList } from './convening-list.tsx';
import { NoConvening } from './no-convening.tsx';
import { SignOut } from './sign-out.tsx';
import { useConvenings } from './use-convenings.ts';

/** The convening that is run from here; a list of them when there are several and none was chosen. */
export function StaffConvenings() {
  const { t } = useTranslation(['convening', 'shell']);
  const { conveningId } = useParams();
  const { status, fetchAgain } = useConvenings();
  const [deleted, setDeleted] = useState(false);

  if (status.kind === 'fetching') return <OpeningPage words={t('opening')} />;
  if (status.kind === 'failed') {
    return (
      <Page title={t('failed')} headerExtra={<SignOut />}>
        <h1>{t('failed')}</h1>
        <Notice
          kind="problem"
          actions={<Button onClick={fetchAgain}>{t('tryAgain', { ns: 'shell' })}</Button>}
        >
          <p>{t(failureTextKey(status.failure), { ns: 'shell' })}</p>
        </Notice>
      </Page>
    );
  }
  const { convenings } = status;
  const chosen =
    convenings.length === 1
      ? convenings[0]
      : convenings.find((convening) => convening.state.id === conveningId);
  if (chosen !== undefined) {
    return (
      <ConveningDesk
        key={chosen.state.id}
        convening={chosen}
        onChanged={fetchAgain}
        onDeleted={() => {
          setDeleted(true);
          fetchAgain();
        }}
      />
    );
  }
  return (
    <Page title={t('pageTitle')} headerExtra={<SignOut />}>
      {convenings.length === 0 ? (
        <NoConvening justDeleted={deleted} />
      ) : (
        <ConveningList convenings={convenings} />
      )}
    </Page>
  );
}
