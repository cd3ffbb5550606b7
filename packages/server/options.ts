/** Options: how a server is started, by flags or by the environment; flags win. */
import { parseArgs } from 'node:util';
import { problem, type Problem } from '@throughline/model/problem';
import { levels, type Level } from './log.ts';

export type ServerOptions = {
  /** 0 for any free one */
  readonly port: number;
  readonly host: string;
  /** the only folder that is written to */
  readonly dataDir: string;
  /** PostgreSQL instead of the embedded database */
  readonly databaseUrl?: string | undefined;
  /** where people reach this server, when it stands behind another */
  readonly publicUrl?: string | undefined;
  /** believe the caller's address that a proxy in front names */
  readonly trustProxy?: boolean;
  readonly logLevel?: Level;
};

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  'data-dir': { type: 'string' },
  'database-url': { type: 'string' },
  'public-url': { type: 'string' },
} as const;

/** Reads the options. @returns a problem when one of them cannot be meant */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ServerOptions | Problem {
  let given: Partial<Record<keyof typeof flags, string>>;
  try {
    given = parseArgs({ args: [...args], options: flags, strict: true }).values;
  } catch {
    return problem('option.unknown', { known: { list: Object.keys(flags).map((name) => `--${name}`) } });
  }
  const text = (flag: keyof typeof flags, name: string): string | undefined =>
    (given[flag] ?? env[name]) || undefined;
  const port = text('port', 'PORT') ?? '4680';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return problem('option.port', { value: port });
  const publicUrl = text('public-url', 'PUBLIC_URL')?.replace(/\/+$/, '');
  if (publicUrl !== undefined && !/^https?:\/\/[^/]+$/.test(publicUrl))
    return problem('option.public-url', { value: publicUrl });
  const level = env['LOG_LEVEL'] || 'info';
  const logLevel = levels.find((one) => one === level);
  if (!logLevel) return problem('option.log-level', { value: level, known: { list: [...levels] } });
  return {
    port: Number(port),
    host: text('host', 'HOST') ?? '127.0.0.1',
    dataDir: text('data-dir', 'DATA_DIR') ?? './data',
    databaseUrl: text('database-url', 'DATABASE_URL'),
    publicUrl,
    trustProxy: env['TRUST_PROXY'] === '1',
    logLevel,
  };
}
