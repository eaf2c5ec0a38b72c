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

const words = (text: string): TreeNode[] => [{ type: 'text', text }];
const cell = (type: 'tableHeader' | 'tableCell', text: string): TreeNode => ({ type, content: [p(text)] });

/** A story as a newspaper would have it, for looking at. */
export const story: Tree = doc(
  p('The harbour council voted on Monday night to keep the last ferry of the day, two months after the operator said that it would end the service before the winter.'),
  {
    type: 'paragraph',
    content: [
      ...words('The vote, '),
      { type: 'text', text: 'eleven to four', marks: [{ type: 'strong' }] },
      ...words(', came after a debate of three hours. It follows '),
      { type: 'text', text: 'a petition by the islanders', marks: [{ type: 'link', attrs: { href: 'story:petition' } }] },
      ...words(' that more than two thousand people had signed.'),
    ],
  },
  { type: 'embed', attrs: { kind: 'picture', id: 'p1', attrs: { alt: 'A ferry leaves the quay under a low sun', caption: 'The evening ferry leaves the old quay.', credit: '© Agency / A. Photographer', width: 'wide' } } },
  { type: 'heading', attrs: { level: 2 }, content: words('What it will cost') },
  p('The city pays half of the running cost. The rest comes from fares, which go up in April.'),
  { type: 'table', attrs: { caption: 'Passengers' }, content: [
    { type: 'tableRow', content: [cell('tableHeader', 'Year'), cell('tableHeader', 'Sailings'), cell('tableHeader', 'Passengers')] },
    { type: 'tableRow', content: [cell('tableCell', '2019'), cell('tableCell', '1,204'), cell('tableCell', '88,310')] },
    { type: 'tableRow', content: [cell('tableCell', '2020'), cell('tableCell', '731'), cell('tableCell', '31,002')] },
  ] },
  { type: 'pullquote', attrs: { cite: 'Edda Lund, lighthouse keeper' }, content: words('Without the night boat we are not a town but a holiday.') },
  { type: 'factbox', attrs: { title: 'The ferry in figures' }, content: [{ type: 'bulletList', content: ['Two boats, built in 1978 and 1991', 'Nine crew', '23 minutes from quay to quay'].map((text) => ({ type: 'listItem', content: [p(text)] })) }] },
  { type: 'blockquote', attrs: { cite: 'The council’s report' }, content: [p('The service is to be kept in its present form until the end of March.')] },
  { type: 'embed', attrs: { kind: 'video', attrs: { provider: 'YouTube', title: 'The last sailing', url: 'https://www.youtube.com/watch?v=abc' } } },
  { type: 'embed', attrs: { kind: 'gallery', attrs: { items: '[{"id":"a"},{"id":"b"},{"id":"c"}]', title: 'Fifty years of crossings' } } },
);
