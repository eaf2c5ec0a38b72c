//! The toolbar: one stop for the Tab key, arrows inside, what is on is told. Deliberately absent: what the actions do.

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { BLOCK_ACTIONS, isInTable, MARK_ACTIONS, OTHER_ACTIONS, TABLE_ACTIONS, WRAP_ACTIONS, type Action } from './commands.ts';
import type { Context } from './context.ts';
import { el, icon } from './dom.ts';
import { menuButton, type Entry } from './menu.ts';

const APPLE = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Keys as people read them. */
export function shownKeys(keys: string | undefined): string {
  const names: Record<string, string> = { Mod: APPLE ? '⌘' : 'Ctrl', Alt: APPLE ? '⌥' : 'Alt', Shift: APPLE ? '⇧' : '⇧', ArrowUp: '↑', ArrowDown: '↓', Enter: '↵' };
  return (keys ?? '').split('-').map((part) => names[part] ?? part.toUpperCase()).join(APPLE ? '' : '+');
}

/** A button of the bar that is not an action on the text. */
export interface Opener {
  name: string;
  icon: string;
  keys?: string;
  press(): void;
}

/** The bar. */
export class Toolbar {
  readonly element: HTMLElement;
  private readonly buttons: { button: HTMLButtonElement; action: Action }[] = [];
  private readonly tableMenu: HTMLElement;
  private readonly kind: HTMLSelectElement;

  constructor(
    private readonly context: Context,
    groups: { openers: Opener[]; insert: () => Entry[]; tools: Opener[] },
  ) {
    const { words } = context;
    this.element = el('div', { class: 'ce-toolbar', role: 'toolbar', 'aria-label': words.say('toolbar'), 'aria-orientation': 'horizontal' });
    const group = (...children: HTMLElement[]): HTMLElement => el('div', { class: 'ce-toolbar__group', role: 'group' }, ...children);
    const kinds = BLOCK_ACTIONS;
    this.kind = el('select', { class: 'ce-kind', 'aria-label': words.say('block-kind') }, ...kinds.map((action) => el('option', { value: action.name }, words.say(action.name))));
    this.kind.addEventListener('change', () => {
      const action = kinds.find((one) => one.name === this.kind.value);
      if (action && !action.active?.(this.view.state)) action.run(this.view.state, this.view.dispatch, this.view);
      this.view.focus();
    });
    const insert = this.plain('insert', 'insert', () => undefined);
    insert.append(el('span', {}, words.say('insert')));
    insert.classList.add('ce-tool--words');
    const table = this.plain('table-tools', 'table', () => undefined);
    this.tableMenu = menuButton(
      table,
      () => TABLE_ACTIONS.filter((action) => action.run(this.view.state)).map((action) => ({ name: action.name, words: words.say(action.name), run: () => this.perform(action) })),
      words.say('table-tools'),
    );
    const named = (list: Action[], ...names: string[]): Action[] => names.flatMap((name) => list.find((one) => one.name === name) ?? []);
    this.element.append(
      group(...named(OTHER_ACTIONS, 'undo', 'redo').map((action) => this.tool(action))),
      group(this.kind),
      group(...named(MARK_ACTIONS, 'strong', 'em', 'underline', 'strike').map((action) => this.tool(action)), ...groups.openers.map((opener) => this.opener(opener))),
      group(...WRAP_ACTIONS.map((action) => this.tool(action))),
      group(menuButton(insert, groups.insert, words.say('insert')), this.tableMenu),
      group(...[...named(MARK_ACTIONS, 'sub', 'sup'), ...named(OTHER_ACTIONS, 'clear')].map((action) => this.tool(action)), ...groups.tools.map((opener) => this.opener(opener))),
    );
    this.rove();
  }

  private get view(): EditorView {
    return this.context.view();
  }

  private plain(name: string, sign: string, press: () => void, keys?: string): HTMLButtonElement {
    const label = this.context.words.say(name);
    const button = el('button', { type: 'button', class: 'ce-tool', 'aria-label': label, title: keys ? `${label} (${shownKeys(keys)})` : label, onclick: () => press() }, icon(sign));
    if (keys) button.setAttribute('aria-keyshortcuts', keys.replace('Mod', APPLE ? 'Meta' : 'Control').replace(/-(?=.)/g, '+'));
    return button;
  }

  private opener(opener: Opener): HTMLButtonElement {
    return this.plain(opener.name, opener.icon, opener.press, opener.keys);
  }

  private tool(action: Action): HTMLButtonElement {
    const button = this.plain(action.name, action.icon ?? action.name, () => this.perform(action), action.keys?.[0]);
    if (action.active) button.setAttribute('aria-pressed', 'false');
    // The selection stays in the text.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    this.buttons.push({ button, action });
    return button;
  }

  private perform(action: Action): void {
    action.run(this.view.state, this.view.dispatch, this.view);
    if (!this.element.contains(document.activeElement) || document.activeElement?.getAttribute('role') === 'menuitem') this.view.focus();
  }

  private stops(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.ce-tool, .ce-kind')].filter((one) => one.offsetParent !== null && !(one as HTMLButtonElement).disabled);
  }

  private rove(): void {
    const all = [...this.element.querySelectorAll<HTMLElement>('.ce-tool, .ce-kind')];
    all.forEach((one, at) => {
      one.tabIndex = at === 0 ? 0 : -1;
    });
    this.element.addEventListener('keydown', (event) => {
      const target = event.target as HTMLElement;
      if (event.key === 'Escape') {
        this.view.focus();
        return;
      }
      if (!target.matches('.ce-tool, .ce-kind')) return;
      const stops = this.stops();
      const rtl = getComputedStyle(this.element).direction === 'rtl' ? -1 : 1;
      const at = stops.indexOf(target);
      const ways: Record<string, number> = { ArrowRight: at + rtl, ArrowLeft: at - rtl, Home: 0, End: stops.length - 1 };
      const to = ways[event.key];
      if (to === undefined) return;
      event.preventDefault();
      stops[(to + stops.length) % stops.length]?.focus();
    });
    this.element.addEventListener('focusin', (event) => {
      const target = event.target as HTMLElement;
      if (!all.includes(target)) return;
      for (const one of all) one.tabIndex = one === target ? 0 : -1;
    });
  }

  /** Shows what is on at the cursor. */
  update(state: EditorState, editable: boolean): void {
    for (const { button, action } of this.buttons) {
      if (action.active) button.setAttribute('aria-pressed', String(action.active(state)));
      // Not `disabled`: a button that loses its focus loses the reader's place.
      button.setAttribute('aria-disabled', String(!editable || !action.run(state)));
    }
    this.kind.disabled = !editable;
    this.kind.value = BLOCK_ACTIONS.find((action) => action.active?.(state))?.name ?? 'paragraph';
    this.tableMenu.hidden = !isInTable(state);
    const stops = this.stops();
    if (stops.length && !stops.some((one) => one.tabIndex === 0)) stops[0]!.tabIndex = 0;
  }
}
