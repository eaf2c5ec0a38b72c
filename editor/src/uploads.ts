//! Pictures that come by drop, paste or choice: each has a place in the text while it is on its way, with its progress,
//! and becomes a picture there. Deliberately absent: the way to the server.

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

import type { Context } from './context.ts';
import { button, el } from './dom.ts';
import { schema } from './schema.ts';

type Change = { add: { id: object; at: number; element: HTMLElement } } | { remove: object };

const key = new PluginKey<DecorationSet>('uploads');

/** Keeps the places of pictures on their way. */
export function uploadPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const mapped = set.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (change && 'add' in change) {
          const { id, at, element } = change.add;
          return mapped.add(tr.doc, [Decoration.widget(at, element, { id, side: 1, key: String(Math.random()), stopEvent: () => true })]);
        }
        if (change) return mapped.remove(mapped.find(undefined, undefined, (spec) => spec.id === change.remove));
        return mapped;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The nearest place between blocks. */
function gapAt(doc: Node, at: number): number {
  const $at = doc.resolve(Math.min(at, doc.content.size));
  return $at.depth ? $at.after(1) : at;
}

/** Takes pictures in and puts them into the text, in their order. */
export function uploadFiles(context: Context, view: EditorView, files: File[], at = view.state.selection.from): void {
  const { words, pictures, known } = context;
  const images = files.filter((file) => file.type.startsWith('image/'));
  if (images.length < files.length) context.notice(words.say('upload-not-picture'));
  if (!pictures || !images.length) return;
  const gap = gapAt(view.state.doc, at);
  // Pictures stand in the order in which they were chosen, whichever arrives first.
  let earlier: Promise<void> = Promise.resolve();
  for (const file of images) {
    const previous = earlier;
    let settle: () => void = () => undefined;
    earlier = new Promise((resolve) => (settle = resolve));
    const id = {};
    const stop = new AbortController();
    const bar = el('progress', { max: '100', value: '0', 'aria-label': words.say('upload-name', { name: file.name }) });
    const said = el('span', {}, words.say('upload-progress', { name: file.name, share: 0 }));
    const cancel = button(words.say('cancel'), () => stop.abort());
    const element = el('div', { class: 'ce-upload', contenteditable: 'false' }, said, bar, cancel);
    view.dispatch(view.state.tr.setMeta(key, { add: { id, at: gap, element } } satisfies Change));
    const leave = (): number | null => {
      const place = key.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from ?? null;
      view.dispatch(view.state.tr.setMeta(key, { remove: id } satisfies Change).setMeta('addToHistory', false));
      return place;
    };
    const progress = (share: number): void => {
      bar.value = Math.round(share * 100);
      said.textContent = words.say('upload-progress', { name: file.name, share: Math.round(share * 100) });
    };
    const attempt = (): void => {
      pictures.upload(file, progress, stop.signal).then(
        async (picture) => {
          await previous;
          settle();
          known.set(picture.id, picture);
          const place = leave();
          if (place === null || view.isDestroyed) return;
          const node = schema.nodes.embed?.create({ kind: 'picture', id: picture.id, attrs: {} });
          if (node) view.dispatch(view.state.tr.insert(gapAt(view.state.doc, place), node));
          context.announce(words.say('upload-done', { name: file.name }));
        },
        (error: unknown) => {
          settle();
          if (view.isDestroyed) return;
          if (stop.signal.aborted) {
            leave();
            return;
          }
          // A failed picture keeps its place until somebody decides.
          const reason = error instanceof Error ? error.message : '';
          said.textContent = words.say('upload-failed', { name: file.name, reason });
          context.announce(said.textContent);
          const again = button(words.say('try-again'), () => {
            again.remove();
            attempt();
          });
          element.insertBefore(again, cancel);
          stop.signal.addEventListener('abort', leave, { once: true });
        },
      );
    };
    attempt();
  }
  context.announce(words.say('upload-begun', { count: images.length }));
}

/** Asks for files and takes them in. */
export function choosePictures(context: Context, view: EditorView): void {
  const input = el('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true, class: 'ce-file' });
  input.addEventListener('change', () => {
    uploadFiles(context, view, [...(input.files ?? [])]);
    input.remove();
    view.focus();
  });
  input.addEventListener('cancel', () => input.remove());
  context.host.append(input);
  input.click();
}
