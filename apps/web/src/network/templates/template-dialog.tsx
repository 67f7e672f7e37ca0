import { type BoardKind, NewTemplateForm, type TemplateInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import {
  addTemplate,
  changeTemplate,
  deleteTemplate,
  fetchTemplates,
} from '../boards/boards-api.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { NO_NAME } from '../form/both-names.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import { useForm } from '../form/use-form.ts';
import { AreaFields } from './area-fields.tsx';
import { NoteFields } from './note-fields.tsx';
import { entriesOf, formOf, type KindAreas, newArea } from './template-entries.ts';
import { TwoTexts } from './two-texts.tsx';
import { useKindAreas } from './use-kind-areas.ts';

interface Asked {
  readonly networkId: string;
  /** What is changed; for a built-in one, what one of the network's own is made of. Null: a new one. */
  readonly template: TemplateInfo | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Writes a template, or changes one. */
export function TemplateDialog(asked: Asked) {
  const { t } = useTranslation(['boards', 'shell']);
  const { template, onClose } = asked;
  const kind: BoardKind = template?.kind ?? 'notes';
  const areas = useKindAreas(kind);
  const title = t(template === null ? 'templates.newTitle' : 'templates.changeTitle');
  if (areas === undefined) {
    return (
      <Dialog title={title} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
        <p>{t('opening')}</p>
      </Dialog>
    );
  }
  return <TemplateFields {...asked} title={title} kindAreas={areas} />;
}

const EMPTY: TemplateInfo = {
  id: 'none',
  kind: 'notes',
  builtIn: false,
  replaces: null,
  name: NO_NAME,
  about: NO_NAME,
  areas: [],
  notes: [],
  version: 0,
};

function TemplateFields({
  networkId,
  template,
  title,
  kindAreas,
  onClose,
  onSaved,
}: Asked & { title: string; kindAreas: KindAreas }) {
  const { t } = useTranslation('boards');
  const [deleting, setDeleting] = useState(false);
  const own = template !== null && !template.builtIn ? template : undefined;
  const replaces = template?.builtIn ? template.id : null;
  const first = entriesOf(template ?? EMPTY, kindAreas);
  const form = useForm({
    first: template === null ? { ...first, areas: [newArea()] } : first,
    version: own?.version ?? 0,
    schema: NewTemplateForm,
    toBody: (entries): NewTemplateForm => ({ ...formOf(entries, kindAreas), replaces }),
    send: (body, version) =>
      own === undefined ? addTemplate(networkId, body) : changeTemplate(own.id, body, version),
    fetchHeld: async () => {
      const answer = await fetchTemplates(networkId, new AbortController().signal);
      if (answer.kind !== 'ok') return answer;
      const held = answer.value.find(({ id }) => id === own?.id) ?? template ?? EMPTY;
      const { version } = held;
      return { kind: 'ok', value: { entries: entriesOf(held, kindAreas), version } };
    },
    onSaved,
  });
  const words = useFieldWords(form.problems);
  const { entries, change } = form;
  if (deleting && own !== undefined) {
    return (
      <DeleteDialog
        title={t('templates.remove')}
        body={t('templates.removeBody')}
        remove={() => deleteTemplate(own.id)}
        onClose={() => setDeleting(false)}
        onDeleted={onSaved}
      />
    );
  }
  return (
    <FormDialog
      title={title}
      form={form}
      submitWords={t('templates.save')}
      onClose={onClose}
      tell={(told) => [
        { label: t('templates.name'), words: `${told.name.en} · ${told.name.es}` },
        {
          label: t('templates.areas'),
          words: told.areas.map((area) => area.title.en || area.title.es).join(', '),
        },
      ]}
      extra={
        own === undefined ? undefined : (
          <Button look="danger" onClick={() => setDeleting(true)}>
            {t(own.replaces === null ? 'templates.remove' : 'templates.back')}
          </Button>
        )
      }
    >
      <TwoTexts
        label={t('templates.name')}
        text={entries.name}
        onText={(name) => change({ name })}
        problem={(language) => words(`name.${language}`)}
      />
      <TwoTexts
        label={t('templates.about')}
        text={entries.about}
        onText={(about) => change({ about })}
        lines={3}
        problem={(language) => words(`about.${language}`)}
      />
      <AreaFields form={form} fixed={kindAreas.length > 0} />
      <NoteFields form={form} />
    </FormDialog>
  );
}
