/** Static: the built web, compressed once, with long caching for files whose names change with their contents. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const packed = new Set(['.png', '.ico', '.woff2']);

type Coding = 'br' | 'gzip' | 'identity';
type Kept = { readonly body: Buffer; readonly etag: string; readonly coding: Coding };

const mostKept = 500;
const squeezed = promisify(gzip);
const squeezedMore = promisify(brotliCompress);

async function encode(body: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'identity') return body;
  if (coding === 'gzip') return squeezed(body);
  return squeezedMore(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

export type Web = {
  /** The file at a path, or the page for a path that only the page knows; undefined when there is no such file. */
  readonly serve: (path: string, request: Headers) => Promise<Response | undefined>;
};

/** @param root the folder with index.html */
export function openWeb(root: string): Web {
  const kept = new Map<string, Promise<Kept>>();

  const load = (file: string, changed: number, coding: Coding): Promise<Kept> => {
    const key = `${coding} ${changed} ${file}`;
    let found = kept.get(key);
    if (!found) {
      found = readFile(file).then(async (raw) => {
        const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 22);
        return { body: await encode(raw, coding), etag: `"${hash}.${coding}"`, coding };
      });
      found.catch(() => kept.delete(key));
      kept.set(key, found);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
    }
    return found;
  };

  return {
    serve: async (path, request) => {
      // A dot alone makes no file: the secret of an invitation has one.
      const page = types[extname(path)] === undefined;
      const found = (await within(root, path)) ?? (page ? await within(root, '/') : undefined);
      if (!found) return undefined;
      const extension = extname(found.file);
      const { body, etag, coding } = await load(found.file, found.changed, codingFor(extension, request));
      const hashed = path.startsWith('/assets/');
      const headers = new Headers({
        'content-type': types[extension] ?? 'application/octet-stream',
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag,
        vary: 'accept-encoding',
      });
      if (request.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
      if (coding !== 'identity') headers.set('content-encoding', coding);
      return new Response(new Uint8Array(body), { headers });
    },
  };
}

function codingFor(extension: string, request: Headers): Coding {
  if (packed.has(extension)) return 'identity';
  const accepted = request.get('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

async function within(root: string, path: string): Promise<{ file: string; changed: number } | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const file = normalize(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  if (!file.startsWith(root + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, changed: found.mtimeMs } : undefined;
}
