//! The paper's text tree (JSON) to ProseMirror's document and back, without losing anything. What the editor adds so that
//! there is somewhere to write (fillers) is taken out again. A tree that would not come back as it was is refused, so that
//! it is shown and never overwritten. Deliberately absent: repair.

import { Fragment, type Mark, type Node } from 'prosemirror-model';

import { allowed } from './address.ts';
import { fillerParagraph, schema } from './schema.ts';

/** A mark as JSON. */
export interface TreeMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node as JSON: what the server stores and checks. */
export interface TreeNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: TreeNode[];
  marks?: TreeMark[];
  text?: string;
}

/** A whole document. */
export type Tree = TreeNode & { type: 'doc' };

/** Why a tree cannot be edited here. */
export class TreeError extends Error {}
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const ATTRIBUTE_CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
const MAX_ATTRIBUTE = 2000;

type Facts = Record<string, unknown>;

/** Attributes that say something. */
function given(attrs: Facts | undefined): Facts {
  return Object.fromEntries(Object.entries(attrs ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== ''));
}

function known(node: TreeNode, names: string[]): Facts {
  const facts = given(node.attrs);
  const stranger = Object.keys(facts).find((name) => !names.includes(name));
  if (stranger) throw new TreeError(`attribute ${stranger} of ${node.type}`);
  return facts;
}

function markOf(mark: TreeMark): Mark {
  const type = schema.marks[mark.type];
  if (!type) throw new TreeError(`mark ${mark.type}`);
  const facts = given(mark.attrs);
  if (mark.type !== 'link') return type.create();
  if (typeof facts.href !== 'string' || !allowed(facts.href)) throw new TreeError('address of a link');
  return type.create(facts);
}

function inline(node: TreeNode): Node {
  if (node.type === 'hardBreak') return schema.node('hardBreak');
  if (node.type !== 'text' || !node.text) throw new TreeError(`inline ${node.type}`);
  return schema.text(node.text, (node.marks ?? []).map(markOf));
}

const inlines = (node: TreeNode): Node[] => (node.content ?? []).map(inline);

function blocks(list: TreeNode[] | undefined): Node[] {
  return list?.length ? list.map(block) : [fillerParagraph()];
}

function items(node: TreeNode): Node[] {
  if (!node.content?.length) return [schema.node('listItem', { filler: true }, [fillerParagraph()])];
  return node.content.map((item) => {
    if (item.type !== 'listItem') throw new TreeError(`${item.type} in a list`);
    known(item, []);
    return schema.node('listItem', null, blocks(item.content));
  });
}

function fillerCell(): Node {
  return schema.node('tableCell', { filler: true }, [fillerParagraph()]);
}

function rows(node: TreeNode): Node[] {
  if (!node.content?.length) return [schema.node('tableRow', { filler: true }, [fillerCell()])];
  const empty = node.content.every((row) => !row.content?.length);
  return node.content.map((row, index) => {
    if (row.type !== 'tableRow') throw new TreeError(`${row.type} in a table`);
    known(row, []);
    const cells = (row.content ?? []).map((cell) => {
      if (cell.type !== 'tableCell' && cell.type !== 'tableHeader') throw new TreeError(`${cell.type} in a row`);
      return schema.node(cell.type, known(cell, ['colspan', 'rowspan']), blocks(cell.content));
    });
    return schema.node('tableRow', null, empty && index === 0 ? [fillerCell()] : cells);
  });
}

function block(node: TreeNode): Node {
  switch (node.type) {
    case 'paragraph':
      return schema.node('paragraph', known(node, ['anchor']), inlines(node));
    case 'heading': {
      const facts = known(node, ['level', 'anchor']);
      if (![2, 3, 4].includes(facts.level as number)) throw new TreeError('level of a heading');
      return schema.node('heading', facts, inlines(node));
    }
    case 'pullquote':
      return schema.node('pullquote', known(node, ['cite']), inlines(node));
    case 'blockquote':
      return schema.node('blockquote', known(node, ['cite']), blocks(node.content));
    case 'factbox':
      return schema.node('factbox', known(node, ['title']), blocks(node.content));
    case 'bulletList':
      known(node, []);
      return schema.node('bulletList', null, items(node));
    case 'orderedList':
      return schema.node('orderedList', known(node, ['start']), items(node));
    case 'table':
      return schema.node('table', known(node, ['caption']), rows(node));
    case 'codeBlock': {
      const text = (node.content ?? []).map((part) => part.text ?? '').join('');
      return schema.node('codeBlock', known(node, ['language']), text ? [schema.text(text)] : []);
    }
    case 'horizontalRule':
      known(node, []);
      return schema.node('horizontalRule');
    case 'embed': {
      const { kind, id, attrs } = known(node, ['kind', 'id', 'attrs']);
      return schema.node('embed', { kind, id: id ?? '', attrs: given(attrs as Facts | undefined) });
    }
    default:
      throw new TreeError(`node ${node.type}`);
  }
}

/** The document to edit. Throws [`TreeError`] for what this editor does not know. */
export function fromTree(tree: Tree): Node {
  if (tree?.type !== 'doc') throw new TreeError('not a document');
  const doc = schema.node('doc', null, blocks(tree.content));
  doc.check();
  return doc;
}

function fact(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = [...value.replace(ATTRIBUTE_CONTROL, ' ')].slice(0, MAX_ATTRIBUTE).join('');
  return clean || undefined;
}

