import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { startI18n } from '../../i18n/start-i18n.ts';
import { outlineOf } from '../content-now.ts';
import { fetchKindScreen, SCREEN_KINDS } from './registry.ts';

/** The keys that a kind's texts need, and those of the outline of a new board. */
test.each(SCREEN_KINDS)('the texts of %s name all that the common screens show', async (kind) => {
  const screen = await fetchKindScreen(kind);
  if (screen === undefined) throw new Error('it has no screens');
  const doc = new Y.Doc();
  screen.model.write(doc);
  const view = screen.model.read(doc);
  const steps = screen.steps(view);
  const labels = outlineOf({ kind: screen }, view).flatMap(({ label, children }) =>
    [label, ...children.map((child) => child.label)].filter((known) => known !== undefined),
  );
  const wanted = [
    'title',
    'titleOf',
    'download.fileName',
    ...steps.flatMap(({ id }) => [`areas.${id}.title`, `areas.${id}.prompt`]),
    ...steps.flatMap(({ lists }) => lists.map((list) => `lists.${list}`)),
    ...steps.flatMap(({ id, lists }) =>
      lists.length > 1 ? lists.map((list) => `listPrompts.${list}`) : [`areas.${id}.start`],
    ),
    ...steps.flatMap(({ items = [] }) =>
      items.flatMap((type) => [`items.${type}.name`, `items.${type}.add`]),
    ),
    ...labels,
  ];
  const i18n = await startI18n('en', [screen.texts]);
  const missing = wanted.filter((key) => !i18n.exists(key, { ns: screen.texts as 'board' }));
  expect(missing).toEqual([]);
});
