//! Find and replace in the text: every place is shown, one after the other is visited. Deliberately absent: patterns; a
//! newsroom looks for words.

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

import type { Context } from './context.ts';
import { button, el, freshId, signButton } from './dom.ts';

interface Search {
  words: string;
  exact: boolean;
  at: number;
  places: { from: number; to: number }[];
}

const key = new PluginKey<Search>('find');
const nothing: Search = { words: '', exact: false, at: -1, places: [] };

/** Every place of some words; case and accents matter only when `exact`. */
export function placesOf(doc: Node, words: string, exact: boolean): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  if (!words) return places;
  const folded = (text: string): { text: string; starts: number[] } => {
    if (exact) return { text, starts: [] };
    // Each folded character remembers where it stood, because folding changes lengths.
    const starts: number[] = [];
    let result = '';
    let offset = 0;
    for (const letter of text) {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      for (let at = 0; at < plain.length; at += 1) starts.push(offset);
      result += plain;
      offset += letter.length;
    }
    starts.push(offset);
    return { text: result, starts };
  };
  const wanted = folded(words).text;
  if (!wanted) return places;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const { text, starts } = folded(node.textBetween(0, node.content.size, undefined, '\ufffc'));
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const from = exact ? at : (starts[at] ?? 0);
      const to = exact ? at + wanted.length : (starts[at + wanted.length] ?? from);
      places.push({ from: position + 1 + from, to: position + 1 + to });
    }
    return false;
  });
  return places;
}

/** Shows the places. */
export function findPlugin(): Plugin<Search> {
  return new Plugin<Search>({
    key,
    state: {
      init: () => nothing,
      apply(tr, search, _before, after) {
        const change = tr.getMeta(key) as Partial<Search> | undefined;
        if (!change && !tr.docChanged) return search;
        const next = { ...search, ...change };
        if (!next.words) return nothing;
        const places = placesOf(after.doc, next.words, next.exact);
        return { ...next, places, at: Math.min(next.at, places.length - 1) };
      },
    },
    props: {
      decorations(state) {
        const search = key.getState(state);
        if (!search?.places.length) return DecorationSet.empty;
        return DecorationSet.create(state.doc, search.places.map(({ from, to }, at) => Decoration.inline(from, to, { class: at === search.at ? 'ce-find ce-find--here' : 'ce-find' })));
      },
    },
  });
}

/** The bar above the text. */
export class FindBar {
  readonly element: HTMLElement;
  private readonly wanted: HTMLInputElement;
  private readonly instead: HTMLInputElement;
  private readonly exact: HTMLInputElement;
  private readonly said = el('span', { class: 'ce-note', role: 'status' });

  constructor(private readonly context: Context) {
    const { words } = context;
    const box = (label: string): HTMLInputElement => el('input', { type: 'text', dir: 'auto', autocomplete: 'off', 'aria-label': label, placeholder: label });
    this.wanted = box(words.say('find-words'));
    this.instead = box(words.say('find-instead'));
    this.exact = el('input', { type: 'checkbox', id: freshId() });
    this.wanted.addEventListener('input', () => this.search(true));
    this.exact.addEventListener('change', () => this.search(true));
    this.element = el(
      'div',
      { class: 'ce-findbar', role: 'search', 'aria-label': words.say('find'), hidden: true },
      this.wanted,
      signButton('up', words.say('find-previous'), () => this.go(-1)),
      signButton('down', words.say('find-next'), () => this.go(1)),
      el('span', { class: 'ce-check' }, this.exact, el('label', { for: this.exact.id }, words.say('find-exact'))),
      this.instead,
      button(words.say('replace'), () => this.replace()),
      button(words.say('replace-all'), () => this.replaceAll()),
      this.said,
      signButton('close', words.say('close'), () => this.close()),
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        this.close();
      } else if (event.key === 'Enter' && event.target === this.wanted) {
        event.preventDefault();
        this.go(event.shiftKey ? -1 : 1);
      } else if (event.key === 'Enter' && event.target === this.instead) {
        event.preventDefault();
        this.replace();
      }
    });
  }

  private get view(): EditorView {
    return this.context.view();
  }

  open(): void {
    const { state } = this.view;
    const { from, to } = state.selection;
    const chosen = state.doc.textBetween(from, to, ' ');
    if (chosen && chosen.length < 200) this.wanted.value = chosen;
    this.element.hidden = false;
    this.wanted.focus();
    this.wanted.select();
    this.search(true);
  }

  close(): void {
    this.element.hidden = true;
    this.view.dispatch(this.view.state.tr.setMeta(key, { words: '' }));
    this.view.focus();
  }

  private search(fromHere: boolean): void {
    const { view } = this;
    const places = placesOf(view.state.doc, this.wanted.value, this.exact.checked);
    const next = places.findIndex((place) => place.from >= view.state.selection.from);
    const at = fromHere ? (next < 0 ? 0 : next) : -1;
    view.dispatch(view.state.tr.setMeta(key, { words: this.wanted.value, exact: this.exact.checked, at }));
    this.tell();
  }

  private tell(): void {
    const search = key.getState(this.view.state) ?? nothing;
    this.said.textContent = this.wanted.value ? this.context.words.say('find-count', { count: search.places.length, place: search.at + 1 }) : '';
  }

  private go(by: 1 | -1): void {
    const { view } = this;
    const search = key.getState(view.state) ?? nothing;
    if (!search.places.length) return;
    const at = (search.at + by + search.places.length) % search.places.length;
    const place = search.places[at];
    if (!place) return;
    const tr = view.state.tr.setMeta(key, { at });
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView());
    this.tell();
  }

  private replace(): void {
    const { view } = this;
    const search = key.getState(view.state) ?? nothing;
    const place = search.places[Math.max(0, search.at)];
    if (!place) return;
    view.dispatch(view.state.tr.insertText(this.instead.value, place.from, place.to).setMeta(key, { at: Math.max(0, search.at) }));
    this.tell();
  }

  private replaceAll(): void {
    const { view } = this;
    const { places } = key.getState(view.state) ?? nothing;
    const tr = view.state.tr;
    for (const place of [...places].reverse()) tr.insertText(this.instead.value, place.from, place.to);
    view.dispatch(tr);
    this.said.textContent = this.context.words.say('replaced', { count: places.length });
  }
}
