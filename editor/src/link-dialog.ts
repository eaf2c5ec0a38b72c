//! Links: typed, or found in the paper's own archive. Also embeds by address and widgets of the data desk, which are asked
//! for in the same way.

import { TextSelection } from 'prosemirror-state';

import { typed } from './address.ts';
import { insertEmbed } from './commands.ts';
import type { Context, Found } from './context.ts';
import { openDialog } from './dialog.ts';
import { el, field, freshId } from './dom.ts';
import { embedOf } from './embed.ts';
import { schema } from './schema.ts';

/** A list of things found while typing: arrow keys choose, Enter takes. */
function searchField<T>(context: Context, label: string, search: (words: string) => Promise<T[]>, show: (item: T) => [string, string | undefined], take: (item: T) => void): HTMLElement {
  const { words } = context;
  const list = el('ul', { class: 'ce-found', role: 'listbox', id: freshId(), 'aria-label': label, hidden: true });
  const input = el('input', { type: 'search', dir: 'auto', autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' });
  const said = el('p', { class: 'ce-note', role: 'status' });
  let found: T[] = [];
  let at = -1;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mark = (): void => {
    [...list.children].forEach((child, index) => child.setAttribute('aria-selected', String(index === at)));
    const chosen = list.children[at];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const show_ = (): void => {
    list.replaceChildren(
      ...found.map((item) => {
        const [name, note] = show(item);
        return el('li', { role: 'option', id: freshId(), 'aria-selected': 'false', onclick: () => take(item) }, el('span', { dir: 'auto' }, name), note ? el('small', {}, note) : null);
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    at = -1;
    mark();
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    asked += 1;
    const turn = asked;
    const text = input.value.trim();
    if (!text) {
      found = [];
      said.textContent = '';
      show_();
      return;
    }
    timer = setTimeout(() => {
      search(text).then(
        (items) => {
          if (turn !== asked) return;
          found = items;
          show_();
          said.textContent = words.say('found', { count: items.length });
        },
        () => {
          if (turn === asked) said.textContent = words.say('search-failed');
        },
      );
    }, 180);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!found.length) return;
      event.preventDefault();
      at = (at + (event.key === 'ArrowDown' ? 1 : found.length - (at < 0 ? 0 : 1))) % found.length;
      mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const item = found[at] ?? (found.length === 1 ? found[0] : undefined);
      if (item !== undefined) take(item);
    }
  });
  return el('div', { class: 'ce-search' }, field(label, input), said, list);
}

/** The stretch of the link at the cursor, or the selection. */
function linkRange(context: Context): { from: number; to: number; href: string; title: string } {
  const { state } = context.view();
  const { from, to, $from, empty } = state.selection;
  const link = schema.marks.link!;
  const own = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? []);
  if (!own) return { from, to, href: '', title: '' };
  let [start, end] = [from, to];
  if (empty) {
    const parent = $from.parent;
    let offset = 0;
    const stretches: [number, number][] = [];
    parent.forEach((child) => {
      const begin = $from.start() + offset;
      offset += child.nodeSize;
      if (own.isInSet(child.marks)) {
        const last = stretches.at(-1);
        if (last && last[1] === begin) last[1] = begin + child.nodeSize;
        else stretches.push([begin, begin + child.nodeSize]);
      }
    });
    [start, end] = stretches.find(([a, b]) => a <= from && from <= b) ?? [from, to];
  }
  return { from: start, to: end, href: own.attrs.href as string, title: (own.attrs.title as string) ?? '' };
}

/** Opens the link dialog for the selection or the link at the cursor. */
export function openLink(context: Context): void {
  const { words, searchArchive } = context;
  const view = context.view();
  const range = linkRange(context);
  const href = el('input', { type: 'text', inputmode: 'url', dir: 'ltr', autocomplete: 'off', spellcheck: 'false' });
  href.value = range.href;
  const text = el('input', { type: 'text', dir: 'auto', autocomplete: 'off' });
  const sponsored = el('input', { type: 'checkbox', id: freshId() });
  const link = schema.marks.link!;
  const before = view.state.doc.rangeHasMark(range.from, Math.max(range.to, range.from), link);
  view.state.doc.nodesBetween(range.from, range.to, (node) => {
    if (String(link.isInSet(node.marks)?.attrs.rel ?? '').includes('sponsored')) sponsored.checked = true;
  });
  const wrong = el('p', { class: 'field__error', role: 'alert', hidden: true }, words.say('link-wrong'));
  const apply = (address: string, name: string): void => {
    const mark = link.create({ href: address, title: range.title || null, rel: sponsored.checked ? 'sponsored' : null });
    const tr = view.state.tr;
    if (range.from === range.to) {
      tr.insert(range.from, schema.text(name || address, [...(view.state.storedMarks ?? []), mark]));
      tr.setSelection(TextSelection.create(tr.doc, range.from + (name || address).length));
    } else {
      tr.removeMark(range.from, range.to, link).addMark(range.from, range.to, mark);
      tr.setSelection(TextSelection.create(tr.doc, range.to));
    }
    tr.removeStoredMark(link);
    view.dispatch(tr.scrollIntoView());
    context.announce(words.say('link-made'));
  };
  const body: Node[] = [];
  if (searchArchive) {
    body.push(
      searchField<Found>(context, words.say('link-search'), searchArchive, (item) => [item.headline, item.note], (item) => {
        href.value = item.href;
        if (range.from === range.to && !text.value) text.value = item.headline;
        wrong.hidden = true;
        href.focus();
      }),
    );
  }
  const address = field(words.say('link-address'), href, words.say('link-hint'));
  address.append(wrong);
  body.push(address);
  if (range.from === range.to) body.push(field(words.say('link-text'), text));
  body.push(el('p', { class: 'ce-check' }, sponsored, el('label', { for: sponsored.id }, words.say('link-sponsored'))));
  const dialog = openDialog(words, context.host, {
    title: words.say(before ? 'link-change' : 'link'),
    body,
    send: words.say('apply'),
    sent: () => {
      const clean = typed(href.value);
      wrong.hidden = clean !== null;
      href.setAttribute('aria-invalid', String(clean === null));
      if (clean === null) href.focus();
      else apply(clean, text.value.trim());
      return clean !== null;
    },
    closed: () => view.focus(),
  });
  if (before) {
    const remove = el('button', { type: 'button', class: 'ce-button' }, words.say('link-remove'));
    remove.addEventListener('click', () => {
      view.dispatch(view.state.tr.removeMark(range.from, range.to, link));
      dialog.close();
    });
    dialog.element.querySelector('footer')?.append(remove);
  }
}

/** Asks for the address of a film, sound, post or page. */
export function openEmbed(context: Context): void {
  const { words } = context;
  const input = el('input', { type: 'text', inputmode: 'url', dir: 'ltr', autocomplete: 'off', spellcheck: 'false' });
  const wrong = el('p', { class: 'field__error', role: 'alert', hidden: true }, words.say('link-wrong'));
  const box = field(words.say('embed-address'), input, words.say('embed-hint'));
  box.append(wrong);
  openDialog(words, context.host, {
    title: words.say('embed'),
    body: [box],
    send: words.say('insert'),
    sent: () => {
      const embed = embedOf(typed(input.value) ?? '');
      wrong.hidden = embed !== null;
      if (!embed) return false;
      const view = context.view();
      insertEmbed(embed)(view.state, view.dispatch);
      return true;
    },
    closed: () => context.view().focus(),
  });
}

/** Asks for a widget of the data desk, or for its number where there is no search. */
export function openWidget(context: Context): void {
  const { words, searchWidgets } = context;
  const insert = (id: string, title: string): void => {
    const view = context.view();
    insertEmbed({ kind: 'data', id, attrs: title ? { title } : {} })(view.state, view.dispatch);
  };
  const input = el('input', { type: 'text', dir: 'ltr', autocomplete: 'off' });
  const dialog = openDialog(words, context.host, {
    title: words.say('data'),
    body: searchWidgets
      ? [searchField(context, words.say('data-search'), searchWidgets, (item) => [item.title, undefined], (item) => {
          insert(item.id, item.title);
          dialog.close();
        })]
      : [field(words.say('data-number'), input)],
    ...(searchWidgets ? {} : { send: words.say('insert') }),
    sent: () => {
      const id = input.value.trim();
      if (id) insert(id, '');
      return Boolean(id);
    },
    closed: () => context.view().focus(),
  });
}

/** Chooses pictures that the library has already. */
export function openLibrary(context: Context): void {
  const { words, pictures, known } = context;
  const search = pictures?.search?.bind(pictures);
  if (!search) return;
  const dialog = openDialog(words, context.host, {
    title: words.say('library'),
    body: [
      searchField(context, words.say('library-search'), search, (item) => [item.caption ?? item.id, item.credit], (item) => {
        known.set(item.id, item);
        const view = context.view();
        insertEmbed({ kind: 'picture', id: item.id, attrs: {} })(view.state, view.dispatch);
        dialog.close();
      }),
    ],
    closed: () => context.view().focus(),
  });
}
