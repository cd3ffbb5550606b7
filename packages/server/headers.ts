/** Headers that every answer carries, so that a browser does with it only what it is for. */

const headers: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    [
      // Everything comes from here: scripts, what they ask for, their workers, fonts, the manifest.
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "font-src 'self'",
      "img-src 'self' data: blob:",
      // The parts of the screen set the styles of single elements as people drag and scroll.
      "style-src 'self' 'unsafe-inline'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  ],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  // An invitation's secret stands in its address.
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
];

export function secured(response: Response): Response {
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}
