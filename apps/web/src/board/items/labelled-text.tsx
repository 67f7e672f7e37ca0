import type { OutlineNode } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { TextSpot } from '../editor/text-spot.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import styles from './value.module.css';

/** A text of the template or of an item under its name. */
export function LabelledText({ node }: { node: OutlineNode }) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const { id, text, fragment, label } = node;
  const name = label === undefined ? '' : words(label);
  return (
    <div className={styles.text}>
      <p className={styles.name} aria-hidden="true">
        {name}
      </p>
      <TextSpot
        look="box"
        field={id}
        content={fragment && { text, fragment }}
        label={name}
        placeholder={t('text.empty')}
      />
    </div>
  );
}
