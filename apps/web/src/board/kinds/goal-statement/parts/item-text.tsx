import { GOAL_TYPES, type GoalItem, type TextViews } from '@throughline/board';
import { TextSpot } from '../../../editor/text-spot.tsx';
import styles from './parts.module.css';

export interface ItemTextProps {
  readonly item: GoalItem;
  /** One of the texts of its type. */
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** `hidden`: the label is for screen readers only; `beside`: it leads into the words as part of a sentence. */
  readonly labelled?: 'above' | 'hidden' | 'beside';
}

/** One text of an item, with its label. */
export function ItemText({ item, name, label, placeholder, labelled = 'above' }: ItemTextProps) {
  const texts: TextViews = item.texts;
  const isFirst = GOAL_TYPES[item.type].texts[0] === name;
  return (
    <div className={styles[labelled]}>
      {labelled === 'hidden' ? null : (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      )}
      <TextSpot
        look="box"
        field={isFirst ? item.id : `${item.id}/${name}`}
        content={texts[name]}
        label={label}
        placeholder={placeholder}
      />
    </div>
  );
}
