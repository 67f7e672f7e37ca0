/** The texts of the screens that nobody sees before they are in. */
export const laterLoaders = import.meta.glob<Record<string, Record<string, unknown>>>([
  './{en,es}/*.ts',
  '!./{en,es}/{shell,join,board,room}.ts',
]);
