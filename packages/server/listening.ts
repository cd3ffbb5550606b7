/** Listening: the socket of the server, which begins on this machine only, may move to others, and stops in order. */
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { problem, type Problem } from '@throughline/model/problem';

/** Something that keeps the server from starting, and is not our own bug: `message` is the sentence for people. */
export type StartError = Error & { readonly problem: Problem };

export function startError(found: Problem, sentence: string): StartError {
  return Object.assign(new Error(sentence), { problem: found });
}

export type Where = { readonly host: string; readonly port: number };

/**
 * Listens.
 * @returns where: the port is a free one when 0 was asked for
 * @throws a problem value, when somebody else has the port or the host is not one of this machine's
 */
export function listen(server: Server, { host, port }: Where): Promise<Where | Problem> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error & { code?: string }): void => {
      server.off('listening', done);
      const { code } = error;
      if (code === 'EADDRINUSE') resolve(problem('port.in-use', { port: `${port}`, host }));
      else if (code === 'EACCES') resolve(problem('port.forbidden', { port: `${port}` }));
      else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') resolve(problem('host.not-here', { host }));
      else reject(error);
    };
    const done = (): void => {
      server.off('error', failed);
      resolve({ host, port: (server.address() as AddressInfo).port });
    };
    server.once('error', failed);
    server.once('listening', done);
    server.listen(port, host);
  });
}

/** The address that people type. */
export const addressOf = ({ host, port }: Where, isLocal: boolean): string => {
  const name = isLocal || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
};

/**
 * Stops: takes no more, lets what is under way end, and after `graceMs` ends it.
 * @param server one that may not be listening at all
 */
export function stopListening(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), graceMs);
    // A connection that is kept alive becomes idle when its last answer has gone out.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(hurry);
      clearInterval(idle);
      resolve();
    });
  });
}
