import {
  BOARD_KINDS,
  type BoardInfo,
  type BoardKind,
  NewBoardForm,
  type TemplateInfo,
} from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SCREEN_KINDS } from '../../board/kinds/registry.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import { useForm } from '../form/use-form.ts';
import { useFetched } from '../use-fetched.ts';
import { useWords } from '../use-words.ts';
import { fetchTemplates, makeBoard } from './boards-api.ts';
import { DescribedChoices } from './kind-choice.tsx';
import { KindIcon } from './kind-icon.tsx';
import { ownerOf, type PlaceEntries, PlaceFields, type Places } from './place-fields.tsx';

interface Asked {
  readonly networkId: string;
  readonly places: Places;
  /** What is chosen at first. */
  readonly first: PlaceEntries;
  readonly onClose: () => void;
  readonly onMade: (board: BoardInfo) => void;
}

/** Makes a board: its kind, what it begins with, whose it is, and where it stands. */
export function NewBoardDialog(asked: Asked) {
  const { t } = useTranslation(['boards', 'shell']);
  const { networkId, onClose } = asked;
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchTemplates(networkId, signal), [networkId]),
  );
  if (status.kind === 'here') return <NewBoardFields {...asked} templates={status.value} />;
  return (
    <Dialog title={t('new')} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
      {status.kind === 'failed' ? (
        <FailureNotice failure={status.failure} onRetry={fetchAgain} />
      ) : (
        <p>{t('opening')}</p>
      )}
    </Dialog>
  );
}

interface Entries extends PlaceEntries {
  kind: BoardKind;
  templateId: string;
  title: string;
}

function NewBoardFields({
  networkId,
  places,
  first,
  templates,
  onClose,
  onMade,
}: Asked & { templates: readonly TemplateInfo[] }) {
  const { t } = useTranslation('boards');
  const { own } = useWords();
  const ofKind = (kind: BoardKind) => templates.filter((template) => template.kind === kind);
  const kinds = BOARD_KINDS.filter(
    (kind) => SCREEN_KINDS.includes(kind) && ofKind(kind).length > 0,
  );
  const firstOf = (kind: BoardKind) => ofKind(kind)[0]?.id ?? '';
  const kind = kinds[0] ?? 'empathy-map';
  const form = useForm({
    first: { ...first, kind, templateId: firstOf(kind), title: '' } as Entries,
    schema: NewBoardForm,
    toBody: (entries): NewBoardForm => ({
      kind: entries.kind,
      templateId: entries.templateId === '' ? null : entries.templateId,
      owner: ownerOf(entries),
      conveningId: entries.conveningId === '' ? null : entries.conveningId,
      title: entries.title.trim() === '' ? null : entries.title,
    }),
    send: (body) => makeBoard(networkId, body),
    onSaved: onMade,
  });
  const { entries, change } = form;
  const words = useFieldWords(form.problems);
  const choices = ofKind(entries.kind);
  return (
    <FormDialog title={t('new')} form={form} submitWords={t('make')} onClose={onClose}>
      <DescribedChoices
        label={t('kind')}
        value={entries.kind}
        onValue={(chosen) => change({ kind: chosen, templateId: firstOf(chosen) })}
        choices={kinds.map((value) => ({
          value,
          name: t(`kinds.${value}.name`),
          about: t(`kinds.${value}.about`),
          mark: <KindIcon kind={value} />,
        }))}
      />
      {choices.length < 2 ? null : (
        <DescribedChoices
          label={t('template')}
          value={entries.templateId}
          onValue={(templateId) => change({ templateId })}
          choices={choices.map(({ id, name, about }) => ({
            value: id,
            name: own(name),
            about: own(about),
          }))}
        />
      )}
      <PlaceFields entries={entries} places={places} onChange={change} />
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
