import { useTranslation } from 'react-i18next';
import { RedoIcon, UndoIcon } from '../../ui/action-icons.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useSay } from '../news/use-say.ts';
import { useUndo } from '../use-undo.ts';
import styles from './header.module.css';

/** Takes back, or does again, what this person did; never what another did. */
export function UndoButtons() {
  const { t } = useTranslation('board');
  const { changes, screen } = useBoardTools();
  const say = useSay();
  const { canUndo, canRedo } = useUndo();
  const steps = [
    { kind: 'undo', can: canUndo, Icon: UndoIcon },
    { kind: 'redo', can: canRedo, Icon: RedoIcon },
  ] as const;
  return (
    <div className={styles.undo}>
      {steps.map(({ kind, can, Icon }) => (
        <button
          key={kind}
          type="button"
          className={styles.step}
          aria-label={t(`undo.${kind}`)}
          title={t(`undo.${kind}`)}
          aria-disabled={!can}
          data-idle={!can}
          // The text box keeps the keyboard, so that undoing does not end the writing.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!can) return;
            changes.undo[kind]();
            screen.setState({ toast: null });
            say({ did: kind });
          }}
        >
          <Icon />
        </button>
      ))}
    </div>
  );
}
