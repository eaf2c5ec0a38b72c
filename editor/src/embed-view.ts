//! How pictures, galleries, films, sounds, posts, widgets and strangers stand in the editor: what they show and their
//! fields. Nothing is fetched from anybody but the paper. Deliberately absent: cropping; see crop-dialog.ts.

import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';

import { host as hostOf } from './address.ts';
import type { Context, Picture } from './context.ts';
import { openCrops } from './crop-dialog.ts';
import { button, el, freshId, icon } from './dom.ts';
import { galleryItems, withFacts } from './embed.ts';
import { openGallery } from './gallery-dialog.ts';

const SIGNS: Record<string, string> = { picture: 'picture', gallery: 'gallery', data: 'data' };

/** The view of one embed. */
export class EmbedView implements NodeView {
  dom: HTMLElement;
  private readonly body = el('div', { class: 'ce-embed__body' });
  private fields = new Map<string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();

  constructor(
    private readonly context: Context,
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
  ) {
    this.dom = el('figure', { class: `ce-embed ce-embed--${this.kind}`, 'data-kind': this.kind });
    this.dom.contentEditable = 'false';
    this.dom.append(this.body);
    this.draw();
  }

  private get kind(): string {
    return this.node.attrs.kind as string;
  }

  private get facts(): Record<string, string> {
    return this.node.attrs.attrs as Record<string, string>;
  }

  private set(facts: Record<string, string>, id?: string): void {
    const at = this.getPos();
    if (at === undefined) return;
    const attrs = { ...this.node.attrs, ...(id === undefined ? {} : { id }), attrs: withFacts(this.facts, facts) };
    this.view.dispatch(this.view.state.tr.setNodeMarkup(at, undefined, attrs));
  }

  private draw(): void {
    const { words } = this.context;
    const known = ['picture', 'gallery', 'video', 'audio', 'social', 'data', 'file', 'web'].includes(this.kind);
    const kind = known ? words.say(`kind-${this.kind}`) : words.say('kind-other', { kind: this.kind });
    this.dom.setAttribute('aria-label', kind);
    this.dom.setAttribute('role', 'group');
    this.fields.clear();
    const head = el('div', { class: 'ce-embed__head' }, icon(SIGNS[this.kind] ?? 'embed'), el('span', {}, kind));
    const tools = el('div', { class: 'ce-embed__tools' });
    this.body.replaceChildren(head);
    head.append(tools);
    if (this.kind === 'picture') this.picture(tools);
    else if (this.kind === 'gallery') this.gallery(tools);
    else this.other(known);
    const remove = button(words.say('remove'), () => {
      const at = this.getPos();
      if (at === undefined) return;
      this.view.dispatch(this.view.state.tr.delete(at, at + this.node.nodeSize));
      this.view.focus();
    });
    remove.classList.add('ce-quiet');
    tools.append(remove);
  }

  private picture(tools: HTMLElement): void {
    const { words, pictures, known } = this.context;
    const id = this.node.attrs.id as string;
    const image = el('img', { class: 'ce-embed__image', alt: this.facts.alt ?? '', draggable: 'false' });
    const show = (picture: Picture | undefined): void => {
      const src = picture?.preview ?? (this.facts.src?.startsWith('/') && !this.facts.src.startsWith('//') ? this.facts.src : '');
      if (src) image.src = src;
      image.hidden = !src;
      for (const name of ['caption', 'credit', 'alt'] as const) {
        const field = this.fields.get(name);
        if (field instanceof HTMLElement && 'placeholder' in field && picture?.[name]) field.placeholder = picture[name] ?? '';
      }
    };
    this.body.append(image);
    this.addFields([
      ['caption', words.say('picture-caption'), true],
      ['credit', words.say('picture-credit'), false],
      ['alt', words.say('picture-alt'), false, words.say('picture-alt-hint')],
    ]);
    const width = el('select', {}, ...['column', 'wide', 'inset'].map((name) => el('option', { value: name }, words.say(`width-${name}`))));
    width.value = this.facts.width ?? 'column';
    width.addEventListener('change', () => this.set({ width: width.value === 'column' ? '' : width.value }));
    this.fields.set('width', width);
    this.addLabelled(words.say('picture-width'), width);
    if (id && pictures?.change) {
      tools.append(button(words.say('crop'), () => void openCrops(this.context, id), 'ce-button'));
    }
    show(known.get(id));
    if (id && !known.has(id) && pictures) {
      void pictures.describe([id]).then(
        (found) => {
          for (const picture of found) known.set(picture.id, picture);
          show(known.get(id));
        },
        () => undefined,
      );
    }
  }

