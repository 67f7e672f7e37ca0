import { useBoardTools } from '../board-tools.ts';
import { outlineOf, pathTo } from '../content-now.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { presenceName } from '../screen-store.ts';
import { useBoardContent } from '../use-board-content.ts';

/** Where on the board somebody writes. */
export interface Where {
  /** The id of the line in the outline. */
  readonly id: string;
  /** The name of the area that it lies in now. */
  readonly area: string;
  /** What the line says already. */
  readonly text: string;
}

/** Gives a function from a field's name in awareness to where it lies now. */
export function useWhere(): (field: string) => Where | undefined {
  const tools = useBoardTools();
  const words = useKindTexts();
  const outline = outlineOf(tools, useBoardContent());
  return (field) => {
    const path = pathTo(outline, ({ id }) => presenceName(id) === field);
    const [area, line] = [path[0], path.at(-1)];
    if (area?.label === undefined || line === undefined) return undefined;
    return { id: line.id, area: words(area.label), text: line.text };
  };
}
