/** The log of the server itself: structured, on the error stream, without addresses, names, titles or secrets. */
import { destination, pino, type Logger } from 'pino';

export const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type Level = (typeof levels)[number];

export const openLog = (level: Level): Logger =>
  pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, destination(2));

/** What of an error may be logged: a database's details can hold what people wrote. */
export const plainly = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? { name: error.name, code: (error as { code?: unknown }).code, stack: error.stack }
    : { name: typeof error };
