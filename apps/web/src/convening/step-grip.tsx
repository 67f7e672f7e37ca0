import type { PointerEvent } from 'react';
import { GripIcon } from '../ui/action-icons.tsx';
import styles from './step-grip.module.css';

/**
 * What a step is dragged by, with a mouse, a pen or a finger. It is nothing to those who press keys or
 * listen: for them the step can be moved earlier and later by name.
 */
export function StepGrip({ onPress }: { onPress: (press: PointerEvent<HTMLElement>) => void }) {
  return (
    <span className={styles.grip} data-grip="" aria-hidden="true" onPointerDown={onPress}>
      <GripIcon />
    </span>
  );
}
