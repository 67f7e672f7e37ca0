import { RedisProblem } from '@throughline/bus';
import { DatabaseProblem, NotDurable, StartProblem } from '@throughline/storage';
import { BadSetting, type Config } from './config.ts';

/**
 * One line that says why the server could not start and what to do, or undefined for an error that
 * nobody foresaw.
 * @param config undefined when it could not even be read
 */
export function startProblem(error: unknown, config: Config | undefined): string | undefined {
  if (error instanceof BadSetting) return error.message;
  if (error instanceof StartProblem) return `${error.message} DATA_DIR names the folder.`;
  if (error instanceof DatabaseProblem) {
    return `${error.message} DATABASE_URL names the database.`;
  }
  if (error instanceof RedisProblem) return `${error.message} REDIS_URL names it.`;
  if (!config) return undefined;
  const { dataDir, port, host } = config;
  if (error instanceof NotDurable) {
    return `What people write could be lost in ${dataDir}: its file system cannot keep it safe (${error.message}). Name a folder on a local disk with DATA_DIR.`;
  }
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `This account may not use port ${port}. Choose one above 1023: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set HOST to one that it has, or leave it out.`;
    default:
      return undefined;
  }
}
