//! How many words and how long to read, by the same rules as the server. Deliberately absent: any adjustment to a reader.

import type { Node } from 'prosemirror-model';

/** Words (characters for Chinese and Japanese) a minute: Trauzettel-Klosinski and Dietz, IOVS 2012. */
const PACE: Record<string, number> = {
  ar: 138, fa: 138, ur: 138, de: 179, es: 218, fi: 161, fr: 195, he: 187, it: 188, ja: 357, nl: 202, pl: 166, pt: 181, ru: 184, uk: 184, bg: 184,
  sl: 180, hr: 180, sr: 180, sv: 199, da: 199, nb: 199, no: 199, tr: 166, zh: 255,
};

const UNSPACED = /[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/gu;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) {
    found = new Intl.Segmenter(lang, { granularity: 'word' });
    segmenters.set(lang, found);
  }
  return found;
}

/** Words of a text: every ideograph and kana counts as one. */
export function wordsIn(text: string, lang: string): number {
  let count = 0;
  for (const part of segmenter(lang).segment(text)) {
    if (part.isWordLike) count += Math.max(1, part.segment.match(UNSPACED)?.length ?? 0);
  }
  return count;
}

/** The words of a document, a line for each block; quotes' names and boxes' titles included, embeds not. */
export function plain(doc: Node): string {
  const lines: string[] = [];
  doc.descendants((node) => {
    const own = node.attrs.title ?? (node.type.name === 'table' ? node.attrs.caption : null);
    if (own && node.type.name !== 'embed') lines.push(String(own));
    if (node.isTextblock) lines.push(node.textBetween(0, node.content.size, ' ', ' '));
    if (node.attrs.cite) lines.push(String(node.attrs.cite));
    return !node.isTextblock;
  });
  return lines.join('\n');
}

/** Words of each block by its node, so that typing counts only what changed. */
const counted = new WeakMap<Node, Map<string, number>>();

/** Words of a document. */
export function wordCount(doc: Node, lang: string): number {
  let count = 0;
  doc.forEach((block) => {
    let known = counted.get(block);
    if (!known) counted.set(block, (known = new Map()));
    let words = known.get(lang);
    if (words === undefined) {
      const holder = block.isTextblock || block.isAtom ? blockText(block) : `${block.attrs.title ?? block.attrs.caption ?? ''}\n${plain(block)}\n${block.attrs.cite ?? ''}`;
      words = wordsIn(holder, lang);
      known.set(lang, words);
    }
    count += words;
  });
  return count;
}

function blockText(block: Node): string {
  if (!block.isTextblock) return '';
  return `${block.textBetween(0, block.content.size, ' ', ' ')}\n${block.attrs.cite ?? ''}`;
}

/** Minutes of silent reading, at least 1. */
export function readingMinutes(words: number, lang: string): number {
  return Math.max(1, Math.ceil(words / (PACE[lang.split(/[-_]/)[0] ?? ''] ?? 228)));
}
