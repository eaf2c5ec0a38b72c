//! What a journalist pastes, cleaned: Word, Google Docs, LibreOffice, web pages, mail. Structure and emphasis stay; looks,
//! tracked deletions, comments and hidden text go. Pictures do not come along and are counted, so that it can be said.
//! Deliberately absent: the browser; this is text in, text out.

import { cleaned } from './address.ts';
import { embedOf, isKnownPlace } from './embed.ts';
import { elements, escaped, readHtml, styleOf, textOf, type HtmlElement, type HtmlNode } from './html.ts';
import { paragraphsOf, writtenRuns, type Run } from './runs.ts';
import { isWordItem, nested, wordItem, type Item } from './word-lists.ts';

/** Clean HTML, and how many pictures were left behind. */
export interface Cleaned {
  html: string;
  pictures: number;
}

const DROPPED = new Set(
  'head script style title noscript template svg math button input select textarea form object applet meta link colgroup col xml canvas map audio video'.split(' '),
);
const BLOCK = new Set('address article center dd div dl dt details fieldset figcaption footer header main nav p section summary tbody body html'.split(' '));
const MARKS: Record<string, string> = {
  b: 'strong', strong: 'strong', i: 'em', em: 'em', cite: 'em', dfn: 'em', u: 'u', ins: '', s: 's', strike: 's', del: 's', code: 'code', tt: 'code', kbd: 'code',
  samp: 'code', sub: 'sub', sup: 'sup',
};

/** Our own clipboard, which needs no cleaning. */
export const isOwn = (html: string): boolean => /<[a-z][^>]*\sdata-pm-slice=/i.test(html);

/** Cleans the HTML of a clipboard. */
export function clean(html: string): Cleaned {
  const root = readHtml(html);
  const shift = [...elements(root)].some((element) => element.tag === 'h1') ? 1 : 0;
  const cleaner = new Cleaner(shift);
  return { html: cleaner.blocks(root.children), pictures: cleaner.pictures };
}

interface State {
  marks: string[];
  href?: string | undefined;
}

type Piece = { html: string } | { item: Item };

/** Address of a link as it should stand in a story; null when it leads nowhere from here. */
export function linkTarget(href: string): string | null {
  const note = noteReference(href);
  if (note) return note.back ? null : `#note-${note.number}`;
  if (href.startsWith('#') || /^file:/i.test(href)) return null;
  const wrapped = /^https?:\/\/(?:www\.google\.[a-z.]+\/url\?(?:.*&)?q=|[a-z0-9]+\.safelinks\.protection\.outlook\.com\/\?(?:.*&)?url=)([^&]+)/i.exec(href);
  let target = href;
  if (wrapped?.[1]) {
    try {
      target = decodeURIComponent(wrapped[1]);
    } catch {
      target = href;
    }
  }
  const address = cleaned(target);
  return address && /^(?:[a-z]+:|\/\/)/i.test(address) ? address : null;
}

/** A link between a note and its sign, as Word, LibreOffice and Google Docs name them. */
function noteReference(href: string): { number: string; back: boolean } | null {
  const found = /#_?(ftn|edn|sdfootnote|sdendnote|ftnt)(_?ref)?(\d+)(sym|anc)?$/i.exec(href);
  return found?.[3] ? { number: found[3], back: Boolean(found[2]) || found[4]?.toLowerCase() === 'anc' } : null;
}

class Cleaner {
  pictures = 0;
  private pieces: Piece[] = [];
  private runs: Run[] = [];
  private anchor = '';

  constructor(private readonly shift: number) {}

  /** Some nodes as clean blocks. */
  blocks(nodes: HtmlNode[]): string {
    const [pieces, runs, anchor] = [this.pieces, this.runs, this.anchor];
    [this.pieces, this.runs, this.anchor] = [[], [], ''];
    this.walk(nodes, { marks: [] });
    this.flush();
    const html = assembled(this.pieces);
    [this.pieces, this.runs, this.anchor] = [pieces, runs, anchor];
    return html;
  }

  private add(html: string): void {
    this.flush();
    if (html) this.pieces.push({ html });
  }

  /** Ends the paragraph that is being gathered. */
  private flush(): void {
    const paragraphs = paragraphsOf(this.runs);
    const name = this.anchor;
    this.runs = [];
    this.anchor = '';
    for (const [index, paragraph] of paragraphs.entries()) {
      const text = paragraph.map((run) => run.text).join('');
      const embed = /^https?:\/\/\S+$/.test(text) && isKnownPlace(text) ? embedOf(text) : null;
      if (embed) this.pieces.push({ html: `<figure data-embed="${escaped(JSON.stringify(embed))}"></figure>` });
      else this.pieces.push({ html: `<p${name && index === 0 ? ` data-anchor="${escaped(name)}"` : ''}>${writtenRuns(paragraph)}</p>` });
    }
  }