  private gallery(tools: HTMLElement): void {
    const { words, pictures, known } = this.context;
    const items = galleryItems(this.facts);
    const strip = el('ul', { class: 'ce-embed__strip' });
    const draw = (): void => {
      strip.replaceChildren(
        ...items.map((item) => {
          const src = known.get(item.id ?? '')?.preview ?? (item.src?.startsWith('/') ? item.src : '');
          return el('li', {}, src ? el('img', { src, alt: item.alt ?? '', draggable: 'false' }) : icon('picture'));
        }),
      );
    };
    draw();
    const missing = items.map((item) => item.id ?? '').filter((id) => id && !known.has(id));
    if (missing.length && pictures) {
      void pictures.describe(missing).then((found) => {
        for (const picture of found) known.set(picture.id, picture);
        draw();
      }, () => undefined);
    }
    this.body.append(el('p', { class: 'ce-embed__note' }, words.say('gallery-count', { count: items.length })), strip);
    this.addFields([['title', words.say('embed-title'), false]]);
    tools.append(button(words.say('gallery-edit'), () => openGallery(this.context, items, (list) => this.set({ items: list })), 'ce-button'));
  }

  private other(known: boolean): void {
    const { words } = this.context;
    const address = this.facts.url ?? this.facts.link ?? this.facts.src ?? '';
    const place = this.facts.provider ?? hostOf(address) ?? (this.node.attrs.id as string);
    this.body.append(el('p', { class: 'ce-embed__place' }, place));
    if (/^https?:/i.test(address)) {
      const link = el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address);
      this.body.append(el('p', { class: 'ce-embed__note' }, link));
    }
    if (!known) {
      this.body.append(el('p', { class: 'ce-embed__note' }, words.say('embed-unknown')));
      return;
    }
    if (this.kind !== 'data' || address) this.body.append(el('p', { class: 'ce-embed__note' }, words.say('embed-consent')));
    this.addFields([
      ['title', words.say('embed-title'), false],
      ...(['video', 'audio'].includes(this.kind) ? ([['caption', words.say('picture-caption'), true], ['credit', words.say('picture-credit'), false]] as FieldOf[]) : []),
    ]);
  }

  private addLabelled(label: string, input: HTMLElement): void {
    input.id = freshId();
    this.body.append(el('div', { class: 'ce-embed__field' }, el('label', { for: input.id }, label), input));
  }

  private addFields(list: FieldOf[]): void {
    for (const [name, label, long, hint] of list) {
      const input = long ? el('textarea', { rows: '2', dir: 'auto' }) : el('input', { type: 'text', dir: 'auto', autocomplete: 'off' });
      input.value = this.facts[name] ?? '';
      input.maxLength = 4000;
      input.addEventListener('input', () => this.set({ [name]: input.value }));
      input.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Escape') this.view.focus();
      });
      this.fields.set(name, input);
      this.addLabelled(label, input);
      if (hint) {
        const note = el('p', { class: 'ce-embed__note', id: `${input.id}-hint` }, hint);
        input.setAttribute('aria-describedby', note.id);
        this.body.append(note);
      }
    }
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.kind !== this.kind || node.attrs.id !== this.node.attrs.id) return false;
    const redraw = (node.attrs.attrs as Record<string, string>).items !== this.facts.items;
    this.node = node;
    if (redraw) this.draw();
    for (const [name, input] of this.fields) {
      const value = this.facts[name] ?? (name === 'width' ? 'column' : '');
      // While somebody types here, the field is ahead of the document by a trimmed space.
      if (document.activeElement !== input && input.value !== value) input.value = value;
    }
    const image = this.body.querySelector('img.ce-embed__image');
    image?.setAttribute('alt', this.facts.alt ?? '');
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('is-selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected');
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('input, textarea, select, button, a') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }
}

type FieldOf = [name: string, label: string, long: boolean, hint?: string];
