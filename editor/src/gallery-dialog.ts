//! The pictures of a gallery: order, captions, more, fewer. Deliberately absent: what readers see.

import type { Context, Picture } from './context.ts';
import { openDialog } from './dialog.ts';
import { el, field, signButton } from './dom.ts';
import { galleryFacts, MAX_GALLERY_ITEMS, type GalleryItem } from './embed.ts';

/** Opens the list; `done` is given the value of the embed's `items`. */
export function openGallery(context: Context, items: GalleryItem[], done: (items: string) => void): void {
  const { words, pictures, known } = context;
  const list = items.map((item) => ({ ...item }));
  const rows = el('ol', { class: 'ce-gallery' });
  const stop = new AbortController();

  const draw = (focus?: { at: number; name: string }): void => {
    rows.replaceChildren(
      ...list.map((item, at) => {
        const picture = known.get(item.id ?? '');
        const src = picture?.preview ?? (item.src?.startsWith('/') ? item.src : undefined);
        const input = (name: 'caption' | 'credit' | 'alt'): HTMLElement => {
          const box = el('input', { type: 'text', dir: 'auto', autocomplete: 'off', placeholder: picture?.[name] ?? '' });
          box.value = item[name] ?? '';
          box.addEventListener('input', () => {
            item[name] = box.value;
          });
          return field(words.say(`picture-${name}`), box);
        };
        const move = (by: -1 | 1): void => {
          const other = list[at + by];
          if (!other) return;
          list[at + by] = item;
          list[at] = other;
          draw({ at: at + by, name: by < 0 ? 'up' : 'down' });
          context.announce(words.say('gallery-moved', { place: at + by + 1, count: list.length }));
        };
        const tools = el(
          'div',
          { class: 'ce-gallery__tools' },
          signButton('up', words.say('gallery-up', { place: at + 1 }), () => move(-1)),
          signButton('down', words.say('gallery-down', { place: at + 1 }), () => move(1)),
          signButton('bin', words.say('gallery-remove', { place: at + 1 }), () => {
            list.splice(at, 1);
            draw({ at: Math.min(at, list.length - 1), name: 'bin' });
          }),
        );
        return el('li', {}, src ? el('img', { src, alt: '' }) : el('span', { class: 'ce-gallery__blank' }), el('div', {}, input('caption'), input('credit'), input('alt')), tools);
      }),
    );
    if (focus) rows.children[focus.at]?.querySelector<HTMLElement>(`.ce-icon-${focus.name}`)?.closest('button')?.focus();
  };

  const add = (picture: Picture): void => {
    known.set(picture.id, picture);
    if (list.length < MAX_GALLERY_ITEMS) list.push({ id: picture.id });
    draw();
  };
  const file = el('input', { type: 'file', accept: 'image/*', multiple: true });
  const state = el('p', { class: 'ce-note', role: 'status' });
  file.addEventListener('change', () => {
    void (async () => {
      const files = [...(file.files ?? [])];
      for (const [at, one] of files.entries()) {
        state.textContent = words.say('upload-progress', { name: one.name, share: Math.round((at / files.length) * 100) });
        try {
          const picture = await pictures?.upload(one, () => undefined, stop.signal);
          if (picture) add(picture);
        } catch (error) {
          state.textContent = words.say('upload-failed', { name: one.name, reason: error instanceof Error ? error.message : '' });
          return;
        }
      }
      state.textContent = '';
      file.value = '';
    })();
  });
  draw();
  openDialog(words, context.host, {
    title: words.say('gallery-edit'),
    wide: true,
    body: [rows, ...(pictures ? [field(words.say('gallery-add'), file), state] : [])],
    send: words.say('apply'),
    sent: () => {
      done(galleryFacts(list));
      return true;
    },
    closed: () => stop.abort(),
  });
}
