import type { EraseReceipt } from '@throughline/protocol';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { Button } from '../ui/button.tsx';
import { downloadJson } from './download-json.ts';

/** What was erased and when: the last thing that this person is told, and may keep. */
export function Erased({ receipt }: { receipt: EraseReceipt }) {
  const { t, i18n } = useTranslation('me');
  const when = new Date(receipt.at).toLocaleString(currentLanguage(i18n), {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  useEffect(() => {
    // The dialog that asked is gone, and the page with it.
    document.getElementById('main')?.focus();
  }, []);
  return (
    <Page title={t('erased.title')}>
      <PlainMessage
        title={t('erased.title')}
        body={t('erased.body', { when, count: receipt.boards })}
      >
        <p>{t(`erased.${receipt.policy}`)}</p>
        <Button onClick={() => downloadJson(receipt, 'throughline-receipt.json')}>
          {t('erased.keep')}
        </Button>
      </PlainMessage>
    </Page>
  );
}
