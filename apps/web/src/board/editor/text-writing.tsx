import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { useBoardTools } from '../board-tools.ts';
import { leaveItem } from '../items/item-actions.ts';
import { FieldBox } from './field-box.tsx';
import type { CaretPlace } from './field-editor.ts';
import styles from './text-spot.module.css';
import { WritingFrame } from './writing-frame.tsx';

/** Room for one text of a template or an item. */
export const TEXT_LIMIT = 400;

export interface TextWritingProps {
  /** Its id in the outline. */
  readonly field: string;
  readonly fragment: Y.XmlFragment;
  readonly caret: CaretPlace | 'as-left';
  readonly label: string;
  readonly placeholder: string;
  readonly limit?: number;
  readonly className?: string;
  readonly full?: string;
  readonly tooLong?: string;
}

/** A text of the template or of an item with the keyboard in it. */
export function TextWriting(props: TextWritingProps) {
  const { field, fragment, caret, label, placeholder, limit = TEXT_LIMIT, className = '' } = props;
  const { t, i18n } = useTranslation('board');
  const tools = useBoardTools();
  return (
    <WritingFrame className={`${className} ${styles.writing}`}>
      <FieldBox
        fragment={fragment}
        caret={caret}
        label={label}
        placeholder={placeholder}
        lang={currentLanguage(i18n)}
        limit={limit}
        full={props.full ?? t('text.full')}
        tooLong={props.tooLong ?? t('text.pasteTooLong')}
        onLeft={() => leaveItem(tools, field.split('/')[0] ?? field)}
      />
    </WritingFrame>
  );
}
