/** What may be logged of an error: its class. A message may hold what a person wrote. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;
