//! Two revisions of a story beside each other: blocks first, then words within a block that was changed. Deliberately
//! absent: how it looks; see compare-view.ts.

import { galleryItems } from './embed.ts';
import type { Tree, TreeNode } from './tree.ts';

/** A stretch of words, in both or in one. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A block of the older text, of the newer, or of both. */
export interface Row {
  kind: 'same' | 'removed' | 'added' | 'changed' | 'restyled' | 'moved';
  before?: TreeNode;
  after?: TreeNode;
  words: Stretch[];
}

type Step = { kind: 'same' | 'removed' | 'added'; before: number; after: number };

/** The shortest way from one list to the other (Myers, An O(ND) difference algorithm, 1986). */
export function steps(before: string[], after: string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const result: Step[] = [];
  for (let at = 0; at < head; at += 1) result.push({ kind: 'same', before: at, after: at });
  result.push(...middle(before, after, head, before.length - tail, after.length - tail));
  for (let at = tail; at > 0; at -= 1) result.push({ kind: 'same', before: before.length - at, after: after.length - at });
  return result;
}

const FAR_APART = 2_000;

function middle(before: string[], after: string[], start: number, beforeEnd: number, afterEnd: number): Step[] {
  const [n, m] = [beforeEnd - start, afterEnd - start];
  const replaced = (): Step[] => [
    ...Array.from({ length: n }, (_, at): Step => ({ kind: 'removed', before: start + at, after: start })),
    ...Array.from({ length: m }, (_, at): Step => ({ kind: 'added', before: beforeEnd, after: start + at })),
  ];
  if (n === 0 || m === 0) return replaced();
  const most = Math.min(n + m, FAR_APART);
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= most; d += 1) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && before[start + x] === after[start + x - k]) x += 1;
      reach.set(k, x);
      if (x >= n && x - k >= m) return backwards(trace, n, m, start);
    }
    reach = new Map(reach);
  }
  return replaced();
}

function backwards(trace: Map<number, number>[], n: number, m: number, start: number): Step[] {
  const result: Step[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (reach.get(fromK) ?? 0);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      result.push({ kind: 'same', before: start + x, after: start + y });
    }
    if (d > 0) {
      if (down) result.push({ kind: 'added', before: start + x, after: start + fromY });
      else result.push({ kind: 'removed', before: start + fromX, after: start + y });
    }
    [x, y] = [fromX, fromY];
  }
  return result.reverse();
}

/** Words, spaces and signs, each by itself; ideographs one by one. */
export function tokens(text: string): string[] {
  return text.match(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\p{L}\p{N}\p{M}’'_-]+|\n|[^\S\n]+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

/** The words of a block: a line for each paragraph, item, cell; an embed by its facts. */
export function wordsOf(node: TreeNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'horizontalRule') return '* * *';
  if (node.type === 'embed') {
    const facts = (node.attrs?.attrs ?? {}) as Record<string, string>;
    const pictures = galleryItems(facts).map((item) => ['\u2013', item.caption || item.alt || item.id || item.src, item.credit].filter(Boolean).join(' '));
    const told = ['title', 'caption', 'credit', 'alt', 'url', 'src'].map((name) => facts[name]);
    return [...told, ...pictures].filter(Boolean).join('\n') || String(node.attrs?.id ?? '');
  }
  const own = (node.attrs?.title ?? node.attrs?.caption) as string | undefined;
  const inside = (node.content ?? []).map(wordsOf);
  const lines = ['paragraph', 'heading', 'pullquote', 'codeBlock'].includes(node.type) ? [inside.join('')] : node.type === 'tableRow' ? [inside.join(' | ')] : inside;
  return [own, ...lines, node.attrs?.cite as string | undefined].filter((part) => part !== undefined).join('\n');
}

function joined(list: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of list) {
    const last = result.at(-1);
    if (last?.kind === stretch.kind) last.text += stretch.text;
    else result.push({ ...stretch });
  }
  return result;
}

/** What changed from one text to another, word by word. */
export function compareWords(before: string, after: string): Stretch[] {
  const [old, now] = [tokens(before), tokens(after)];
  const list = steps(old, now).map((step): Stretch => ({ kind: step.kind, text: (step.kind === 'added' ? now[step.after] : old[step.before]) ?? '' }));
  // A lone space between two changes belongs to them, or the eye finds no word.
  const calm: Stretch[] = [];
  for (const [at, stretch] of list.entries()) {
    const lone = stretch.kind === 'same' && /^ +$/.test(stretch.text) && list[at - 1] && list[at - 1]?.kind !== 'same' && list[at + 1] && list[at + 1]?.kind !== 'same';
    if (lone) calm.push({ kind: 'removed', text: stretch.text }, { kind: 'added', text: stretch.text });
    else calm.push(stretch);
  }
  return joined(ordered(calm));
}

