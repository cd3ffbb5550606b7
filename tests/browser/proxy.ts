/**
 * A bad network between a browser and the server: it delays, drops requests before or after they are done, breaks
 * answers off in the middle, answers out of order and cuts streams. What becomes of each request follows from a seed.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Proxy = {
  readonly url: string;
  /** From now on requests to the API meet a fate; pages and scripts always come. */
  readonly storm: () => void;
  readonly calm: () => void;
  /** Nobody gets through, and whoever is connected is cut off. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** A newer version of the application is served: its service worker is another. */
  readonly renew: () => void;
  /** how many requests met which fate */
  readonly fates: () => Readonly<Record<Fate, number>>;
  readonly close: () => Promise<void>;
};

const fates = ['arrives', 'late', 'lost', 'done but lost', 'broken off'] as const;
type Fate = (typeof fates)[number];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Scripts come uncompressed, so that one of them can be made newer; a request for it always wants the whole. */
function plain(from: IncomingMessage): IncomingMessage['headers'] {
  if (from.url !== '/service-worker.js') return from.headers;
  const { 'accept-encoding': _, 'if-none-match': __, ...headers } = from.headers;
  return headers;
}

/** The same script as of another build. */
const newer = (script: Buffer): Buffer =>
  Buffer.from(script.toString().replace(/"version":"\w{4}/, '"version":"next'));

const longest = 120; // milliseconds that an answer is held back: later ones overtake it
const streamLives = 900; // milliseconds at most, while it storms

export async function openProxy(target: string, seed: number): Promise<Proxy> {
  const next = numbers(seed);
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(target);
  let storms = false;
  let renewed = false;
  let cut = false;

  const fateOf = (path: string): Fate => {
    if (!storms || !path.startsWith('/api/')) return 'arrives';
    const fate = fates[Math.floor(next() * (fates.length + 3))] ?? 'late';
    counts[fate] += 1;
    return fate;
  };

  function passOn(from: IncomingMessage, to: ServerResponse): void {
    if (cut) return void from.socket.destroy();
    const fate = fateOf(from.url ?? '');
    if (fate === 'lost') return void from.socket.destroy();
    const wait = fate === 'late' ? next() * longest : 0;
    const asked = request(
      { hostname, port, path: from.url, method: from.method, headers: plain(from) },
      (answer) => {
        const streams = answer.headers['content-type']?.startsWith('text/event-stream');
        if (streams) {
          to.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(to);
          if (storms) setTimeout(() => from.socket.destroy(), next() * streamLives);
          return;
        }
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const whole = Buffer.concat(parts);
          const body = renewed && from.url === '/service-worker.js' ? newer(whole) : whole;
          setTimeout(() => {
            if (cut || fate === 'done but lost') return void from.socket.destroy();
            to.writeHead(answer.statusCode ?? 502, answer.headers);
            if (fate !== 'broken off') return void to.end(body);
            to.write(body.subarray(0, Math.floor(body.length / 2)), () => from.socket.destroy());
          }, wait);
        });
      },
    );
    asked.on('error', () => from.socket.destroy());
    to.on('close', () => asked.destroy());
    from.pipe(asked);
  }

  const server = createServer(passOn);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  await new Promise<void>((done) => server.listen(0, done));
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    storm: () => {
      storms = true;
      hangUp();
    },
    calm: () => (storms = false),
    cut: () => {
      cut = true;
      hangUp();
    },
    mend: () => (cut = false),
    renew: () => (renewed = true),
    fates: () => counts,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      hangUp();
      await closed;
    },
  };
}
