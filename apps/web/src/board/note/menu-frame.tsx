import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useBoardTools } from '../board-tools.ts';
import type { LineMenuState } from '../screen-store.ts';
import styles from './menu.module.css';
import { placeMenu, walkMenu } from './menu-walk.ts';

export interface MenuFrameProps {
  readonly menu: LineMenuState;
  readonly label: string;
  /** Called when Esc or Tab leave it. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** The open menu of a line; its children are its items. */
export function MenuFrame({ menu, label, onLeave, children }: MenuFrameProps) {
  const element = useOpenMenu(menu);
  return (
    <div
      ref={element}
      popover="manual"
      role="menu"
      aria-label={label}
      className={styles.menu}
      onKeyDown={(event) => walkMenu(event, onLeave)}
    >
      {children}
    </div>
  );
}

/**
 * Shows the menu over everything, beside its line, with the keyboard in it, until a press elsewhere.
 * Where there are no popovers (before Safari 17) it lies over the board all the same.
 */
function useOpenMenu(menu: LineMenuState) {
  const { screen } = useBoardTools();
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = opened.current;
    if (element === null) return;
    (element as Partial<Pick<HTMLElement, 'showPopover'>>).showPopover?.();
    placeMenu(element, menu.id);
    const first = menu.at === 'kind' ? '[aria-checked="true"]' : 'button';
    element.querySelector<HTMLElement>(first)?.focus();
  }, [menu]);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      const within = target instanceof Element ? target : null;
      // The handle that opened the menu closes it by itself.
      const atHome = within?.closest(`[data-handle="${CSS.escape(menu.id)}"]`);
      if (!opened.current?.contains(within) && !atHome) screen.setState({ menu: null });
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [menu, screen]);
  return opened;
}
