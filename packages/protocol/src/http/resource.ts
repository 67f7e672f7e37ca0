import type * as z from 'zod/mini';

/** One thing that can be asked over HTTP. */
export interface Resource {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/api`; `:id`, `:key`, `:signal`, `:poll`, `:note` and `:step` are parts of the path. */
  readonly path: string;
  readonly query?: z.ZodMiniType;
  readonly request?: z.ZodMiniType;
  /** What a success answers with; none: 204, or 202, or a redirection. */
  readonly response?: z.ZodMiniType;
  /** A success is a file to download. */
  readonly file?: true;
  /** The status of a success where it is not 200, or 204 without a body. */
  readonly status?: 201 | 202 | 302;
  /** Answers with an `ETag`; a change must send it back as `If-Match`. */
  readonly versioned?: true;
}
