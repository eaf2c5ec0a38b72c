//! Dialogs: the browser's own, so that focus, Escape and the page behind are its affair. Deliberately absent: alerts.

import { button, el, freshId, signButton } from './dom.ts';
import type { Words } from './words.ts';

/** An open dialog. */
export interface Dialog {
  element: HTMLDialogElement;
  close(): void;
}

/** Opens a dialog; `sent` is called by its chief button or Enter and returns whether it may close. */
export function openDialog(
  words: Words,
  host: HTMLElement,
  options: { title: string; body: Node[]; send?: string; sent?(): boolean | Promise<boolean>; closed?(): void; wide?: boolean },
): Dialog {
  const title = freshId();
  const before = document.activeElement as HTMLElement | null;
  const form = el('form', { method: 'dialog', class: 'ce-dialog__form' });
  const element = el('dialog', { class: `ce-dialog${options.wide ? ' ce-dialog--wide' : ''}`, 'aria-labelledby': title }, form);
  const close = (): void => element.close();
  form.append(el('header', { class: 'ce-dialog__head' }, el('h2', { id: title }, options.title), signButton('close', words.say('close'), close)));
  form.append(el('div', { class: 'ce-dialog__body' }, ...options.body));
  if (options.send) {
    const foot = el('footer', { class: 'ce-dialog__foot' }, el('button', { type: 'submit', class: 'button' }, options.send), button(words.say('cancel'), close));
    form.append(foot);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void Promise.resolve(options.sent?.() ?? true).then((done) => {
      if (done) close();
    });
  });
  // Keys of the dialog are not the page's.
  element.addEventListener('keydown', (event) => event.stopPropagation());
  element.addEventListener('close', () => {
    element.remove();
    options.closed?.();
    if (before?.isConnected) before.focus();
  });
  host.append(element);
  element.showModal();
  element.querySelector<HTMLElement>('[autofocus], .ce-dialog__body input, .ce-dialog__body textarea, .ce-dialog__body button, .ce-dialog__body [tabindex="0"]')?.focus();
  return { element, close };
}
