//! How quotes, boxes and tables stand in the editor: their words, and a field for what belongs to them (who said it, a
//! title, a caption). Deliberately absent: embeds; see embed-view.ts.

import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';

import type { Context } from './context.ts';
import { el } from './dom.ts';

/** A field bound to an attribute of a node. */
export function attributeField(view: EditorView, getPos: () => number | undefined, attribute: string, label: string, value: string): HTMLInputElement {
  const input = el('input', { type: 'text', class: 'ce-attribute', 'aria-label': label, placeholder: label, value, maxlength: '2000', autocomplete: 'off' });
  input.value = value;
  input.addEventListener('input', () => {
    const at = getPos();
    if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, attribute, input.value || null));
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    view.focus();
  });
  return input;
}

function labelled(outer: string, inner: string, attribute: string, word: string, first: boolean): (context: Context) => NodeViewConstructor {
  return (context) => (node, view, getPos) => new LabelledView(context, node, view, getPos, outer, inner, attribute, word, first);
}

class LabelledView implements NodeView {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  private readonly input: HTMLInputElement;

  constructor(
    context: Context,
    private node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    outer: string,
    inner: string,
    private readonly attribute: string,
    word: string,
    first: boolean,
  ) {
    this.input = attributeField(view, getPos, attribute, context.words.say(word), node.attrs[attribute] ?? '');
    this.input.contentEditable = 'false';
    this.dom = document.createElement(outer);
    this.dom.className = `ce-block ce-${node.type.name}`;
    let holder = document.createElement(inner);
    this.contentDOM = holder;
    if (inner === 'table') {
      this.contentDOM = holder.appendChild(document.createElement('tbody'));
      const wrap = el('div', { class: 'ce-table__scroll' });
      wrap.append(holder);
      holder = wrap;
    }
    holder.classList.add('ce-block__content');
    this.dom.append(...(first ? [this.input, holder] : [holder, this.input]));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    const value = node.attrs[this.attribute] ?? '';
    if (this.input.value !== value) this.input.value = value;
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.input;
  }

  ignoreMutation(mutation: { type: string; target: globalThis.Node }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

/** The views by the names of their nodes. */
export function blockViews(context: Context): Record<string, NodeViewConstructor> {
  return {
    blockquote: labelled('div', 'blockquote', 'cite', 'cite', false)(context),
    pullquote: labelled('div', 'p', 'cite', 'cite', false)(context),
    factbox: labelled('div', 'div', 'title', 'factbox-title', true)(context),
    table: labelled('div', 'table', 'caption', 'table-caption', true)(context),
  };
}