/** Between two equal stretches, first what was removed, then what was added. */
function ordered(list: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let added: Stretch[] = [];
  for (const stretch of list) {
    if (stretch.kind === 'added') added.push(stretch);
    else {
      if (stretch.kind === 'same') {
        result.push(...added);
        added = [];
      }
      result.push(stretch);
    }
  }
  return [...result, ...added];
}

/** Share of words two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const words = (text: string): string[] => tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const [left, right] = [words(a), words(b)];
  if (!left.length || !right.length) return left.length === right.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      counts.set(word, count - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

const ALIKE = 0.35;

/** Removed and added blocks that follow each other, paired where they are alike. */
function paired(removed: TreeNode[], added: TreeNode[]): Row[] {
  const rows: Row[] = [];
  let from = 0;
  const addition = (node: TreeNode): Row => ({ kind: 'added', after: node, words: [{ kind: 'added', text: wordsOf(node) }] });
  for (const before of removed) {
    const text = wordsOf(before);
    let [best, score] = [-1, ALIKE];
    for (let at = from; at < added.length; at += 1) {
      const candidate = added[at] as TreeNode;
      if (candidate.type === 'embed' && before.type === 'embed' && candidate.attrs?.id === before.attrs?.id && candidate.attrs?.kind === before.attrs?.kind) {
        [best, score] = [at, 1];
        break;
      }
      const like = likeness(text, wordsOf(candidate));
      if (like > score) [best, score] = [at, like];
    }
    if (best < 0) {
      rows.push({ kind: 'removed', before, words: [{ kind: 'removed', text }] });
      continue;
    }
    for (; from < best; from += 1) rows.push(addition(added[from] as TreeNode));
    const after = added[best] as TreeNode;
    const same = wordsOf(after) === text;
    rows.push({ kind: same ? 'restyled' : 'changed', before, after, words: compareWords(text, wordsOf(after)) });
    from = best + 1;
  }
  rows.push(...added.slice(from).map(addition));
  return rows;
}

/** The rows of a comparison, in reading order. */
export function compare(before: Tree, after: Tree): Row[] {
  const [old, now] = [before.content ?? [], after.content ?? []];
  const key = (node: TreeNode): string => JSON.stringify(node);
  const rows: Row[] = [];
  let [removed, added]: [TreeNode[], TreeNode[]] = [[], []];
  const flush = (): void => {
    rows.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  for (const step of steps(old.map(key), now.map(key))) {
    if (step.kind === 'removed') removed.push(old[step.before] as TreeNode);
    else if (step.kind === 'added') added.push(now[step.after] as TreeNode);
    else {
      flush();
      const node = now[step.after] as TreeNode;
      rows.push({ kind: 'same', before: old[step.before] as TreeNode, after: node, words: [{ kind: 'same', text: wordsOf(node) }] });
    }
  }
  flush();
  const gone = new Set(rows.filter((row) => row.kind === 'removed').map((row) => key(row.before as TreeNode)));
  const come = new Set(rows.filter((row) => row.kind === 'added').map((row) => key(row.after as TreeNode)));
  return rows.map((row) => {
    const moved = row.kind === 'added' ? gone.has(key(row.after as TreeNode)) : row.kind === 'removed' && come.has(key(row.before as TreeNode));
    return moved && row.words.some((part) => part.text.trim()) ? { ...row, kind: 'moved' } : row;
  });
}

/** Which side of a differing row goes into the merged text. */
export type Side = 'mine' | 'theirs' | 'both';

/** One text out of two: `sides` has an entry for each row that is not the same. */
export function merged(rows: Row[], sides: Side[]): Tree {
  const content: TreeNode[] = [];
  let at = 0;
  for (const row of rows) {
    if (row.kind === 'same') {
      content.push(row.after as TreeNode);
      continue;
    }
    const side = sides[at] ?? 'both';
    at += 1;
    if (row.before && side !== 'mine') content.push(row.before);
    if (row.after && side !== 'theirs') content.push(row.after);
  }
  return { type: 'doc', content };
}
