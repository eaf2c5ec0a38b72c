//! The document of a story as ProseMirror knows it: the same nodes, marks and attributes as the paper's text tree.
//! Deliberately absent: styles, colours, alignment, the headline and the standfirst (fields of the page around).

import { Schema, type AttributeSpec, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';

import { allowed } from './address.ts';
import { embedFromElement, embedToAttributes } from './embed.ts';

const none: AttributeSpec = { default: null };
/** A node that exists only so that there is somewhere to write; left out of the tree while it stays empty and alone. */
const filler: AttributeSpec = { default: false };

const words = (element: HTMLElement, name: string): string | null => element.getAttribute(name)?.trim() || null;

function named(tag: string, anchor: unknown): DOMOutputSpec {
  return anchor ? [tag, { 'data-anchor': String(anchor) }, 0] : [tag, 0];
}

const span = (element: HTMLElement, name: string): number => {
  const value = Number(element.getAttribute(name));
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
};

function cell(tag: 'td' | 'th', role: 'cell' | 'header_cell'): NodeSpec {
  return {
    content: 'block+',
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: none, filler },
    tableRole: role,
    isolating: true,
    parseDOM: [{ tag, getAttrs: (element) => ({ colspan: span(element, 'colspan'), rowspan: span(element, 'rowspan') }) }],
    toDOM: (node) => {
      const attributes: Record<string, string> = {};
      if (node.attrs.colspan !== 1) attributes.colspan = String(node.attrs.colspan);
      if (node.attrs.rowspan !== 1) attributes.rowspan = String(node.attrs.rowspan);
      return [tag, attributes, 0];
    },
  };
}

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    attrs: { anchor: none, filler },
    parseDOM: [{ tag: 'p', getAttrs: (element) => ({ anchor: words(element, 'data-anchor') }) }],
    toDOM: (node) => named('p', node.attrs.anchor),
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 2 }, anchor: none },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (element: HTMLElement) => ({ level: Math.min(4, Math.max(2, level)), anchor: words(element, 'data-anchor') }),
    })),
    toDOM: (node) => named(`h${node.attrs.level}`, node.attrs.anchor),
  },
  pullquote: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { cite: none },
    parseDOM: [
      {
        tag: 'figure[data-pullquote]',
        contentElement: '[data-words]',
        getAttrs: (element) => ({ cite: words(element, 'data-pullquote') }),
      },
    ],
    toDOM: (node) => ['figure', { 'data-pullquote': node.attrs.cite ?? '' }, ['p', { 'data-words': '' }, 0]],
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    attrs: { cite: none },
    parseDOM: [{ tag: 'blockquote', getAttrs: (element) => ({ cite: words(element, 'data-cite') }) }],
    toDOM: (node) => ['blockquote', node.attrs.cite ? { 'data-cite': node.attrs.cite } : {}, 0],
  },
  factbox: {
    content: 'block+',
    group: 'block',
    defining: true,
    isolating: true,
    attrs: { title: none },
    parseDOM: [
      { tag: 'aside[data-factbox]', contentElement: '[data-blocks]', getAttrs: (element) => ({ title: words(element, 'data-factbox') }) },
    ],
    toDOM: (node) => ['aside', { 'data-factbox': node.attrs.title ?? '' }, ['div', { 'data-blocks': '' }, 0]],
  },
  bulletList: {
    content: 'listItem+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    content: 'listItem+',
    group: 'block',
    attrs: { start: { default: 1 } },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => {
          const start = Number(element.getAttribute('start') ?? '1');
          return { start: Number.isInteger(start) && Math.abs(start) < 2 ** 31 ? start : 1 };
        },
      },
    ],
    toDOM: (node) => ['ol', node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }, 0],
  },
  listItem: {
    content: 'block+',
    defining: true,
    attrs: { filler },
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  table: {
    content: 'tableRow+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    attrs: { caption: none },
    parseDOM: [
      {
        tag: 'table',
        getAttrs: (element) => ({ caption: words(element, 'data-caption') ?? (element.querySelector('caption')?.textContent?.trim() || null) }),
      },
      { tag: 'caption', ignore: true },
      { tag: 'colgroup', ignore: true },
    ],
    toDOM: (node) => ['table', node.attrs.caption ? { 'data-caption': node.attrs.caption } : {}, ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)*',
    tableRole: 'row',
    attrs: { filler },
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableHeader: cell('th', 'header_cell'),
  tableCell: cell('td', 'cell'),
  codeBlock: {
    content: 'text*',
    group: 'block',
    marks: '',
    code: true,
    defining: true,
    attrs: { language: none },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: (element) => ({ language: words(element, 'data-language') }) }],
    toDOM: (node) => ['pre', { dir: 'ltr', ...(node.attrs.language ? { 'data-language': node.attrs.language } : {}) }, ['code', 0]],
  },
  horizontalRule: {
    group: 'block',
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },
  embed: {
    group: 'block',
    atom: true,
    draggable: true,
    selectable: true,
    attrs: { kind: { default: 'web' }, id: { default: '' }, attrs: { default: {} } },
    parseDOM: [{ tag: 'figure[data-embed]', getAttrs: (element) => embedFromElement(element) }],
    toDOM: (node) => ['figure', embedToAttributes(node.attrs)],
  },
  text: { group: 'inline' },
  hardBreak: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
};

const simple = (tag: string, also: MarkSpec['parseDOM'] = []): MarkSpec => ({
  parseDOM: [{ tag }, ...(also ?? [])],
  toDOM: () => [tag, 0],
});

/** In the order in which the tree writes them. */
const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, title: none, rel: none },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href') ?? '';
          return allowed(href) && { href, title: words(element, 'title'), rel: words(element, 'data-rel') };
        },
      },
    ],
    toDOM: (mark) => {
      const attributes: Record<string, string> = { href: mark.attrs.href };
      if (mark.attrs.title) attributes.title = mark.attrs.title;
      if (mark.attrs.rel) attributes['data-rel'] = mark.attrs.rel;
      return ['a', attributes, 0];
    },
  },
  strong: simple('strong', [{ tag: 'b' }]),
  em: simple('em', [{ tag: 'i' }]),
  underline: simple('u'),
  strike: simple('s', [{ tag: 'del' }, { tag: 'strike' }]),
  code: { ...simple('code'), code: true },
  sub: simple('sub'),
  sup: simple('sup'),
};

/** The schema of every story. */
export const schema = new Schema({ nodes, marks });

/** A paragraph that stands for nothing. */
export const fillerParagraph = (): Node => schema.node('paragraph', { filler: true });
