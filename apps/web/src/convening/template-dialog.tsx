import { AGENDA_TEMPLATES, type AgendaTemplate, minutesOf } from '@throughline/convening';
import type { PlannedBreakout, Step } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { newStepId } from './new-step-id.ts';
import { type Companies, companiesOf, peopleHere } from './one-two-four.ts';
import styles from './template-dialog.module.css';
import { Toggle } from './toggle.tsx';

type People = Awaited<ReturnType<typeof peopleHere>>;

/** Stretches of a day to choose from: what each does, how long it takes. */
export function TemplateDialog({
  conveningId,
  networkId,
  onAdd,
  onClose,
}: {
  conveningId: string;
  networkId: string;
  onAdd: (steps: Step[], breakouts?: readonly PlannedBreakout[]) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation(['convening', 'shell', 'agenda']);
  const language = currentLanguage(i18n);
  const [people, setPeople] = useState<People>();
  const [grouping, setGrouping] = useState(true);
  useEffect(() => {
    const leaving = new AbortController();
    void peopleHere(conveningId, networkId, leaving.signal).then((here) => {
      if (!leaving.signal.aborted) setPeople(here);
    });
    return () => leaving.abort();
  }, [conveningId, networkId]);
  const canGroup = people !== undefined && people.length >= 2;

  const add = (template: AgendaTemplate) => {
    const grouped = template.companies !== undefined && grouping && canGroup;
    if (!grouped) return onAdd(stepsOf(template));
    const companies = companiesOf(people, {
      pairs: t('pairs', { ns: 'agenda' }),
      fours: t('fours', { ns: 'agenda' }),
      pair: (number) => t('pair', { ns: 'agenda', number }),
      four: (number) => t('four', { ns: 'agenda', number }),
    });
    onAdd(stepsOf(template, companies), [companies.pairs, companies.fours]);
  };
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
            {template.companies === undefined ? null : canGroup ? (
              <Toggle
                label={t('pairsAndFours', { ns: 'agenda' })}
                hint={t('madeOf', { ns: 'agenda', count: people.length })}
                on={grouping}
                changing={false}
                onChange={setGrouping}
              />
            ) : (
              <p className={styles.steps}>{t('nobodyYet', { ns: 'agenda' })}</p>
            )}
            <Button onClick={() => add(template)}>
              {t('agenda.addThis', { count: minutesOf(template) })}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function stepsOf({ steps, companies }: AgendaTemplate, made?: Companies): Step[] {
  return steps.map((step, index) => {
    const company = companies?.[index];
    const groups = made && company ? made[company].id : undefined;
    return { ...step, id: newStepId(), ...(groups === undefined ? {} : { groups }) };
  });
}
