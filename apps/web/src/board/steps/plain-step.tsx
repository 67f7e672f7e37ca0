import { useBoardTools } from '../board-tools.ts';
import type { BoardStep } from '../kinds/kind-screen.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { NoteList } from '../note/note-list.tsx';
import styles from './step.module.css';
import { StepHeading, stepHeadingId } from './step-heading.tsx';

const NO_NOTES: readonly [] = [];

/** A step as it is drawn unless its kind draws it: its prompt, then what is in it, one below the other. */
export function PlainStep({ view, step }: { view: unknown; step: BoardStep }) {
  const words = useKindTexts();
  const { kind } = useBoardTools();
  const notes = kind.lists(view);
  const number = kind.steps(view).findIndex(({ id }) => id === step.id) + 1;
  return (
    <section
      className={`${styles.area} ${styles.notesArea}`}
      data-area={step.id}
      aria-labelledby={stepHeadingId(step.id)}
    >
      <StepHeading id={step.id} number={number} />
      {step.lists.map((list) => (
        <div key={list} className={styles.part}>
          {step.lists.length === 1 ? null : (
            <h3 className={styles.partTitle}>{words(`lists.${list}`)}</h3>
          )}
          <NoteList
            list={list}
            notes={notes.get(list) ?? NO_NOTES}
            start={words(`areas.${step.id}.start`)}
          />
        </div>
      ))}
    </section>
  );
}
