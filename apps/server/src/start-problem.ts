import { DataInUse, NewerData, NotOurData, UnwritableData } from '@throughline/storage';
import { BadSetting, type Config } from './config.ts';

/**
 * One line that says why the server could not start and what to do, or undefined for an error that
 * nobody foresaw.
 * @param config undefined when it could not even be read
 */
export function startProblem(error: unknown, config: Config | undefined): string | undefined {
  if (error instanceof BadSetting) return error.message;
  if (!config) return undefined;
  const { dataDir, port } = config;
  if (error instanceof UnwritableData) {
    return `Throughline cannot write to ${dataDir}. Make that folder writable, or name another with DATA_DIR.`;
  }
  if (error instanceof NewerData) {
    return `The data in ${dataDir} was written by a newer Throughline. Start that version, or name another folder with DATA_DIR.`;
  }
  if (error instanceof NotOurData) {
    return `The file in ${dataDir} is not Throughline's, or it is damaged. Name another folder with DATA_DIR, or restore a backup.`;
  }
  if (error instanceof DataInUse) {
    return `Another Throughline already uses ${dataDir}. Stop it first, or name another folder with DATA_DIR.`;
  }
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `This account may not use port ${port}. Choose one above 1023: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${config.host}. Set HOST to one that it has, or leave it out.`;
    default:
      return undefined;
  }
}
