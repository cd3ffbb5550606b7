/**
 * Markdown → what stands on the screen, in a chunk of its own. Three walls, each enough by itself: HTML in the text is
 * shown as it was typed, what the parser makes is cleaned by DOMPurify over a short list, and of the clean tree only
 * the elements below are made again by React, with no attribute but a checked address.
 */
import DOMPurify, { type Config } from 'dompurify';
import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { createElement, type ReactNode } from 'react';
import { mentionAt, type Mark } from '@throughline/model/mention';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const mention: TokenizerAndRendererExtension = {
  name: 'mention',
  level: 'inline',
  start: (text) => {
    const at = text.search(/[@#]\[/);
    return at < 0 ? undefined : at;
  },
  tokenizer: (text) => {
    const found = mentionAt(text);
    return found && { type: 'mention', raw: found.raw, mark: found.mark, id: found.id };
  },
  renderer: ({ mark, id }) => `<a data-mention="${escaped(String(mark) + String(id))}"></a>`,
};

const parser = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: {
    html: ({ text }) => escaped(text),
    // A picture from elsewhere would tell its owner who reads the plan, and when: it becomes a link.
    image: ({ href, text }) => `<a href="${escaped(href)}">${escaped(text || href)}</a>`,
    checkbox: ({ checked }) => `<input type="checkbox"${checked ? ' checked' : ''}>`,
  },
});
parser.use({ extensions: [mention] });

const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'input', 'hr'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'type', 'checked', 'start', 'data-mention'],
  // Those that hold no address are not read as one.
  ADD_URI_SAFE_ATTR: ['type', 'checked', 'start', 'data-mention'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
  RETURN_DOM_FRAGMENT: true,
};

export type Parts = {
  readonly mention: (id: string, mark: Mark, key: number) => ReactNode;
  /** a check box of a list; where they cannot be ticked they only show */
  readonly tick?: ((nth: number, on: boolean) => void) | undefined;
};

const safe = /^(?:https?:\/\/|mailto:)/i;
const headings = /^H[1-6]$/;
const kept = new Set(config.ALLOWED_TAGS?.map((tag) => tag.toUpperCase()));

/** Makes the clean tree again; the only addresses are those of links. */
function remade(nodes: Iterable<Node>, parts: Parts, count: { boxes: number }): ReactNode[] {
  return [...nodes].map((node, key): ReactNode => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof Element) || !kept.has(node.tagName)) return null;
    const inside = (): ReactNode[] => remade(node.childNodes, parts, count);
    if (node.tagName === 'INPUT') return box(node, parts, count, key);
    if (node.tagName === 'A') {
      const named = node.getAttribute('data-mention');
      if (named) return parts.mention(named.slice(1), named.slice(0, 1) as Mark, key);
      const href = node.getAttribute('href') ?? '';
      if (!safe.test(href)) return <span key={key}>{inside()}</span>;
      return (
        <a key={key} href={href} rel="noopener noreferrer nofollow" target="_blank">
          {inside()}
        </a>
      );
    }
    // Headings of a text stand below those of the page, whatever their number of signs.
    if (headings.test(node.tagName)) return <h3 key={key}>{inside()}</h3>;
    const tag = node.tagName.toLowerCase();
    if (tag === 'br' || tag === 'hr') return createElement(tag, { key });
    const start = tag === 'ol' ? Number(node.getAttribute('start') ?? 1) : 1;
    const task = tag === 'li' && node.querySelector(':scope > input, :scope > p > input') !== null;
    const more = { ...(start === 1 ? {} : { start }), ...(task ? { 'data-task': true } : {}) };
    return createElement(tag, { key, ...more }, inside());
  });
}

function box(node: Element, parts: Parts, count: { boxes: number }, key: number): ReactNode {
  const nth = count.boxes++;
  const { tick } = parts;
  const label = node.closest('li')?.textContent.trim().split('\n')[0] ?? '';
  return (
    <input
      key={key}
      type="checkbox"
      aria-label={label}
      checked={node.hasAttribute('checked')}
      disabled={!tick}
      onChange={(event) => tick?.(nth, event.target.checked)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

export function rendered(text: string, parts: Parts): ReactNode {
  const html = parser.parse(text, { async: false });
  const tree = DOMPurify.sanitize(html, config);
  return remade(tree.childNodes, parts, { boxes: 0 });
}
