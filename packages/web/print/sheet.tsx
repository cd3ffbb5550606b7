/** The sheet for the printer. */
export function PrintSheet() {
  return null;
}
