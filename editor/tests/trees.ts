//! Trees that hold every node, mark and attribute the server lets through its door.

import type { Tree, TreeNode } from '../src/tree.ts';

export const p = (text: string, ...marks: string[]): TreeNode => ({
  type: 'paragraph',
  content: text ? [{ type: 'text', text, ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}) }] : [],
});
export const doc = (...content: TreeNode[]): Tree => ({ type: 'doc', content });

export const everything: Tree = doc(
  {
    type: 'paragraph',
    attrs: { anchor: 'a' },
    content: [
      {
        type: 'text',
        text: 'x',
        marks: [
          { type: 'link', attrs: { href: 'story:1', title: 't', rel: 'sponsored' } },
          ...['strong', 'em', 'underline', 'strike', 'code', 'sub', 'sup'].map((type) => ({ type })),
        ],
      },
      { type: 'hardBreak' },
    ],
  },
  { type: 'heading', attrs: { level: 3 }, content: [] },
  { type: 'heading', attrs: { level: 2, anchor: 'two' }, content: [{ type: 'text', text: 'عنوان' }] },
  { type: 'blockquote', attrs: { cite: 'c' }, content: [] },
  { type: 'blockquote', content: [p('a'), p('b', 'em')] },
  { type: 'pullquote', content: [] },
  { type: 'pullquote', attrs: { cite: 'Edda Lund, keeper' }, content: [{ type: 'text', text: 'The sea.' }] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [] }] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [p('one'), { type: 'bulletList', content: [{ type: 'listItem', content: [p('deep')] }] }] }] },
  { type: 'orderedList', attrs: { start: 3 }, content: [] },
  { type: 'orderedList', attrs: { start: -2 }, content: [{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 4 }, content: [] }] }] },
  {
    type: 'table',
    attrs: { caption: 'c' },
    content: [
      { type: 'tableRow', content: [{ type: 'tableHeader', content: [] }, { type: 'tableCell', attrs: { colspan: 2, rowspan: 3 }, content: [] }] },
      { type: 'tableRow', content: [] },
      { type: 'tableRow', content: [{ type: 'tableCell', content: [p('ragged')] }] },
    ],
  },
  { type: 'table', content: [] },
  { type: 'table', content: [{ type: 'tableRow', content: [] }] },
  { type: 'codeBlock', attrs: { language: 'rust' }, content: [{ type: 'text', text: 'a\nb\t<c>' }] },
  { type: 'codeBlock' },
  { type: 'horizontalRule' },
  { type: 'factbox', attrs: { title: 't' }, content: [] },
  { type: 'factbox', content: [p('fact'), { type: 'embed', attrs: { kind: 'picture', id: 'p2' } }] },
  { type: 'embed', attrs: { kind: 'picture', id: 'p1', attrs: { alt: 'a', caption: 'C', credit: '© X', src: '/x.jpg', width: 'wide' } } },
  { type: 'embed', attrs: { kind: 'gallery', attrs: { items: '[{"id":"a"},{"id":"b","caption":"B"}]', title: 'G' } } },
  { type: 'embed', attrs: { kind: 'video', attrs: { provider: 'YouTube', url: 'https://youtu.be/x' } } },
  { type: 'embed', attrs: { kind: 'tide-table', id: '77', attrs: { 'some-fact': 'kept as it is' } } },
  p(''),
  p('line\nend and \u202eodd\u202c signs 👩‍🚒'),
);
