/**
 * Order among siblings as a fractional index: a string between any two strings, so that moving one item touches
 * one item. The first character tells the length of the whole part, as in "a0", "b00": appending stays short.
 * After D. Greenspan, "Implementing Fractional Indexing" (2020).
 */
import { limits } from './limits.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
const first = 'a0';
const smallest = `A${'0'.repeat(26)}`;

const digitAt = (text: string, at: number): number => digits.indexOf(text[at] ?? '0');

// 'a' is followed by 1 digit, 'b' by 2 … 'z' by 26; 'Z' by 1, 'Y' by 2 … 'A' by 26.
function wholeLength(head: string): number {
  if (head >= 'a' && head <= 'z') return head.charCodeAt(0) - 97 + 2;
  return 90 - head.charCodeAt(0) + 2;
}

const whole = (key: string): string => key.slice(0, wholeLength(key[0] ?? 'a'));

/** Is this a string that `between` can have made? */
export function isOrder(key: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]*$/.test(key) || key.length > limits.order || key === smallest) return false;
  return key.length >= wholeLength(key[0] ?? 'a') && (whole(key) === key || !key.endsWith('0'));
}

function next(part: string): string | undefined {
  const head = part[0] ?? 'a';
  const tail = [...part.slice(1)];
  for (let at = tail.length - 1; at >= 0; at--) {
    const digit = digits.indexOf(tail[at] ?? '0') + 1;
    if (digit < base) {
      tail[at] = digits[digit] ?? '0';
      return head + tail.join('');
    }
    tail[at] = '0';
  }
  if (head === 'Z') return first;
  if (head === 'z') return undefined;
  const wider = String.fromCharCode(head.charCodeAt(0) + 1);
  return wider > 'a' ? wider + tail.join('') + '0' : wider + tail.slice(1).join('');
}

function previous(part: string): string | undefined {
  const head = part[0] ?? 'a';
  const tail = [...part.slice(1)];
  for (let at = tail.length - 1; at >= 0; at--) {
    const digit = digits.indexOf(tail[at] ?? '0') - 1;
    if (digit >= 0) {
      tail[at] = digits[digit] ?? '0';
      return head + tail.join('');
    }
    tail[at] = digits[base - 1] ?? 'z';
  }
  if (head === 'a') return `Z${digits[base - 1]}`;
  if (head === 'A') return undefined;
  const narrower = String.fromCharCode(head.charCodeAt(0) - 1);
  return narrower < 'Z'
    ? narrower + tail.join('') + (digits[base - 1] ?? 'z')
    : narrower + tail.slice(1).join('');
}

// The shortest digits strictly between two fractions; '' is 0 on the left and 1 on the right.
function middle(low: string, high: string): string {
  let shared = 0;
  while (high !== '' && shared < high.length && digitAt(low, shared) === digitAt(high, shared)) {
    shared += 1;
  }
  if (shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared));
  const a = low === '' ? 0 : digitAt(low, 0);
  const b = high === '' ? base : digitAt(high, 0);
  if (b - a > 1) return digits[(a + b) >> 1] ?? '';
  if (high.length > 1) return high.slice(0, 1);
  return (digits[a] ?? '') + middle(low.slice(1), '');
}

/**
 * A key strictly between two keys; `undefined` stands for the beginning or the end.
 * @throws when `low` is not below `high`: a bug of the caller.
 */
export function between(low: string | undefined, high: string | undefined): string {
  if (low !== undefined && high !== undefined && low >= high) {
    throw new Error(`order: ${low} is not below ${high}`);
  }
  if (low === undefined) {
    if (high === undefined) return first;
    const part = whole(high);
    if (part === smallest) return part + middle('', high.slice(part.length));
    if (part < high) return part;
    const before = previous(part);
    return before === undefined || before === smallest ? smallest + middle('', '') : before;
  }
  const lowPart = whole(low);
  const lowRest = low.slice(lowPart.length);
  if (high === undefined) return next(lowPart) ?? lowPart + middle(lowRest, '');
  const highPart = whole(high);
  if (lowPart === highPart) return lowPart + middle(lowRest, high.slice(highPart.length));
  const after = next(lowPart);
  return after !== undefined && after < high ? after : lowPart + middle(lowRest, '');
}
