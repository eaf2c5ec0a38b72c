//! Lists as Word writes them: paragraphs that look like items, with the sign drawn into the text and the level in a style.
//! Deliberately absent: what stands inside the items.

import { styleOf, textOf, type HtmlElement, type HtmlNode } from './html.ts';

/** One item of a list that is still flat. */
export interface Item {
  html: string;
  ordered: boolean;
  level: number;
  start: number;
  /** Begins a list of its own on the first level. */
  fresh: boolean;
}

/** A paragraph that is an item: by `mso-list`, or by its class with a drawn sign. */
export function isWordItem(element: HtmlElement): boolean {
  if (element.tag !== 'p') return false;
  const list = styleOf(element)['mso-list'] ?? '';
  if (/level\d/.test(list)) return true;
  return /\bMsoListParagraph/.test(element.attributes.class ?? '') && sign(element) !== null;
}

const isIgnored = (element: HtmlElement): boolean => (styleOf(element)['mso-list'] ?? '').toLowerCase() === 'ignore';

/** The drawn sign of an item: `·`, `o`, `1.`, `a)`. */
function sign(element: HtmlElement): string | null {
  for (const child of element.children) {
    if (typeof child === 'string') {
      const found = /^[\s\u00a0]*([·•o§\uf0a7\uf0b7–▪-]|\(?[0-9a-z]{1,4}[.)])[\s\u00a0]{2,}/i.exec(child);
      if (found?.[1]) return found[1];
      if (child.replace(/[\s\u00a0]/g, '')) return null;
      continue;
    }
    if (isIgnored(child)) return textOf(child).replace(/[\s\u00a0]/g, '');
    const inner = sign(child);
    if (inner !== null) return inner;
    if (textOf(child).replace(/[\s\u00a0]/g, '')) return null;
  }
  return null;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function numberOf(text: string): number {
  const word = text.replace(/[().]/g, '').toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (/^[ivxlc]+$/.test(word) && (word.length > 1 || word === 'i')) {
    const values = [...word].map((letter) => ROMAN[letter] ?? 0);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  }
  return /^[a-z]$/.test(word) ? word.charCodeAt(0) - 96 : 1;
}

/** The nodes without the drawn sign. */
function without(nodes: HtmlNode[], drawn: string): HtmlNode[] {
  const rest: HtmlNode[] = [];
  let done = false;
  for (const node of nodes) {
    if (done) {
      rest.push(node);
    } else if (typeof node === 'string') {
      const bare = node.replace(/^[\s\u00a0]+/, '');
      if (drawn && bare.startsWith(drawn)) {
        rest.push(bare.slice(drawn.length).replace(/^[\s\u00a0]+/, ''));
        done = true;
      } else {
        done = bare !== '';
        rest.push(node);
      }
    } else if (isIgnored(node)) {
      done = true;
    } else {
      const inside = without(node.children, drawn);
      done = textOf(node).replace(/[\s\u00a0]/g, '') !== '';
      rest.push({ ...node, children: inside });
    }
  }
  return rest;
}

/** What an item says about its list, and its content without the sign. */
export function wordItem(element: HtmlElement): { item: Item; content: HtmlNode[] } {
  const list = styleOf(element)['mso-list'] ?? '';
  const drawn = sign(element) ?? '';
  const level = Number(/level(\d)/.exec(list)?.[1] ?? 1);
  const ordered = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(drawn);
  const item = { html: '', ordered, level, start: ordered ? numberOf(drawn) : 1, fresh: false };
  return { item, content: [{ tag: 'p', attributes: {}, children: without(element.children, drawn) }] };
}

/** Flat items as nested lists. */
export function nested(items: Item[]): string {
  let html = '';
  const open: { ordered: boolean; level: number }[] = [];
  const shut = (): void => {
    html += `</li></${open.pop()?.ordered ? 'ol' : 'ul'}>`;
  };
  for (const item of items) {
    while (open.length && (open.at(-1)?.level ?? 0) > item.level && open.length > 1) shut();
    const top = open.at(-1);
    if (top && top.level >= item.level && top.ordered === item.ordered) {
      html += '</li>';
    } else {
      if (top && top.level >= item.level) shut();
      html += item.ordered ? `<ol${item.start === 1 ? '' : ` start="${item.start}"`}>` : '<ul>';
      open.push({ ordered: item.ordered, level: item.level });
    }
    html += `<li>${item.html || '<p></p>'}`;
  }
  while (open.length) shut();
  return html;
}
