import { BOARD_KINDS } from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchTemplates } from '../../network/boards/boards-api.ts';
import { useFetched } from '../../network/use-fetched.ts';
import { useWords } from '../../network/use-words.ts';
import { Select } from '../../ui/select.tsx';

import type { StepPartProps } from './step-draft.ts';
import { useOwnAreas } from './use-own-areas.ts';

/** The board that people work on, and the area of it that they are asked to look at. */
export function StepBoard({ networkId, draft, change }: StepPartProps) {
  const { t } = useTranslation(['agenda', 'boards']);
  const { own: inWords } = useWords();
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchTemplates(networkId, signal), [networkId]),
  );
  const { board } = draft;
  // As in the board itself: the first template of a kind names its areas, or they keep the words of their kind.
  const template =
    status.kind === 'here' ? status.value.find(({ kind }) => kind === board?.kind) : undefined;
  const named = template?.areas ?? [];
  const own = useOwnAreas(board?.kind);
  const areas =
    named.length > 0 ? named.map(({ id, title }) => ({ id, name: inWords(title) })) : own;
  const known = areas.some(({ id }) => id === board?.area);
  return (
    <>
      <Select
        label={t('board')}
        value={board?.kind ?? ''}
        onValue={(chosen) => {
          const kind = BOARD_KINDS.find((one) => one === chosen);
          change({ board: kind && { kind } });
        }}
        placeholder={t('noBoard')}
        options={BOARD_KINDS.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}.name`, { ns: 'boards' }),
        }))}
      />
      {board === undefined ? null : (
        <Select
          label={t('area')}
          value={board.area ?? ''}
          onValue={(area) =>
            change({ board: area === '' ? { kind: board.kind } : { kind: board.kind, area } })
          }
          placeholder={t('wholeBoard')}
          options={[
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
            // One that the template does not name any more is kept until another is chosen.
            ...(board.area === undefined || known
              ? []
              : [{ value: board.area, label: t('otherArea') }]),
          ]}
        />
      )}
    </>
  );
}
