import type { MyData, Session } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../convening/panel.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { downloadJson } from './download-json.ts';
import { fetchMyData } from './me-api.ts';
import styles from './my-data-part.module.css';
import { MyDataView } from './my-data-view.tsx';
import { useDeed } from './use-deed.ts';

/** What is held about this person: to be looked at, and to be taken along. */
export function MyDataPart({ session }: { session: Session }) {
  const { t } = useTranslation('me');
  const [data, setData] = useState<MyData>();
  const looking = useDeed();
  return (
    <Panel title={t('data.title')}>
      <p>{t('data.lead')}</p>
      {data === undefined ? (
        <Button
          busyWords={looking.working ? t('working') : undefined}
          onClick={() => void looking.run(fetchMyData, setData)}
        >
          {t('data.show')}
        </Button>
      ) : (
        <>
          <MyDataView data={data} session={session} />
          <div className={styles.ways}>
            <Button onClick={() => downloadJson(data, 'throughline-my-data.json')}>
              {t('data.download')}
            </Button>
          </div>
        </>
      )}
      <FailureNotice failure={looking.failure} />
    </Panel>
  );
}
