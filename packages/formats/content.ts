/** The content of a file as text, since every door speaks JSON: texts as they are, anything else in base64. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const places = new Map([...alphabet].map((sign, at) => [sign, at]));

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    const sign = (index: number): string => alphabet.charAt(index & 63);
    parts.push(
      sign(a >> 2) +
        sign((a << 4) | (b >> 4)) +
        (left > 1 ? sign((b << 2) | (c >> 6)) : '=') +
        (left > 2 ? sign(c) : '='),
    );
  }
  return parts.join('');
}

/** The bytes of a base64 text; undefined when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  const clean = text.replaceAll(/\s+/g, '').replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let [held, bits, size] = [0, 0, 0];
  for (const sign of clean) {
    const place = places.get(sign);
    if (place === undefined) return undefined;
    held = ((held << 6) | place) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[size] = (held >> bits) & 255;
      size += 1;
    }
  }
  return bytes;
}

/** How files begin that are no text: zips (XLSX is one), and the older files of Office. */
const binary: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export const isBinary = (bytes: Uint8Array): boolean =>
  binary.some((sign) => sign.every((byte, at) => bytes[at] === byte));
