import type { TakingLine } from '@throughline/protocol';
import type { Response } from 'express';

/** A file on its way, and how it is made. */
export interface FileToSend {
  readonly name: string;
  readonly type: string;
  readonly make: (progress: (done: number, of: number) => void) => Promise<Uint8Array>;
}

/**
 * Answers with a file to download; with lines before it that say how far it is, for who asked for them (protocol,
 * `TakingLine`). Once lines were sent, a failure is a line too: the status has gone.
 */
export async function sendFile(
  response: Response,
  { name, type, make }: FileToSend,
  withProgress: boolean,
): Promise<void> {
  if (!withProgress) {
    const file = await make(() => {});
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Content-Type', type);
    response.end(file);
    return;
  }
  const tell = (line: TakingLine) => response.write(`${JSON.stringify(line)}\n`);
  const begin = () => {
    if (response.headersSent) return;
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('X-Accel-Buffering', 'no');
  };
  try {
    const file = await make((done, of) => {
      begin();
      tell({ done, of });
    });
    begin();
    tell({ file: name, type, bytes: file.byteLength });
    response.end(file);
  } catch (error) {
    if (!response.headersSent) throw error;
    tell({ failed: true });
    response.end();
  }
}
