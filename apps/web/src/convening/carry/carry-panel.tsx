import type { CarryPreview } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetched } from '../../network/use-fetched.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../panel.tsx';
import { fetchCarry } from './carry-api.ts';
import { CarryFields } from './carry-fields.tsx';

/**
 * The way from an earlier convening to this one; nothing where there is none, or nothing on it that this person may
 * take along.
 * @param teamId only what is that team’s
 */
export function CarryPanel({
  conveningId,
  conveningName,
  teamId,
}: {
  conveningId: string;
  conveningName: string;
  teamId?: string;
}) {
  const { t } = useTranslation('carry');
  const [from, setFrom] = useState('');
  const { status, fetchAgain } = useFetched(
    useCallback(
      (signal: AbortSignal) => fetchCarry(conveningId, from, signal),
      [conveningId, from],
    ),
  );
  if (status.kind === 'fetching') return null;
  if (status.kind === 'failed') {
    return (
      <Notice kind="problem">
        <p>{t('failed')}</p>
      </Notice>
    );
  }
  const preview = teamId === undefined ? status.value : ofTeam(status.value, teamId);
  if (preview.boards.length === 0 && from === '') return null;
  return (
    <Panel title={t('title')}>
      <p>{teamId === undefined ? t('about') : t('aboutTeam', { convening: conveningName })}</p>
      <CarryFields
        conveningId={conveningId}
        preview={preview}
        onFrom={setFrom}
        onCarried={fetchAgain}
      />
    </Panel>
  );
}

const ofTeam = (preview: CarryPreview, teamId: string): CarryPreview => ({
  ...preview,
  boards: preview.boards.filter(({ team }) => team?.id === teamId),
});
