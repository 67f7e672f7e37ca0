import type { OutlineNode } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import field from '../../ui/field.module.css';
import { FieldFrame, FieldProblem } from '../../ui/field-frame.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useBoardContent } from '../use-board-content.ts';
import type { KindFieldsProps } from './kind-fields.tsx';
import styles from './new-poll.module.css';

/** What is voted on: words that are typed here, or things that stand on the board. */
export function OptionFields({ draft, onChange, problem }: KindFieldsProps) {
  const { t } = useTranslation('votes');
  return (
    <>
      <RadioRow
        look="joined"
        label={t('start.from')}
        value={draft.from}
        options={(['board', 'typed'] as const).map((value) => ({
          value,
          label: t(`from.${value}`),
        }))}
        onChange={(from) => onChange({ from })}
      />
      {draft.from === 'typed' ? (
        <FieldFrame label={t('start.typed')} problem={problem}>
          {(tied) => (
            <textarea
              {...tied}
              rows={4}
              className={field.input}
              value={draft.typed}
              onChange={(event) => onChange({ typed: event.target.value })}
            />
          )}
        </FieldFrame>
      ) : (
        <Entries draft={draft} onChange={onChange} problem={problem} />
      )}
    </>
  );
}

function Entries({ draft, onChange, problem }: KindFieldsProps) {
  const { t } = useTranslation('votes');
  const words = useKindTexts();
  const { kind } = useBoardTools();
  const view = useBoardContent();
  const areas = kind.model
    .outline(view as never)
    .map((area) => ({ area, entries: entriesIn(area) }))
    .filter(({ entries }) => entries.length > 0);
  const { entries: chosen } = draft;
  const set = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    onChange({ entries: next });
  };
  return (
    <>
      {areas.length === 0 ? <p>{t('from.nothing')}</p> : null}
      {areas.map(({ area, entries }) => {
        const ids = entries.map(({ id }) => id);
        const hasAll = ids.every((id) => chosen.has(id));
        const name = area.label === undefined ? area.text : words(area.label);
        return (
          <fieldset key={area.id} className={styles.area}>
            <legend className={styles.legend}>{name}</legend>
            <Button look="quiet" onClick={() => set(ids, !hasAll)}>
              {t(hasAll ? 'from.none' : 'from.all', { area: name })}
            </Button>
            {entries.map(({ id, text }) => (
              <label key={id} className={styles.check}>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={(event) => set([id], event.target.checked)}
                />
                <span dir="auto">{text}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
      {problem === undefined ? null : <FieldProblem id="votes-options">{problem}</FieldProblem>}
    </>
  );
}

/** Everything in an area with words of its own: clusters before what is in them. */
function entriesIn(area: OutlineNode): readonly OutlineNode[] {
  return area.children.flatMap((node) => [
    ...(node.what !== 'area' && node.what !== 'field' && node.text.trim() !== '' ? [node] : []),
    ...entriesIn(node),
  ]);
}
