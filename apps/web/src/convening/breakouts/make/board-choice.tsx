import {
  BOARD_KINDS,
  type BoardKind,
  type Breakout,
  type GroupedBy,
  type Id,
  type PlannedBreakout,
} from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SCREEN_KINDS } from '../../../board/kinds/registry.ts';
import { fetchTemplates } from '../../../network/boards/boards-api.ts';
import { useFetched } from '../../../network/use-fetched.ts';
import { useWords } from '../../../network/use-words.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';

/** What board each group gets: none, or one of a kind, made from a template of the network. */
export function BoardChoice({
  networkId,
  by,
  board,
  before,
  onBoard,
}: {
  networkId: Id;
  by: GroupedBy;
  board: PlannedBreakout['board'];
  /** The breakout as it is. */
  before: Breakout | undefined;
  onBoard: (board: PlannedBreakout['board']) => void;
}) {
  const { t } = useTranslation(['groups', 'boards']);
  const { own } = useWords();
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchTemplates(networkId, signal), [networkId]),
  );
  const templates = status.kind === 'here' ? status.value : [];
  const ofKind = (kind: string) => templates.filter((template) => template.kind === kind);
  const kinds = BOARD_KINDS.filter(
    (kind) => kind === board?.kind || (SCREEN_KINDS.includes(kind) && ofKind(kind).length > 0),
  );
  const choices = board === null ? [] : ofKind(board.kind);
  const hasBoards = before?.groups.some(({ boardId }) => boardId !== null) === true;
  const hint =
    hasBoards && board !== null && before?.board?.kind !== board.kind
      ? t('make.boardsGone')
      : by === 'teams' && board !== null
        ? t('make.teamBoard')
        : undefined;
  const choose = (chosen: string) => {
    const kind = kinds.find((one): one is BoardKind => one === chosen);
    onBoard(kind === undefined ? null : { kind, templateId: ofKind(kind)[0]?.id ?? null });
  };
  return (
    <>
      {status.kind === 'failed' ? (
        <Notice kind="problem">
          <p>{t('make.boardsFailed')}</p>
        </Notice>
      ) : null}
      <Select
        label={t('make.board')}
        hint={hint}
        placeholder={t('make.noBoard')}
        value={board?.kind ?? ''}
        onValue={choose}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}.name`, { ns: 'boards' }),
        }))}
      />
      {board === null || choices.length < 2 ? null : (
        <Select
          label={t('make.begin')}
          placeholder={t('make.beginUsual')}
          value={board.templateId ?? ''}
          onValue={(templateId) =>
            onBoard({ ...board, templateId: templateId === '' ? null : templateId })
          }
          options={choices.map(({ id, name }) => ({ value: id, label: own(name) }))}
        />
      )}
    </>
  );
}
