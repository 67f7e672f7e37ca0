import type { AnyItem } from '@throughline/board';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import type { ValueSlot } from './item-form.ts';
import { useValueWords } from './use-value-words.ts';
import styles from './value.module.css';

export interface ValueControlProps {
  readonly item: AnyItem;
  readonly slot: ValueSlot;
  /** In an outline only the line that has the keyboard is a stop of the Tab key. */
  readonly tabIndex?: number;
}

/** A plain value of an item with its name: the browser's own control, or its words for who only reads. */
export function ValueControl({ item, slot, tabIndex }: ValueControlProps) {
  const words = useKindTexts();
  const valueWords = useValueWords();
  const { mayWrite, changes } = useBoardTools();
  const id = useId();
  const value = item.values[slot.name];
  const name = words(`items.${item.type}.${slot.name}`);
  if (!mayWrite) {
    return (
      <p className={styles.value}>
        <span className={styles.name}>{name}</span>
        <span>{valueWords(item, slot) ?? '–'}</span>
      </p>
    );
  }
  const set = (next: unknown) => void changes.items.setValue(item.id, slot.name, next);
  return (
    <div className={styles.value}>
      <label htmlFor={id} className={styles.name}>
        {name}
      </label>
      <Control {...{ id, item, slot, value, set, tabIndex }} />
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly item: AnyItem;
  readonly slot: ValueSlot;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly tabIndex: number | undefined;
}

function Control({ id, item, slot, value, set, tabIndex }: ControlProps): ReactNode {
  switch (slot.control) {
    case 'day':
      return (
        <Typed type="date" {...{ id, value, tabIndex }} set={(text) => set(text || undefined)} />
      );
    case 'number':
      return (
        <Typed
          type="number"
          {...{ id, value, tabIndex }}
          min={slot.min}
          max={slot.max}
          step={slot.step ?? 'any'}
          set={(text) => set(text === '' ? undefined : Number(text))}
        />
      );
    case 'flag':
      return (
        <input
          id={id}
          type="checkbox"
          className={styles.flag}
          tabIndex={tabIndex}
          checked={value === true}
          onChange={(event) => set(event.target.checked)}
        />
      );
    case 'choice':
      return (
        <Choice {...{ id, item, value, set, tabIndex }} choices={slot.choices} name={slot.name} />
      );
  }
}

function Choice(
  props: Omit<ControlProps, 'slot'> & {
    readonly choices: readonly string[];
    readonly name: string;
  },
) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const { id, item, value, set, choices, name, tabIndex } = props;
  return (
    <select
      id={id}
      className={styles.input}
      tabIndex={tabIndex}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.target.value || undefined)}
    >
      <option value="">{t('items.none')}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words(`items.${item.type}.choices.${name}.${choice}`)}
        </option>
      ))}
    </select>
  );
}

interface TypedProps {
  readonly id: string;
  readonly type: 'date' | 'number';
  readonly value: unknown;
  readonly set: (text: string) => void;
  readonly tabIndex: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | 'any';
}

/** A field that is set when the person leaves it or presses Enter: not each digit is a change of its own. */
function Typed({ value, set, ...input }: TypedProps) {
  const kept = value === undefined || value === null ? '' : String(value);
  const [typed, setTyped] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what others set takes the place of what was typed
  useEffect(() => setTyped(undefined), [kept]);
  const finish = () => {
    if (typed !== undefined && typed !== kept) set(typed);
    setTyped(undefined);
  };
  return (
    <input
      {...input}
      className={styles.input}
      value={typed ?? kept}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
    />
  );
}
