//! Everything that can be done to a text, each with its name, sign and keys; toolbar, menus, keyboard and the list of keys
//! are made from this one table. Deliberately absent: how it looks.

import { chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable, mergeCells, splitCell, toggleHeaderCell, toggleHeaderRow } from 'prosemirror-tables';

import type { Embed } from './embed.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;
const type = (name: string): NodeType => nodes[name] as NodeType;

/** Something that can be done. */
export interface Action {
  /** Ends the key of its word. */
  name: string;
  icon?: string;
  /** Keys as ProseMirror names them. */
  keys?: string[];
  run: Command;
  active?(state: EditorState): boolean;
}

const marked = (name: string) => (state: EditorState): boolean => {
  const mark = marks[name];
  if (!mark) return false;
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark);
};

const inside = (name: string, attrs: Record<string, unknown> = {}) => (state: EditorState): boolean => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === name && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value)) return true;
  }
  return false;
};

const toggleBlock = (name: string, attrs: Record<string, unknown> = {}): Command => (state, dispatch) =>
  inside(name, attrs)(state) ? setBlockType(type('paragraph'))(state, dispatch) : setBlockType(type(name), attrs)(state, dispatch);

const toggleWrap = (name: string): Command => (state, dispatch) => (inside(name)(state) ? lift(state, dispatch) : wrapIn(type(name))(state, dispatch));

const toggleList = (name: string): Command => (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === name) return liftListItem(type('listItem'))(state, dispatch);
    if (node.type.name === 'bulletList' || node.type.name === 'orderedList') {
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type(name)).scrollIntoView());
      return true;
    }
  }
  return wrapInList(type(name))(state, dispatch);
};

/** A mark's action. */
const mark = (name: string, keys: string[] = []): Action => ({ name, icon: name, keys, run: toggleMark(marks[name]!), active: marked(name) });

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(type('hardBreak').create()).scrollIntoView());
  return true;
});

/** Puts a block in and the cursor into it, or behind it. An empty paragraph gives way. */
export function insertBlock(make: () => import('prosemirror-model').Node): Command {
  return (state, dispatch) => {
    const node = make();
    const { $from } = state.selection;
    if ($from.parent.type.spec.code) return false;
    if (dispatch) {
      const tr = state.tr;
      const empty = $from.parent.isTextblock && $from.parent.content.size === 0 && state.selection.empty;
      let at: number;
      if (empty) {
        at = $from.before();
        tr.replaceWith(at, $from.after(), node);
      } else {
        at = $from.depth ? $from.after() : state.selection.to;
        tr.insert(at, node);
      }
      const end = at + node.nodeSize;
      if (!tr.doc.resolve(end).nodeAfter) tr.insert(end, type('paragraph').create());
      if (node.isAtom && node.type.name === 'embed') tr.setSelection(NodeSelection.create(tr.doc, at));
      else tr.setSelection(node.isAtom ? Selection.near(tr.doc.resolve(end)) : Selection.near(tr.doc.resolve(at + 1)));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** An embed to put in. */
export const insertEmbed = (embed: Embed): Command => insertBlock(() => type('embed').create({ ...embed }));

const paragraph = () => type('paragraph').create();

const newTable = (): import('prosemirror-model').Node => {
  const row = (cell: string) => type('tableRow').create(null, [0, 1, 2].map(() => type(cell).create(null, paragraph())));
  return type('table').create(null, [row('tableHeader'), row('tableCell'), row('tableCell')]);
};

/** Plain paragraphs without marks. */
const clearLook: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  if (dispatch) {
    const tr = state.tr.removeMark(from, to);
    tr.setStoredMarks([]);
    dispatch(tr);
  }
  return setBlockType(type('paragraph'))(state) && dispatch ? true : true;
};

const selectBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.depth) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.start(), $from.end())));
  return true;
};

