/** Why a store cannot be opened, in a sentence that says what to do. */
export abstract class StartProblem extends Error {
  readonly dataDir: string;
  constructor(name: string, dataDir: string, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = name;
    this.dataDir = dataDir;
  }
}

/** The data file was written by a newer version. Nothing of it was changed. */
export class NewerData extends StartProblem {
  constructor(dataDir: string) {
    super(
      'NewerData',
      dataDir,
      `The data in ${dataDir} was written by a newer version: start that version, or another data folder.`,
    );
  }
}

/** The folder or the file cannot be made, opened or written. */
export class UnwritableData extends StartProblem {
  constructor(dataDir: string, cause: unknown) {
    super(
      'UnwritableData',
      dataDir,
      `Cannot write in the data folder ${dataDir} (${codeOf(cause)}): make it writable, or start with another one.`,
      cause,
    );
  }
}

/** The file is no database, or another program's. Nothing of it was changed. */
export class NotOurData extends StartProblem {
  constructor(dataDir: string, file: string) {
    super(
      'NotOurData',
      dataDir,
      `${file} is not a data file of this server: move it away, or start with another data folder.`,
    );
  }
}

/** Another server runs on this folder. */
export class DataInUse extends StartProblem {
  constructor(dataDir: string) {
    super(
      'DataInUse',
      dataDir,
      `Another server is using the data folder ${dataDir}: stop it, or start with another folder.`,
    );
  }
}

/** The short code of an error of the file system or of SQLite. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code ?? 'unknown error';
}
