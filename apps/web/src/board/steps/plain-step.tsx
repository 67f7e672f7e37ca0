import type { OutlineNode } from '@throughline/board';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf } from '../content-now.ts';
import { addItemId, startItem } from '../items/item-actions.ts';
import { ItemCard } from '../items/item-card.tsx';
import { LabelledText } from '../items/labelled-text.tsx';
import type { BoardStep } from '../kinds/kind-screen.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { NoteList } from '../note/note-list.tsx';
import styles from './step.module.css';
import { StepHeading, stepHeadingId } from './step-heading.tsx';

const NO_NOTES: readonly [] = [];

export interface PlainStepProps {
  readonly view: unknown;
  readonly step: BoardStep;
}

/** A step as it is drawn unless its kind draws it: its prompt, then what the outline has in it. */
export function PlainStep({ view, step }: PlainStepProps) {
  const tools = useBoardTools();
  const area = outlineOf(tools, view).find(({ id }) => id === step.id);
  const number = tools.kind.steps(view).findIndex(({ id }) => id === step.id) + 1;
  return (
    <section
      className={`${styles.area} ${styles.notesArea}`}
      data-area={step.id}
      aria-labelledby={stepHeadingId(step.id)}
    >
      <StepHeading id={step.id} number={number} />
      {area?.children
        .filter(({ what }) => what === 'field')
        .map((node) => (
          <LabelledText key={node.id} node={node} />
        ))}
      <StepNotes view={view} step={step} />
      <StepItems view={view} step={step} nodes={area?.children ?? NO_NOTES} />
    </section>
  );
}

function StepNotes({ view, step }: PlainStepProps) {
  const words = useKindTexts();
  const { kind } = useBoardTools();
  const notes = kind.lists(view);
  const alone = step.lists.length === 1;
  return step.lists.map((list) => (
    <div key={list} className={styles.part}>
      {alone ? null : <h3 className={styles.partTitle}>{words(`lists.${list}`)}</h3>}
      <NoteList
        list={list}
        notes={notes.get(list) ?? NO_NOTES}
        start={words(alone ? `areas.${step.id}.start` : `listPrompts.${list}`)}
      />
    </div>
  ));
}

function StepItems({ view, step, nodes }: PlainStepProps & { nodes: readonly OutlineNode[] }) {
  const words = useKindTexts();
  const tools = useBoardTools();
  const items = tools.kind.itemsOf?.(view).byId;
  const { LineExtra } = tools.kind;
  return (
    <>
      <ul className={styles.items}>
        {nodes.map((node) => {
          const item = items?.get(node.id);
          return item === undefined || items === undefined ? null : (
            <li key={node.id}>
              <ItemCard item={item} node={node} items={items} />
              {LineExtra === undefined ? null : <LineExtra view={view} node={node} />}
            </li>
          );
        })}
      </ul>
      {tools.mayWrite ? (
        <div className={styles.adds}>
          {step.items?.map((type) => (
            <Button
              key={type}
              id={addItemId(type, null)}
              onClick={() => startItem(tools, { type, parent: null, after: null })}
            >
              <PlusIcon /> {words(`items.${type}.add`)}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}
