//! Keys of the text, and what happens while typing. Deliberately absent: keys of dialogs and menus.

import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { ellipsis, InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem } from 'prosemirror-schema-list';
import { Plugin, TextSelection, type Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { goToNextCell } from 'prosemirror-tables';

import { BLOCK_ACTIONS, INSERT_ACTIONS, insertBlock, MARK_ACTIONS, OTHER_ACTIONS, WRAP_ACTIONS, type Action } from './commands.ts';
import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';
import { el } from './dom.ts';
import { schema } from './schema.ts';
import { shownKeys } from './toolbar.ts';

/** Keys that open something. */
export interface Shortcut {
  name: string;
  keys: string;
  press(): void;
}

const ACTIONS: Action[] = [...MARK_ACTIONS, ...BLOCK_ACTIONS, ...WRAP_ACTIONS, ...INSERT_ACTIONS, ...OTHER_ACTIONS];

/** Leaves a quote or a box when Enter is pressed on its last, empty line. */
const leaveBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parent.content.size || $from.depth < 2) return false;
  const box = $from.node($from.depth - 1);
  if (!['factbox', 'blockquote'].includes(box.type.name) || $from.index($from.depth - 1) !== box.childCount - 1 || box.childCount === 1) return false;
  return insertAfter($from.after($from.depth - 1), $from.before(), $from.after())(state, dispatch);
};

const insertAfter = (at: number, from: number, to: number): Command => (state, dispatch) => {
  if (dispatch) {
    const next = state.doc.resolve(at).nodeAfter;
    // An empty line behind the box is as good as a new one.
    const tr = next?.type.name === 'paragraph' && !next.content.size ? state.tr : state.tr.insert(at, schema.node('paragraph'));
    tr.delete(from, to);
    const place = tr.mapping.map(at, -1);
    const $place = tr.doc.resolve(place + 1);
    dispatch(tr.setSelection((state.selection.constructor as unknown as { near($at: typeof $place): typeof state.selection }).near($place)).scrollIntoView());
  }
  return true;
};

/**
 * Takes over what the browser has marked before a shortcut acts on it: browsers tell of a new selection in a task of its own,
 * and on a busy machine the next key comes first.
 */
function caughtUp(view: EditorView, event: KeyboardEvent): boolean {
  const marked = (view.root as Document).getSelection();
  const { state } = view;
  if (!(event.ctrlKey || event.metaKey) || view.composing || !marked?.anchorNode || !marked.focusNode || !(state.selection instanceof TextSelection)) return false;
  if (!view.dom.contains(marked.anchorNode) || !view.dom.contains(marked.focusNode)) return false;
  const anchor = view.posAtDOM(marked.anchorNode, marked.anchorOffset);
  const head = view.posAtDOM(marked.focusNode, marked.focusOffset);
  if (anchor !== state.selection.anchor || head !== state.selection.head) {
    view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))));
  }
  return false;
}

/** All keys. */
export function keyPlugins(shortcuts: Shortcut[]): Plugin[] {
  const bound: Record<string, Command> = {};
  for (const action of ACTIONS) for (const keys of action.keys ?? []) bound[keys] = action.run;
  for (const shortcut of shortcuts) {
    bound[shortcut.keys] = () => {
      shortcut.press();
      return true;
    };
  }
  const item = schema.nodes.listItem!;
  bound.Enter = chainCommands(splitListItem(item), leaveBox);
  // Tab stays the way out of the text, except between the cells of a table.
  bound.Tab = goToNextCell(1);
  bound['Shift-Tab'] = goToNextCell(-1);
  bound.Backspace = (state, dispatch) => {
    const { $from, empty } = state.selection;
    const first = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.node($from.depth - 1).type === item && $from.index($from.depth - 1) === 0;
    return first ? liftListItem(item)(state, dispatch) : false;
  };
  return [new Plugin({ props: { handleDOMEvents: { keydown: caughtUp } } }), keymap(bound), keymap(baseKeymap)];
}

/** `## `, `> `, `- `, `1. `, `---` and three dots. */
export function typingRules(): Plugin {
  const { nodes } = schema;
  return inputRules({
    rules: [
      ellipsis,
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading!, (match) => ({ level: match[1]?.length ?? 2 })),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bulletList!),
      wrappingInputRule(/^(\d{1,4})\.\s$/, nodes.orderedList!, (match) => ({ start: Number(match[1]) })),
      new InputRule(/^---$/, (state, _match, from, to) => {
        const tr = state.tr.delete(from, to);
        let made = tr;
        insertBlock(() => nodes.horizontalRule!.create())(state.apply(tr), (next) => {
          made = state.tr.delete(from, to);
          for (const step of next.steps) made.step(step);
        });
        return made;
      }),
    ],
  });
}

/** Shows every key. */
export function openKeys(context: Context, shortcuts: Shortcut[]): void {
  const { words } = context;
  const line = (name: string, keys: string): HTMLElement => el('div', {}, el('dt', {}, words.say(name)), el('dd', {}, el('kbd', { dir: 'ltr' }, shownKeys(keys))));
  const list = el('dl', { class: 'ce-keys' });
  for (const shortcut of shortcuts) list.append(line(shortcut.name, shortcut.keys));
  for (const action of ACTIONS) if (action.keys?.[0]) list.append(line(action.name, action.keys[0]));
  openDialog(words, context.host, { title: words.say('keys'), wide: true, body: [el('p', { class: 'ce-note' }, words.say('keys-hint')), list], closed: () => context.view().focus() });
}
