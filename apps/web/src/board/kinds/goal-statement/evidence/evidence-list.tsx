import {
  basisOf,
  evidenceFor,
  type GoalItem,
  type GoalView,
  isLinked,
  oneLine,
} from '@throughline/board';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boardPath } from '../../../../network/paths.ts';
import { Link } from '../../../../routing/link.tsx';
import { CloseIcon } from '../../../../ui/icons.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { addItemId, deleteItemWithUndo } from '../../../items/item-actions.ts';
import { lineId } from '../../../writing.ts';
import { ItemText } from '../parts/item-text.tsx';
import { BasisMark } from './basis-mark.tsx';
import styles from './evidence.module.css';
import { EvidenceDialog, type EvidenceFor } from './evidence-dialog.tsx';

export interface EvidenceListProps {
  readonly view: GoalView;
  /** The item that it is for; null for the goal. */
  readonly parent: string | null;
  /** `need`: what the goal hangs on; its first link is to a need. */
  readonly wanted?: EvidenceFor;
}

/** What something rests on, and the way to say it. */
export function EvidenceList({ view, parent, wanted = 'anything' }: EvidenceListProps) {
  const evidence = evidenceFor(view, parent);
  return (
    <div className={styles.evidence}>
      {wanted === 'need' ? null : <BasisMark basis={basisOf(view, parent)} />}
      {evidence.length === 0 ? null : (
        <ul className={styles.list}>
          {evidence.map((one) => (
            <Piece key={one.id} evidence={one} />
          ))}
        </ul>
      )}
      <AskEvidence parent={parent} wanted={wanted} />
    </div>
  );
}

/** The button that asks what something rests on. */
export function AskEvidence({ parent, wanted = 'anything' }: Omit<EvidenceListProps, 'view'>) {
  const { t } = useTranslation('goal');
  const { mayWrite } = useBoardTools();
  const [asking, setAsking] = useState(false);
  if (!mayWrite) return null;
  return (
    <>
      <button
        type="button"
        id={addItemId('evidence', parent)}
        className={styles.ask}
        onClick={() => setAsking(true)}
      >
        {wanted === 'need' ? t('evidence.linkNeed') : t('items.evidence.add')}
      </button>
      {asking ? (
        <EvidenceDialog parent={parent} wanted={wanted} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

/** One piece: linked words are as they were when somebody linked them; the team's own can be written on. */
function Piece({ evidence }: { evidence: GoalItem<'evidence'> }) {
  const { t } = useTranslation('goal');
  const tools = useBoardTools();
  const { source, board } = evidence.values;
  const words = oneLine(evidence.texts.what);
  return (
    <li className={styles.piece} data-source={source} data-item={evidence.id}>
      <span className={styles.source}>{t(`items.evidence.choices.source.${source}`)}</span>
      {isLinked(evidence) && board !== undefined ? (
        <div
          className={styles.words}
          id={lineId(evidence.id)}
          tabIndex={-1}
          lang={evidence.language}
        >
          <p>{words}</p>
          <Link to={boardPath(board)} className={styles.where}>
            {t('evidence.open')}
          </Link>
        </div>
      ) : (
        <ItemText
          item={evidence}
          name="what"
          label={t('items.evidence.what')}
          placeholder={t('items.evidence.blank')}
          labelled="hidden"
        />
      )}
      {tools.mayWrite ? (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('actions.remove', { what: words || t('actions.empty') })}
          onClick={() => deleteItemWithUndo(tools, evidence.id)}
        >
          <CloseIcon />
        </button>
      ) : null}
    </li>
  );
}
