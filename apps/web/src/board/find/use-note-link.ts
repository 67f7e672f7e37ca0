import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../routing/place.ts';
import { useLocation } from '../../routing/use-place.ts';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf, pathTo } from '../content-now.ts';
import { goToLine } from '../go-to-line.ts';
import { lineIn } from './note-link.ts';

/** Goes to the note that the address leads to, and says where one is. */
export function useNoteLink(): void {
  const tools = useBoardTools();
  const { t } = useTranslation('talk');
  const { pathname, search, move } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move to an address is looked at once.
  useEffect(() => {
    const line = lineIn(location.hash);
    if (line === undefined) return;
    // Not within the effect: going there draws the line at once.
    const timer = setTimeout(() => {
      goTo(`${pathname}${search}`, { replace: true, state: history.state });
      const node = pathTo(outlineOf(tools, tools.content.snapshot()), ({ id }) => id === line).at(
        -1,
      );
      const done =
        node !== undefined && goToLine(tools, line)
          ? t('link.arrived', { text: node.text.slice(0, 80) })
          : t('link.gone');
      tools.screen.setState(node === undefined ? { done, toast: { kind: 'link-gone' } } : { done });
    });
    return () => clearTimeout(timer);
  }, [move, tools]);
}
