/** The root that says which kind of board a document is: the server writes it, once. */
const META = 'meta';

/** Roots of a document whose name begins so are written by the server alone, at any depth. */
export const SERVER_ROOT_PREFIX = 'server:';

/** Whether a root of a document, and all that stands in it, is the server's to write. */
export const isServerRoot = (name: string): boolean =>
  name === META || name.startsWith(SERVER_ROOT_PREFIX);
