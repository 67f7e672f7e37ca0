import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionStore } from '../../http/use-session.ts';
import { goTo } from '../../routing/place.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import { NETWORKS_PATH } from '../paths.ts';
import { deleteNetwork } from '../requests.ts';

/**
 * Says that a network is the sample, and deletes it after asking.
 * @param mayMake whether this person may start a network of their own
 */
export function SampleNetworkNotice({
  networkId,
  mayMake,
}: {
  networkId: string;
  mayMake: boolean;
}) {
  const { t } = useTranslation('network');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Notice
        kind="hint"
        quiet
        actions={
          <>
            {mayMake ? (
              <ButtonLink to={`${NETWORKS_PATH}#new`}>{t('sample.own')}</ButtonLink>
            ) : null}
            <Button onClick={() => setAsking(true)}>{t('sample.delete')}</Button>
          </>
        }
      >
        <p>{t('sample.notice')}</p>
      </Notice>
      {asking ? (
        <DeleteDialog
          title={t('sample.title')}
          body={t('sample.body')}
          keepWords={t('sample.keep')}
          remove={() => deleteNetwork(networkId)}
          onClose={() => setAsking(false)}
          onDeleted={() => {
            void sessionStore.getState().refresh();
            goTo(NETWORKS_PATH, { replace: true });
          }}
        />
      ) : null}
    </>
  );
}
