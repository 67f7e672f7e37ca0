import { BoardCopyForm, type BoardInfo, type BoardOnShelf } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import { useForm } from '../form/use-form.ts';
import type { BoardTools } from './board-tools.ts';
import { copyBoard } from './boards-api.ts';
import { ownerOf, type PlaceEntries, PlaceFields } from './place-fields.tsx';
import { useBoardName } from './use-board-name.ts';

interface Entries extends PlaceEntries {
  what: 'all' | 'structure';
  title: string;
}

/** Makes another board of what is on one, or of its areas and prompts. */
export function CopyDialog({
  board,
  tools,
  onClose,
  onMade,
}: {
  board: BoardOnShelf;
  tools: BoardTools;
  onClose: () => void;
  onMade: (board: BoardInfo) => void;
}) {
  const { t } = useTranslation('boards');
  const name = useBoardName()(board);
  const all = tools.placesOfCopy(board);
  const mayAll = all.teams.length > 0 || all.network;
  const placesFor = (what: Entries['what']) => (what === 'all' ? all : tools.places);
  const firstPlace = (what: Entries['what']) => {
    const { teams, network } = placesFor(what);
    const same = teams.find(({ id }) => id === board.team?.id);
    return same?.id ?? (network ? '' : (teams[0]?.id ?? ''));
  };
  const firstWhat = mayAll ? 'all' : 'structure';
  const isOpen = all.convenings.some(({ id }) => id === board.conveningId);
  const form = useForm({
    first: {
      what: firstWhat,
      title: t('copyName', { title: name }),
      teamId: firstPlace(firstWhat),
      conveningId: isOpen ? (board.conveningId ?? '') : '',
    } as Entries,
    schema: BoardCopyForm,
    toBody: (entries): BoardCopyForm => ({
      what: entries.what,
      owner: ownerOf(entries),
      conveningId: entries.conveningId === '' ? null : entries.conveningId,
      title: entries.title.trim() === '' ? null : entries.title,
    }),
    send: (body) => copyBoard(board.id, body),
    onSaved: onMade,
  });
  const { entries, change } = form;
  const words = useFieldWords(form.problems);
  const whats = mayAll ? (['all', 'structure'] as const) : (['structure'] as const);
  return (
    <FormDialog
      title={t('copyTitle', { title: name })}
      form={form}
      submitWords={t('copyMake')}
      onClose={onClose}
    >
      <ChoiceGroup
        label={t('copyWhat')}
        hint={t('copyHint')}
        value={entries.what}
        onValue={(what) => change({ what, teamId: firstPlace(what) })}
        choices={whats.map((value) => ({
          value,
          label: t(value === 'all' ? 'copyAll' : 'copyStructure'),
        }))}
      />
      <PlaceFields entries={entries} places={placesFor(entries.what)} onChange={change} />
      {entries.what === 'all' ? <p>{t('copyNames')}</p> : null}
      <TextField
        label={t('titleLabel')}
        hint={t('titleHint')}
        value={entries.title}
        onValue={(title) => change({ title })}
        problem={words('title')}
        autoComplete="off"
        dir="auto"
      />
    </FormDialog>
  );
}