  private walk(nodes: HtmlNode[], state: State): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.runs.push({ text: node.replace(/[\r\n\t ]+/g, ' '), marks: state.marks, href: state.href });
      else this.element(node, state);
    }
  }

  private element(element: HtmlElement, state: State): void {
    const { tag, attributes } = element;
    const style = styleOf(element);
    if (DROPPED.has(tag) || isHidden(element, style)) return;
    if (tag === 'img' || tag === 'v:imagedata' || tag === 'picture') {
      // A tracking dot is not a picture.
      if (attributes.width !== '1' && attributes.height !== '1') this.pictures += 1;
      return;
    }
    if (tag === 'br') {
      this.runs.push({ text: '\n', marks: [] });
      return;
    }
    if (tag === 'hr') return this.add('<hr>');
    if (tag === 'pre') return this.add(`<pre>${escaped(textOf(element).replace(/\n$/, ''))}</pre>`);
    const heading = headingLevel(element);
    if (heading) return this.heading(element, Math.min(4, Math.max(2, heading + this.shift)));
    if (isWordItem(element)) return this.wordItem(element);
    if (tag === 'ul' || tag === 'ol') return this.list(element);
    if (tag === 'table') return this.table(element);
    if (tag === 'iframe') return this.frame(attributes.src ?? '');
    if (tag === 'blockquote' || /\bMso(?:Intense)?Quote/.test(attributes.class ?? '')) {
      const inner = this.blocks(tag === 'blockquote' ? element.children : [{ ...element, attributes: {} }]);
      return this.add(inner && `<blockquote>${inner}</blockquote>`);
    }
    if (BLOCK.has(tag) || tag === 'li' || tag === 'tr' || tag === 'td' || tag === 'figure' || tag === 'aside') {
      this.flush();
      this.walk(element.children, state);
      return this.flush();
    }
    this.walk(element.children, this.inlineState(element, style, state));
  }

  private inlineState(element: HtmlElement, style: Record<string, string>, state: State): State {
    const { tag, attributes } = element;
    let marks = marksOf(tag, style, state);
    let href = state.href;
    if (tag === 'a') {
      const own = attributes.name ?? attributes.id ?? '';
      const note = noteReference(attributes.href ?? '');
      if (note?.back || /^(?:_ftn|_edn)\d|^sd(?:foot|end)note\d+sym$|^ftnt\d/.test(own)) {
        const number = note?.number ?? /\d+/.exec(own)?.[0];
        if (number) this.anchor = `note-${number}`;
      }
      href = attributes.href ? (linkTarget(attributes.href) ?? undefined) : state.href;
      marks = marks.filter((mark) => mark !== 'u');
      if (note && !note.back && !marks.includes('sup')) marks = [...marks, 'sup'];
    }
    return { marks, href };
  }

  private heading(element: HtmlElement, level: number): void {
    this.flush();
    const outer = this.pieces;
    this.pieces = [];
    this.walk(element.children, { marks: [] });
    const paragraphs = paragraphsOf(this.runs);
    this.runs = [];
    const inner = this.pieces;
    this.pieces = outer;
    for (const paragraph of paragraphs) this.pieces.push({ html: `<h${level}>${writtenRuns(paragraph, ['strong'])}</h${level}>` });
    this.pieces.push(...inner);
  }

  private wordItem(element: HtmlElement): void {
    this.flush();
    const { item, content } = wordItem(element);
    const html = this.blocks(content);
    this.pieces.push({ item: { ...item, html } });
  }

  private list(element: HtmlElement): void {
    this.flush();
    const items: string[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if ((child.tag === 'ul' || child.tag === 'ol') && items.length) {
        items[items.length - 1] += this.blocks([child]);
      } else {
        const html = this.blocks(child.tag === 'li' ? child.children : [child]);
        if (html) items.push(html);
      }
    }
    if (!items.length) return;
    const start = Number(element.attributes.start ?? 1);
    const level = Number(element.children.flatMap((child) => (typeof child === 'string' ? [] : [child.attributes['data-aria-level']]))[0] ?? 1);
    const ordered = element.tag === 'ol';
    for (const [index, html] of items.entries()) {
      // Word on the web writes one list for each item and says the level beside it; others nest.
      const first = ordered && Number.isInteger(start) ? start + index : 1;
      this.pieces.push({ item: { html, ordered, level: level >= 1 ? level : 1, start: first, fresh: index === 0 && !hasListId(element) } });
    }
  }

  private table(element: HtmlElement): void {
    const rows: HtmlElement[] = [];
    const heads = new Set<HtmlElement>();
    let caption = '';
    const gather = (parent: HtmlElement, head: boolean): void => {
      for (const child of parent.children) {
        if (typeof child === 'string') continue;
        if (child.tag === 'tr') {
          rows.push(child);
          if (head) heads.add(child);
        } else if (['thead', 'tbody', 'tfoot'].includes(child.tag)) gather(child, child.tag === 'thead');
        else if (child.tag === 'caption') caption = textOf(child).replace(/\s+/g, ' ').trim();
      }
    };
    gather(element, false);
    const cells = rows.map((row) => row.children.filter((cell): cell is HtmlElement => typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th')));
    const most = Math.max(0, ...cells.map((row) => row.length));
    // A table of one column is a frame around text, not data.
    if (most <= 1) {
      for (const row of cells) for (const cell of row) this.add(this.blocks(cell.children));
      return;
    }
    const html = cells.map((row, index) => {
      const written = row.map((cell) => {
        const tag = cell.tag === 'th' || heads.has(rows[index] as HtmlElement) ? 'th' : 'td';
        const span = (name: string): string => {
          const value = Number(cell.attributes[name]);
          return Number.isInteger(value) && value > 1 && value <= 1000 ? ` ${name}="${value}"` : '';
        };
        return `<${tag}${span('colspan')}${span('rowspan')}>${this.blocks(cell.children) || '<p></p>'}</${tag}>`;
      });
      return written.length ? `<tr>${written.join('')}</tr>` : '';
    });
    this.add(`<table${caption ? ` data-caption="${escaped(caption)}"` : ''}>${html.join('')}</table>`);
  }

  private frame(src: string): void {
    const embed = isKnownPlace(src) ? embedOf(src.startsWith('//') ? `https:${src}` : src) : null;
    if (embed) this.add(`<figure data-embed="${escaped(JSON.stringify(embed))}"></figure>`);
  }
}

const hasListId = (element: HtmlElement): boolean =>
  element.children.some((child) => typeof child !== 'string' && 'data-listid' in child.attributes);

function assembled(pieces: Piece[]): string {
  let html = '';
  let items: Item[] = [];
  for (const piece of [...pieces, { html: '' }]) {
    if ('item' in piece) {
      if (piece.item.fresh && items.length && piece.item.level <= 1) {
        html += nested(items);
        items = [];
      }
      items.push(piece.item);
      continue;
    }
    if (items.length) html += nested(items);
    items = [];
    html += piece.html;
  }
  return html;
}

function isHidden(element: HtmlElement, style: Record<string, string>): boolean {
  const { attributes, tag } = element;
  return (
    style.display === 'none' ||
    style['mso-hide'] === 'all' ||
    /^(?:comment|comment-list|field-code|header|footer|dictionary)/.test(style['mso-element'] ?? '') ||
    /\b(?:MsoCommentReference|msocomanchor|msoDel)\b/.test(attributes.class ?? '') ||
    (tag === 'del' && ('cite' in attributes || 'datetime' in attributes)) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    style['mso-list']?.toLowerCase() === 'ignore'
  );
}

/** 1 to 6 when this is a heading, by its element or by Word's style. */
function headingLevel(element: HtmlElement): number {
  const own = /^h([1-6])$/.exec(element.tag)?.[1];
  if (own) return Number(own);
  const { attributes } = element;
  if (/\bMsoTitle\b/.test(attributes.class ?? '')) return 1;
  return attributes.role === 'heading' ? Number(attributes['aria-level'] ?? 2) || 2 : 0;
}

function marksOf(tag: string, style: Record<string, string>, state: State): string[] {
  const marks = new Set(state.marks);
  const own = MARKS[tag];
  if (own) marks.add(own);
  const weight = style['font-weight'];
  if (weight) {
    if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) marks.add('strong');
    else marks.delete('strong');
  }
  const slant = style['font-style'];
  if (slant) {
    if (/^(?:italic|oblique)/.test(slant)) marks.add('em');
    else marks.delete('em');
  }
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`;
  if (line.includes('underline') && !state.href && tag !== 'a') marks.add('u');
  if (line.includes('line-through')) marks.add('s');
  if (/^super/.test(style['vertical-align'] ?? '')) marks.add('sup');
  if (/^sub/.test(style['vertical-align'] ?? '')) marks.add('sub');
  return [...marks];
}
