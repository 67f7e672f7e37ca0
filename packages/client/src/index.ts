export {
  ConnectionClosed,
  type ControlConnection,
  type ControlOptions,
  type ControlStatus,
  openControl,
} from './control-connection.ts';
export {
  type DocumentConnection,
  type DocumentOptions,
  openDocument,
} from './document-connection.ts';
export { forgetPerson } from './forget-person.ts';
export type { SaveStatus } from './save-status.ts';
