//! The script of the newsroom's page: exports the editor, and mounts one in every `[data-courant-editor]` whose value is
//! the id of a `<script type="application/json">` with its options. No script stands in the page itself.

import { mountEditor, type EditorHandle, type EditorOptions } from './editor.ts';
import { serverOf, type Addresses } from './server.ts';

export { comparisonView } from './compare-view.ts';
export { mountEditor, type EditorHandle, type EditorOptions } from './editor.ts';
export { serverOf } from './server.ts';
export { Words } from './words.ts';

/** What stands in the JSON: the plain options, addresses instead of functions. */
interface PageOptions extends Omit<EditorOptions, 'save' | 'pictures' | 'searchArchive' | 'searchWidgets' | 'takeOver' | 'signIn'> {
  addresses: Addresses;
  token: string;
  formats?: string[];
}

/** Mounts the editor that an element asks for, and ties it to the page's fields (`[data-courant-field="name"]`). */
export function mountFromPage(element: HTMLElement): EditorHandle {
  const text = document.getElementById(element.dataset.courantEditor ?? '')?.textContent ?? '{}';
  const { addresses, token, formats, ...plain } = JSON.parse(text) as PageOptions;
  const inputs = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-courant-field]')];
  const name = (input: HTMLElement): string => input.dataset.courantField ?? '';
  const handle = mountEditor(element, {
    ...plain,
    ...serverOf(addresses, token, formats),
    ...(addresses.sign_in ? { signIn: addresses.sign_in } : {}),
    onFields: (fields) => {
      for (const input of inputs) input.value = fields[name(input)] ?? '';
    },
    onState: (state) => element.dispatchEvent(new CustomEvent('courant-state', { detail: state, bubbles: true })),
  });
  for (const input of inputs) input.addEventListener('input', () => handle.setFields({ [name(input)]: input.value }));
  return handle;
}

const mounted = new WeakMap<HTMLElement, EditorHandle>();

/** The handle of an element that was mounted by itself. */
export function editorOf(element: HTMLElement): EditorHandle | undefined {
  return mounted.get(element);
}

for (const element of document.querySelectorAll<HTMLElement>('[data-courant-editor]')) {
  const handle = mountFromPage(element);
  mounted.set(element, handle);
  element.dispatchEvent(new CustomEvent('courant-mounted', { detail: handle, bubbles: true }));
}
