export {
  ConnectionClosed,
  type ControlConnection,
  type ControlOptions,
  type ControlStatus,
} from './control-connection.ts';
export type { DocumentConnection, DocumentOptions } from './document-connection.ts';
export { forgetPerson } from './forget-person.ts';
export { openControl } from './open-control.ts';
export { openDocument } from './open-document.ts';
export type { SaveStatus } from './save-status.ts';
export { stillDocument } from './still-document.ts';
