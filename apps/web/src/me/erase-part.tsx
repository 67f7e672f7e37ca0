import type { EraseReceipt, NetworkInfo, Session } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../convening/panel.tsx';
import { fetchNetwork } from '../network/requests.ts';
import { Button } from '../ui/button.tsx';
import { EraseDialog } from './erase-dialog.tsx';

type Policy = NetworkInfo['settings']['erasure'];

/** The way out: what goes, what stays by the network's own rule, and one question before. */
export function ErasePart({
  session,
  onErased,
}: {
  session: Session;
  onErased: (receipt: EraseReceipt) => void;
}) {
  const { t } = useTranslation('me');
  const [asking, setAsking] = useState(false);
  const policy = useErasurePolicy(session);
  return (
    <Panel title={t('erase.title')}>
      <p>{t('erase.lead')}</p>
      <p>{t(policy === undefined ? 'erase.words.unknown' : `erase.words.${policy}`)}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('erase.open')}
      </Button>
      {asking ? (
        <EraseDialog policy={policy} onClose={() => setAsking(false)} onErased={onErased} />
      ) : null}
    </Panel>
  );
}

/** What this person's network does with the text of those who are erased; undefined until it is known. */
function useErasurePolicy({ networks }: Session): Policy | undefined {
  const [policy, setPolicy] = useState<Policy>();
  const networkId = networks.length === 1 ? networks[0]?.id : undefined;
  useEffect(() => {
    if (networkId === undefined) return;
    const leaving = new AbortController();
    void fetchNetwork(networkId, leaving.signal).then((answer) => {
      if (!leaving.signal.aborted && answer.kind === 'ok') setPolicy(answer.value.settings.erasure);
    });
    return () => leaving.abort();
  }, [networkId]);
  return policy;
}