/** A node with its attributes (those that say nothing left out) in the tree's order. */
function written(type: string, attrs: Facts, content?: TreeNode[]): TreeNode {
  const facts = given(attrs);
  const node: TreeNode = { type };
  if (Object.keys(facts).length) node.attrs = facts;
  if (content) node.content = content;
  return node;
}

function inlinesOut(node: Node): TreeNode[] {
  const list: TreeNode[] = [];
  node.forEach((child) => {
    if (child.type.name === 'hardBreak') {
      list.push({ type: 'hardBreak' });
      return;
    }
    const text = (child.text ?? '').replace(CONTROL, '');
    if (!text) return;
    const out: TreeNode = { type: 'text', text };
    if (child.marks.length) out.marks = child.marks.map(markOut);
    list.push(out);
  });
  return list;
}

function markOut(mark: Mark): TreeMark {
  if (mark.type.name !== 'link') return { type: mark.type.name };
  const attrs: Facts = { href: mark.attrs.href };
  for (const name of ['title', 'rel']) {
    const value = fact(mark.attrs[name]);
    if (value) attrs[name] = value;
  }
  return { type: 'link', attrs };
}

const isFiller = (node: Node): boolean => node.attrs.filler === true;
const isEmptyFiller = (node: Node): boolean =>
  isFiller(node) && (node.isTextblock ? node.childCount === 0 : node.childCount <= 1 && (!node.firstChild || isEmptyFiller(node.firstChild)));

/** Children, without a filler that is still empty and alone. */
function children(node: Node): Node[] {
  if (node.childCount === 1 && node.firstChild && isEmptyFiller(node.firstChild)) return [];
  const list: Node[] = [];
  node.forEach((child) => list.push(child));
  return list;
}

const blocksOut = (node: Node): TreeNode[] => children(node).map(blockOut);

function rowsOut(node: Node): TreeNode[] {
  return children(node).map((row) => written('tableRow', {}, children(row).map((cell) => {
    const { colspan, rowspan } = cell.attrs;
    const spans = { colspan: colspan === 1 ? null : colspan, rowspan: rowspan === 1 ? null : rowspan };
    return written(cell.type.name, spans, blocksOut(cell));
  })));
}

function embedOut(node: Node): TreeNode {
  const attrs: Facts = { kind: node.attrs.kind };
  if (node.attrs.id) attrs.id = node.attrs.id;
  const facts = given(node.attrs.attrs as Facts);
  const names = Object.keys(facts).sort();
  if (names.length) attrs.attrs = Object.fromEntries(names.map((name) => [name, facts[name]]));
  return { type: 'embed', attrs };
}

function blockOut(node: Node): TreeNode {
  const { attrs } = node;
  switch (node.type.name) {
    case 'heading':
      return written('heading', { level: attrs.level, anchor: fact(attrs.anchor) }, inlinesOut(node));
    case 'pullquote':
      return written('pullquote', { cite: fact(attrs.cite) }, inlinesOut(node));
    case 'blockquote':
      return written('blockquote', { cite: fact(attrs.cite) }, blocksOut(node));
    case 'factbox':
      return written('factbox', { title: fact(attrs.title) }, blocksOut(node));
    case 'bulletList':
    case 'orderedList': {
      const start = attrs.start === 1 ? undefined : attrs.start;
      return written(node.type.name, { start }, children(node).map((item) => written('listItem', {}, blocksOut(item))));
    }
    case 'table':
      return written('table', { caption: fact(attrs.caption) }, rowsOut(node));
    case 'codeBlock': {
      const text = node.textContent.replace(CONTROL, '');
      return written('codeBlock', { language: fact(attrs.language) }, text ? [{ type: 'text', text }] : undefined);
    }
    case 'horizontalRule':
      return { type: 'horizontalRule' };
    case 'embed':
      return embedOut(node);
    default:
      return written('paragraph', { anchor: fact(attrs.anchor) }, inlinesOut(node));
  }
}

/** The tree of a document, in the one form that the server writes too: equal documents give equal JSON. */
export function toTree(doc: Node): Tree {
  return { type: 'doc', content: blocksOut(doc) };
}

/** The JSON of a tree in the server's one form. */
export function canonical(tree: Tree): string {
  return JSON.stringify(toTree(fromTree(tree)));
}

/** The blocks of a tree as a fragment, for taking text over from elsewhere. */
export function fragmentOf(tree: Tree): Fragment {
  return fromTree(tree).content;
}

/** What means the same when it is absent. */
function saysNothing(name: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (value === 1) return ['start', 'colspan', 'rowspan'].includes(name);
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Facts).map(([name, inner]): [string, unknown] => [name, normal(inner)]);
  return Object.fromEntries(entries.filter(([name, inner]) => !saysNothing(name, inner)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Joins neighbouring texts with the same marks, which mean the same as one. */
function joined(node: TreeNode): TreeNode {
  if (!node.content) return node;
  const content: TreeNode[] = [];
  for (const child of node.content.map(joined)) {
    const last = content.at(-1);
    if (child.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(child.marks ?? [])) {
      content[content.length - 1] = { ...last, text: (last.text ?? '') + (child.text ?? '') };
    } else {
      content.push(child);
    }
  }
  return { ...node, content };
}

/** Opens a tree for editing: the document, or why it must stay as it is. */
export function openTree(tree: Tree): { doc: Node } | { refused: string } {
  try {
    const doc = fromTree(tree);
    const before = JSON.stringify(normal(joined(tree)));
    const after = JSON.stringify(normal(toTree(doc)));
    return before === after ? { doc } : { refused: 'it would not come back as it was' };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
