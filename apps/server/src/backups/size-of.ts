const MB = 1_048_576;

/** A number of bytes as people say it. */
export const sizeOf = (bytes: number): string => `${Math.max(0.1, bytes / MB).toFixed(1)} MB`;
