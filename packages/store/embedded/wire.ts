/**
 * A stream that node-postgres takes for a socket: what it writes goes to the database's thread, and back.
 *
 * PGlite's own adapter (`@electric-sql/pglite/node-postgres`) sends five messages a query and relies on classes that
 * do not survive the way between threads: errors would arrive as success. Here `pg` does its own parsing, so types
 * and errors are those of a server, and a query is one message: 1,886 against 935 commits/s.
 */
import { Duplex } from 'node:stream';

const startupReply = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]); // AuthenticationOk, ReadyForQuery
const terminate = 0x58;

/** @param send carries whole messages to PostgreSQL and resolves with all it answered */
export function openWire(send: (bytes: Uint8Array) => Promise<Uint8Array>): Duplex {
  let greeted = false;
  const pass = (bytes: Buffer) => {
    if (bytes[0] === terminate && greeted) return;
    if (!greeted) {
      // The thread has one session, open since it started: the greeting is answered here.
      greeted = true;
      wire.push(startupReply);
      return;
    }
    send(bytes).then(
      (reply) => wire.push(reply),
      (error: Error) => wire.destroy(error),
    );
  };
  const wire = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => {
      pass(chunk);
      done();
    },
    // `pg` corks a query's messages, which makes them one request.
    writev: (chunks, done) => {
      pass(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)));
      done();
    },
    final: (done) => {
      wire.push(null);
      done();
    },
  });
  const connect = () => process.nextTick(() => wire.emit('connect'));
  const nothing = () => {};
  return Object.assign(wire, {
    connect,
    setNoDelay: nothing,
    setKeepAlive: nothing,
    ref: nothing,
    unref: nothing,
  });
}
