/**
 * As much XML as a spreadsheet has: elements, attributes, text. What declares entities of its own is refused, so
 * nothing can grow while it is read. Signs that XML cannot hold are written as `_xHHHH_`, as ECMA-376 has it.
 */

export type Handler = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,4}));/g,
        (whole, hex: string, ten: string, name: string) => {
          const code = hex ? Number.parseInt(hex, 16) : ten ? Number(ten) : undefined;
          if (code === undefined) return entities[name] ?? whole;
          return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
        },
      )
    : text;

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!|<(\/?)([^\s/>"'=<]{1,200})((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;
const attribute = /([^\s=/]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The name without its namespace. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML. @returns false where it is broken, or declares what a spreadsheet never does */
export function readXml(xml: string, handler: Handler): boolean {
  let depth = 0;
  for (const match of xml.matchAll(piece)) {
    const [whole, cdata, end, name, rest = '', text] = match;
    if (text !== undefined) handler.text(decoded(text));
    else if (cdata !== undefined) handler.text(cdata);
    else if (whole === '<!') return false;
    else if (name !== undefined && end === '/') {
      depth -= 1;
      handler.close(local(name));
    } else if (name !== undefined) {
      const attributes: Record<string, string> = {};
      for (const [, key = '', double, single] of rest.matchAll(attribute)) {
        if (key !== '__proto__') attributes[local(key)] = decoded(double ?? single ?? '');
      }
      handler.open(local(name), attributes);
      if (rest.endsWith('/')) handler.close(local(name));
      else depth += 1;
    }
    if (depth < 0) return false;
  }
  return depth === 0;
}

// Control signs, halves of pairs, and two numbers that are no signs; also what would be read as such an escape.
const unwritable =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9a-fA-F]{4}_)/g;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
  text
    .replaceAll(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
