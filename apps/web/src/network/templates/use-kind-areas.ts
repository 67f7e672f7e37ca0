import { type BoardKind, LANGUAGES } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as Y from 'yjs';
import { fetchKindScreen } from '../../board/kinds/registry.ts';
import type { KindAreas } from './template-entries.ts';

const NONE: KindAreas = [];

/**
 * The areas that a kind of board has whatever its template says, with the words of both languages; none for a kind
 * whose areas are the template's. Undefined while they are on their way.
 */
export function useKindAreas(kind: BoardKind): KindAreas | undefined {
  const { i18n } = useTranslation();
  const [found, setFound] = useState<{ kind: BoardKind; areas: KindAreas }>();
  useEffect(() => {
    if (kind === 'notes') return;
    let over = false;
    const ask = async () => {
      const screen = await fetchKindScreen(kind);
      if (screen === undefined) return setFound({ kind, areas: NONE });
      await i18n.loadNamespaces(screen.texts);
      await i18n.loadLanguages([...LANGUAGES]);
      const doc = new Y.Doc();
      screen.model.write(doc);
      const [en, es] = ['en', 'es'].map(
        (language) => i18n.getFixedT(language, screen.texts as 'board') as unknown as Words,
      );
      const areas = screen.steps(screen.model.read(doc)).map(({ id }) => ({
        id,
        title: { en: en?.(`areas.${id}.title`) ?? '', es: es?.(`areas.${id}.title`) ?? '' },
        prompt: { en: en?.(`areas.${id}.prompt`) ?? '', es: es?.(`areas.${id}.prompt`) ?? '' },
      }));
      if (!over) setFound({ kind, areas });
    };
    // Without them the form has no areas to show, and still saves a name and a sentence.
    ask().catch(() => setFound({ kind, areas: NONE }));
    return () => {
      over = true;
    };
  }, [kind, i18n]);
  if (kind === 'notes') return NONE;
  return found?.kind === kind ? found.areas : undefined;
}

type Words = (key: string) => string;
