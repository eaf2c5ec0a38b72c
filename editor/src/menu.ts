//! Menus of things to put in: one under a button, one that opens by `/` on an empty line. Arrow keys, first letters,
//! Enter, Escape.

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import type { Context } from './context.ts';
import { el, freshId, icon } from './dom.ts';

/** An entry. */
export interface Entry {
  name: string;
  icon?: string | undefined;
  words: string;
  keys?: string | undefined;
  run(): void;
}

/** A menu that hangs on a button. */
export function menuButton(opener: HTMLButtonElement, entries: () => Entry[], label: string): HTMLElement {
  const menu = el('div', { class: 'ce-menu', role: 'menu', 'aria-label': label, id: freshId(), hidden: true });
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', menu.id);
  const close = (focus: boolean): void => {
    if (menu.hidden) return;
    menu.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (focus) opener.focus();
  };
  const open = (last = false): void => {
    menu.replaceChildren(
      ...entries().map((entry) =>
        el(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            tabindex: '-1',
            onclick: () => {
              close(false);
              entry.run();
            },
          },
          entry.icon ? icon(entry.icon) : null,
          el('span', {}, entry.words),
          entry.keys ? el('kbd', {}, entry.keys) : null,
        ),
      ),
    );
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    ((last ? menu.lastElementChild : menu.firstElementChild) as HTMLElement | null)?.focus();
  };
  opener.addEventListener('click', () => (menu.hidden ? open() : close(true)));
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowUp');
  });
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.children] as HTMLElement[];
    const at = items.indexOf(document.activeElement as HTMLElement);
    let next: HTMLElement | undefined;
    if (event.key === 'ArrowDown') next = items[(at + 1) % items.length];
    else if (event.key === 'ArrowUp') next = items[(at - 1 + items.length) % items.length];
    else if (event.key === 'Home') next = items[0];
    else if (event.key === 'End') next = items.at(-1);
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') close(false);
    else if (event.key.length === 1) next = [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()));
    if (event.key === 'Escape' || next) {
      event.preventDefault();
      event.stopPropagation();
    }
    next?.focus();
  });
  menu.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (to !== opener && !(to instanceof Element && menu.contains(to))) close(false);
  });
  return el('span', { class: 'ce-menu__holder' }, opener, menu);
}

/** The menu that opens by `/` on an empty line. */
export function slashPlugin(context: Context, entries: () => Entry[]): Plugin {
  const list = el('div', { class: 'ce-menu ce-menu--slash', role: 'listbox', id: freshId(), 'aria-label': context.words.say('insert'), hidden: true });
  let at = 0;
  let shown: Entry[] = [];
  let dismissed = '';
  const query = (view: EditorView): string | null => {
    const { $from, empty } = view.state.selection;
    if (!empty || $from.parent.type.name !== 'paragraph') return null;
    const found = /^\/(\S{0,20})$/u.exec($from.parent.textContent);
    return found && $from.parentOffset === $from.parent.content.size ? (found[1] ?? '') : null;
  };
  const hide = (view: EditorView): void => {
    if (list.hidden) return;
    list.hidden = true;
    view.dom.removeAttribute('aria-activedescendant');
    view.dom.removeAttribute('aria-controls');
  };
  const mark = (view: EditorView): void => {
    [...list.children].forEach((child, index) => child.setAttribute('aria-selected', String(index === at)));
    const chosen = list.children[at];
    if (!chosen) return;
    view.dom.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
    context.announce(chosen.querySelector('span')?.textContent ?? '');
  };
  const take = (view: EditorView, entry: Entry): void => {
    const { $from } = view.state.selection;
    view.dispatch(view.state.tr.delete($from.start(), $from.end()));
    hide(view);
    view.focus();
    entry.run();
  };
  return new Plugin({
    view(view) {
      context.host.querySelector('.ce-page')?.append(list);
      const update = (): void => {
        const words = view.hasFocus() ? query(view) : null;
        if (words === null || words === dismissed) {
          if (words === null) dismissed = '\u0000';
          hide(view);
          return;
        }
        const wanted = words.toLowerCase();
        shown = entries().filter((entry) => entry.words.toLowerCase().includes(wanted) || entry.name.startsWith(wanted));
        if (!shown.length) {
          hide(view);
          return;
        }
        at = Math.min(at, shown.length - 1);
        list.replaceChildren(
          ...shown.map((entry) =>
            el('div', { role: 'option', id: freshId(), 'aria-selected': 'false', onmousedown: (event) => {
              event.preventDefault();
              take(view, entry);
            } }, entry.icon ? icon(entry.icon) : null, el('span', {}, entry.words)),
          ),
        );
        const fresh = list.hidden;
        list.hidden = false;
        view.dom.setAttribute('aria-controls', list.id);
        const page = list.parentElement?.getBoundingClientRect();
        const caret = view.coordsAtPos(view.state.selection.from);
        if (page) {
          const start = getComputedStyle(list).direction === 'rtl' ? page.right - caret.right : caret.left - page.left;
          list.style.setProperty('inset-block-start', `${caret.bottom - page.top + 6}px`);
          list.style.setProperty('inset-inline-start', `${Math.max(0, Math.min(start, page.width - list.offsetWidth))}px`);
        }
        if (fresh) at = 0;
        mark(view);
      };
      return { update, destroy: () => list.remove() };
    },
    props: {
      handleKeyDown(view, event) {
        if (list.hidden) return false;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          at = (at + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length;
          mark(view);
          return true;
        }
        const entry = shown[at];
        if (event.key === 'Enter' && entry) {
          take(view, entry);
          return true;
        }
        if (event.key === 'Escape') {
          dismissed = query(view) ?? '';
          hide(view);
          return true;
        }
        return false;
      },
      handleDOMEvents: {
        blur: (view) => {
          hide(view);
          return false;
        },
      },
    },
  });
}