/** Moves the block of the cursor one place up or down among its neighbours. */
const moveBlock = (by: 1 | -1): Command => (state, dispatch) => {
  const { selection, doc } = state;
  const { $from } = selection;
  let depth = selection instanceof NodeSelection ? $from.depth + 1 : $from.depth;
  while (depth > 1 && !['listItem', 'tableRow'].includes($from.node(depth - 1).type.name) && $from.node(depth - 1).type.name !== 'doc') depth -= 1;
  if (depth < 1) return false;
  const at = selection instanceof NodeSelection && depth > $from.depth ? $from.pos : $from.before(depth);
  const node = doc.nodeAt(at);
  const $at = doc.resolve(at);
  const neighbour = by < 0 ? $at.nodeBefore : node && doc.resolve(at + node.nodeSize).nodeAfter;
  if (!node || !neighbour) return false;
  if (dispatch) {
    const target = by < 0 ? at - neighbour.nodeSize : at + neighbour.nodeSize;
    const tr = state.tr.delete(at, at + node.nodeSize).insert(target, node);
    const moved = selection.from - at;
    tr.setSelection(selection instanceof NodeSelection ? NodeSelection.create(tr.doc, target) : Selection.near(tr.doc.resolve(target + moved)));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Marks of running text. */
export const MARK_ACTIONS: Action[] = [
  mark('strong', ['Mod-b']),
  mark('em', ['Mod-i']),
  mark('underline', ['Mod-u']),
  mark('strike', ['Mod-Shift-x']),
  mark('sub', ['Mod-,']),
  mark('sup', ['Mod-.']),
  mark('code', ['Mod-e']),
];

/** What a block can be. */
export const BLOCK_ACTIONS: Action[] = [
  { name: 'paragraph', keys: ['Mod-Alt-0'], run: setBlockType(type('paragraph')), active: (state) => state.selection.$from.parent.type === type('paragraph') },
  ...[2, 3, 4].map((level): Action => ({ name: `heading-${level}`, keys: [`Mod-Alt-${level}`], run: toggleBlock('heading', { level }), active: inside('heading', { level }) })),
  { name: 'pullquote', icon: 'pullquote', keys: ['Mod-Alt-p'], run: toggleBlock('pullquote'), active: inside('pullquote') },
  { name: 'code-block', icon: 'codeBlock', keys: ['Mod-Alt-c'], run: toggleBlock('codeBlock'), active: inside('codeBlock') },
];

/** What goes around blocks. */
export const WRAP_ACTIONS: Action[] = [
  { name: 'bullet-list', icon: 'bulletList', keys: ['Mod-Shift-8'], run: toggleList('bulletList'), active: inside('bulletList') },
  { name: 'ordered-list', icon: 'orderedList', keys: ['Mod-Shift-7'], run: toggleList('orderedList'), active: inside('orderedList') },
  { name: 'blockquote', icon: 'blockquote', keys: ['Mod-Shift-9'], run: toggleWrap('blockquote'), active: inside('blockquote') },
];

/** Blocks that are put in. */
export const INSERT_ACTIONS: Action[] = [
  { name: 'factbox', icon: 'factbox', keys: ['Mod-Alt-f'], run: insertBlock(() => type('factbox').create(null, paragraph())) },
  { name: 'table', icon: 'table', keys: ['Mod-Alt-t'], run: insertBlock(newTable) },
  { name: 'rule', icon: 'horizontalRule', keys: ['Mod-Alt-r'], run: insertBlock(() => type('horizontalRule').create()) },
];

/** What can be done inside a table. */
export const TABLE_ACTIONS: Action[] = [
  { name: 'row-before', run: addRowBefore },
  { name: 'row-after', run: addRowAfter },
  { name: 'column-before', run: addColumnBefore },
  { name: 'column-after', run: addColumnAfter },
  { name: 'row-delete', run: deleteRow },
  { name: 'column-delete', run: deleteColumn },
  { name: 'cells-merge', run: mergeCells },
  { name: 'cell-split', run: splitCell },
  { name: 'header-row', run: toggleHeaderRow },
  { name: 'header-cell', run: toggleHeaderCell },
  { name: 'table-delete', run: deleteTable },
];

/** The rest, by keys. */
export const OTHER_ACTIONS: Action[] = [
  { name: 'undo', icon: 'undo', keys: ['Mod-z'], run: undo },
  { name: 'redo', icon: 'redo', keys: ['Mod-Shift-z', 'Mod-y'], run: redo },
  { name: 'clear', icon: 'clear', keys: ['Mod-\\'], run: clearLook },
  { name: 'line-break', keys: ['Shift-Enter'], run: hardBreak },
  { name: 'move-up', keys: ['Alt-ArrowUp'], run: moveBlock(-1) },
  { name: 'move-down', keys: ['Alt-ArrowDown'], run: moveBlock(1) },
  { name: 'indent', keys: ['Mod-]'], run: sinkListItem(type('listItem')) },
  { name: 'outdent', keys: ['Mod-['], run: chainCommands(liftListItem(type('listItem')), lift) },
  { name: 'select-block', keys: ['Mod-Shift-a'], run: selectBlock },
];

export { isInTable };
