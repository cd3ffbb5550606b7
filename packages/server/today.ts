/** Today: the day that it is at a moment, in a zone. */

/**
 * @param at milliseconds since 1970-01-01T00:00Z
 * @param zone IANA zone; UTC when it is empty or not known
 * @returns `YYYY-MM-DD`
 */
export function dayIn(at: number, zone: string): string {
  try {
    // Sweden writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone || 'UTC' }).format(at);
  } catch {
    return dayIn(at, 'UTC');
  }
}
