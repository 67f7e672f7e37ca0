import { AGENDA_TEMPLATES, type AgendaTemplate, minutesOf } from '@throughline/convening';
import type { Step } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { newStepId } from './new-step-id.ts';
import styles from './template-dialog.module.css';

/** Stretches of a day to choose from: what each does, how long it takes. */
export function TemplateDialog({
  onAdd,
  onClose,
}: {
  onAdd: (steps: Step[]) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation(['convening', 'shell']);
  const language = currentLanguage(i18n);
  const stepsOf = ({ steps }: AgendaTemplate): Step[] =>
    steps.map((step) => ({ ...step, id: newStepId() }));
  return (
    <Dialog
      title={t('agenda.templates')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
    >
      <ul className={styles.templates}>
        {AGENDA_TEMPLATES.map((template) => (
          <li key={template.id} className={styles.template}>
            <h3 className={styles.name}>{template.name[language]}</h3>
            <p className={styles.steps}>
              {template.steps.map(({ title }) => title[language]).join(' · ')}
            </p>
            <Button onClick={() => onAdd(stepsOf(template))}>
              {t('agenda.addThis', { count: minutesOf(template) })}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
