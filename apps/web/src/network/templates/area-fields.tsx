import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import type { Form } from '../form/use-form.ts';
import { type AreaEntry, newArea, type TemplateEntries } from './template-entries.ts';
import styles from './templates.module.css';
import { TwoTexts } from './two-texts.tsx';

/** The areas of a template: their words, and, where they are the template's own, which there are. */
export function AreaFields({ form, fixed }: { form: Form<TemplateEntries>; fixed: boolean }) {
  const { t } = useTranslation('boards');
  const { areas, notes } = form.entries;
  const set = (next: readonly AreaEntry[]) => form.change({ areas: next });
  const move = (index: number, by: -1 | 1) => {
    const area = areas[index];
    if (area !== undefined) set(areas.toSpliced(index, 1).toSpliced(index + by, 0, area));
  };
  const remove = ({ key }: AreaEntry) =>
    form.change({
      areas: areas.filter((area) => area.key !== key),
      notes: notes.filter((note) => note.area !== key),
    });
  return (
    <section className={styles.part} aria-labelledby="template-areas">
      <h3 id="template-areas">{t('templates.areas')}</h3>
      <ol className={styles.rows}>
        {areas.map((area, index) => (
          <li key={area.key} className={styles.row}>
            <AreaRow
              form={form}
              area={area}
              index={index}
              onArea={(changed) => set(areas.with(index, { ...area, ...changed }))}
            />
            {fixed ? null : (
              <p className={styles.acts}>
                {index === 0 ? null : (
                  <Button look="quiet" onClick={() => move(index, -1)}>
                    {t('templates.earlierArea', { number: index + 1 })}
                  </Button>
                )}
                {index === areas.length - 1 ? null : (
                  <Button look="quiet" onClick={() => move(index, 1)}>
                    {t('templates.laterArea', { number: index + 1 })}
                  </Button>
                )}
                <Button look="quiet" onClick={() => remove(area)}>
                  {t('templates.removeArea', { number: index + 1 })}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {fixed ? null : (
        <p>
          <Button onClick={() => set([...areas, newArea()])}>
            <PlusIcon />
            {t('templates.addArea')}
          </Button>
        </p>
      )}
    </section>
  );
}

function AreaRow({
  form,
  area,
  index,
  onArea,
}: {
  form: Form<TemplateEntries>;
  area: AreaEntry;
  index: number;
  onArea: (changed: Partial<AreaEntry>) => void;
}) {
  const { t } = useTranslation('boards');
  const words = useFieldWords(form.problems);
  const problem = (field: 'title' | 'prompt') => (language: 'en' | 'es') =>
    words(`areas.${index}.${field}.${language}`);
  return (
    <>
      <h4>{t('templates.area', { number: index + 1 })}</h4>
      <TwoTexts
        label={t('templates.areaTitle')}
        text={area.title}
        onText={(title) => onArea({ title })}
        problem={problem('title')}
      />
      <TwoTexts
        label={t('templates.areaPrompt')}
        text={area.prompt}
        onText={(prompt) => onArea({ prompt })}
        lines={3}
        problem={problem('prompt')}
      />
    </>
  );
}
