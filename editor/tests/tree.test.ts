//! The tree goes into the editor and comes back without losing anything.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { schema } from '../src/schema.ts';
import { fromTree, openTree, toTree, type Tree } from '../src/tree.ts';
import { doc, everything, p } from './trees.ts';

test('every node, mark and attribute comes back byte for byte', () => {
  assert.equal(JSON.stringify(toTree(fromTree(everything))), JSON.stringify(everything));
  assert.ok('doc' in openTree(everything));
});

test('an empty document can be written in and is empty again when nothing was written', () => {
  const empty = fromTree(doc());
  assert.equal(empty.childCount, 1);
  assert.equal(JSON.stringify(toTree(empty)), '{"type":"doc","content":[]}');
});

test('what was written into a filler is kept', () => {
  const opened = fromTree(doc({ type: 'blockquote', content: [] }));
  const typed = opened.replace(2, 2, schema.node('doc', null, [schema.node('paragraph', null, [schema.text('said')])]).slice(1, 5));
  assert.deepEqual(toTree(typed), doc({ type: 'blockquote', content: [p('said')] }));
});

test('absent, null and empty attributes mean the same, and equal neighbours are one text', () => {
  const loose = { type: 'doc', content: [{ type: 'paragraph', attrs: { anchor: null }, content: [{ type: 'text', text: 'a' }, { type: 'text', text: 'b', marks: [] }] }] } as Tree;
  assert.ok('doc' in openTree(loose));
});

test('what this editor does not know is refused and never opened half', () => {
  for (const strange of [
    doc({ type: 'marquee' }),
    doc({ type: 'paragraph', attrs: { colour: 'red' }, content: [] }),
    doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }),
    doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }] }),
    doc({ type: 'listItem', content: [] }),
    doc({ type: 'heading', attrs: { level: 1 }, content: [] }),
  ]) {
    assert.ok('refused' in openTree(strange), JSON.stringify(strange));
  }
});

test('control characters never reach the server', () => {
  const dirty = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('a\u0007b\u0085c\td')])]);
  assert.deepEqual(toTree(dirty), doc(p('abc\td')));
});

test('a thousand random trees come back as they were', () => {
  let seed = 7;
  const chance = (most: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % most;
  };
  const pick = <T,>(list: T[]): T => list[chance(list.length)] as T;
  const text = () => ({ type: 'text', text: pick(['a', 'wörter', 'כן', '字', ' b ']), ...(chance(2) ? { marks: [{ type: pick(['strong', 'em', 'code', 'sup']) }] } : {}) });
  const inlines = (): object[] => {
    const list: { type: string; marks?: unknown }[] = [];
    for (let at = chance(4); at > 0; at -= 1) {
      const next = chance(5) ? text() : { type: 'hardBreak' };
      const last = list.at(-1);
      if (!(last?.type === 'text' && next.type === 'text' && JSON.stringify(last.marks) === JSON.stringify((next as typeof last).marks))) list.push(next);
    }
    return list;
  };
  const blocks = (depth: number): object[] => Array.from({ length: chance(4) }, () => block(depth));
  const block = (depth: number): object => {
    const kind = chance(depth > 4 ? 4 : 9);
    switch (kind) {
      case 0: return { type: 'heading', attrs: { level: 2 + chance(3) }, content: inlines() };
      case 1: return { type: 'embed', attrs: { kind: pick(['picture', 'strange']), id: pick(['1', 'b']), attrs: { x: 'y' } } };
      case 2: return { type: 'pullquote', content: inlines() };
      case 4: return { type: 'blockquote', content: blocks(depth + 1) };
      case 5: return { type: 'factbox', attrs: { title: 'f' }, content: blocks(depth + 1) };
      case 6: return { type: 'bulletList', content: Array.from({ length: chance(3) }, () => ({ type: 'listItem', content: blocks(depth + 1) })) };
      case 7: return { type: 'table', content: Array.from({ length: chance(3) }, () => ({ type: 'tableRow', content: Array.from({ length: chance(3) }, () => ({ type: pick(['tableCell', 'tableHeader']), content: blocks(depth + 1) })) })) };
      default: return { type: 'paragraph', content: inlines() };
    }
  };
  for (let round = 0; round < 1000; round += 1) {
    const tree = { type: 'doc', content: blocks(0) } as Tree;
    assert.equal(JSON.stringify(toTree(fromTree(tree))), JSON.stringify(tree));
  }
});
