//! Crops for each format and the point the eye should rest on, drawn by mouse, finger or arrow keys. The rectangle always
//! keeps its proportion. Deliberately absent: cutting; the server does that.

import { cropOf, focalCrop, moved, resized } from './crop.ts';
import type { Context, Corners, Picture } from './context.ts';
import { openDialog } from './dialog.ts';
import { button, el, freshId } from './dom.ts';

const FORMATS = ['16:9', '4:3', '3:2', '1:1', '3:4'];

/** Opens the tool for a picture of the library. */
export async function openCrops(context: Context, id: string): Promise<void> {
  const { words, pictures, known } = context;
  let picture = known.get(id);
  try {
    picture ??= (await pictures?.describe([id]))?.[0];
  } catch {
    picture = undefined;
  }
  if (!picture || !pictures?.change) {
    context.notice(words.say('crop-unavailable'));
    return;
  }
  new CropDialog(context, picture);
}

class CropDialog {
  private readonly crops: Record<string, Corners | null>;
  private focal: [number, number];
  private format: string;
  private readonly svg: SVGSVGElement;
  private readonly rectangle: SVGRectElement;
  private readonly shade: SVGPathElement;
  private readonly corner: SVGRectElement;
  private readonly point: SVGCircleElement;
  private readonly said = el('p', { class: 'ce-note', role: 'status' });
  private readonly tabs = el('div', { class: 'ce-crop__formats', role: 'radiogroup' });

  constructor(
    private readonly context: Context,
    private readonly picture: Picture,
  ) {
    const { words, pictures } = context;
    const formats = pictures?.formats ?? FORMATS;
    this.crops = Object.fromEntries(formats.map((format) => [format, picture.crops?.[format] ?? null]));
    this.focal = picture.focal ?? [0.5, 0.5];
    this.format = formats[0] ?? '16:9';
    const { width, height } = picture;
    const node = <K extends keyof SVGElementTagNameMap>(tag: K, facts: Record<string, string>): SVGElementTagNameMap[K] => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
      for (const [name, value] of Object.entries(facts)) made.setAttribute(name, value);
      return made;
    };
    this.svg = node('svg', { viewBox: `0 0 ${width} ${height}`, class: 'ce-crop__stage' });
    this.shade = node('path', { class: 'ce-crop__shade', 'fill-rule': 'evenodd' });
    this.rectangle = node('rect', { class: 'ce-crop__box', tabindex: '0', role: 'application', 'aria-label': words.say('crop-box') });
    const grip = String(Math.max(width, height) / 28);
    this.corner = node('rect', { class: 'ce-crop__grip', width: grip, height: grip });
    this.point = node('circle', { class: 'ce-crop__point', r: String(Math.max(width, height) / 50), tabindex: '0', role: 'application', 'aria-label': words.say('focal-point') });
    this.svg.append(node('image', { href: picture.preview, width: String(width), height: String(height), preserveAspectRatio: 'none' }), this.shade, this.rectangle, this.corner, this.point);
    this.tabs.setAttribute('aria-label', words.say('crop-format'));
    this.drag(this.rectangle, (dx, dy, from) => this.set(moved(from, dx, dy, picture)));
    this.drag(this.corner, (dx, _dy, from) => this.set(resized(from, dx, this.format, picture)));
    this.dragPoint();
    this.keys();
    const hint = freshId();
    this.rectangle.setAttribute('aria-describedby', hint);
    openDialog(words, context.host, {
      title: words.say('crop-title'),
      wide: true,
      body: [
        this.tabs,
        this.svg as unknown as Node,
        el('p', { class: 'ce-note', id: hint }, words.say('crop-hint')),
        this.said,
        button(words.say('crop-reset'), () => {
          this.crops[this.format] = null;
          this.draw();
        }),
      ],
      send: words.say('apply'),
      sent: () => this.send(),
    });
    this.drawFormats(formats);
    this.draw();
  }

  private async send(): Promise<boolean> {
    const { words, pictures, known, announce } = this.context;
    try {
      await pictures?.change?.(this.picture.id, { crops: this.crops, focal: this.focal });
    } catch {
      this.said.textContent = words.say('crop-failed');
      return false;
    }
    const crops = Object.fromEntries(Object.entries(this.crops).filter((entry): entry is [string, Corners] => entry[1] !== null));
    known.set(this.picture.id, { ...this.picture, crops, focal: this.focal });
    announce(words.say('crop-done'));
    return true;
  }

  private get box(): Corners {
    return this.crops[this.format] ?? focalCrop(this.format, this.picture, this.focal);
  }

  private set(box: Corners): void {
    this.crops[this.format] = box;
    this.draw();
  }

  private drawFormats(formats: string[]): void {
    const name = freshId();
    for (const format of formats) {
      const radio = el('input', { type: 'radio', name, value: format, id: freshId() });
      radio.checked = format === this.format;
      radio.addEventListener('change', () => {
        this.format = format;
        this.draw();
      });
      this.tabs.append(el('span', {}, radio, el('label', { for: radio.id, dir: 'ltr' }, format)));
    }
  }

  private draw(): void {
    const { width, height } = this.picture;
    const [left, top, right, bottom] = this.box;
    const facts = { x: left, y: top, width: right - left, height: bottom - top };
    for (const [name, value] of Object.entries(facts)) this.rectangle.setAttribute(name, String(value));
    this.shade.setAttribute('d', `M0 0H${width}V${height}H0zM${left} ${top}H${right}V${bottom}H${left}z`);
    const grip = Number(this.corner.getAttribute('width'));
    this.corner.setAttribute('x', String(right - grip));
    this.corner.setAttribute('y', String(bottom - grip));
    this.point.setAttribute('cx', String(this.focal[0] * width));
    this.point.setAttribute('cy', String(this.focal[1] * height));
    this.said.textContent = this.context.words.say(this.crops[this.format] ? 'crop-says' : 'crop-says-focal', {
      format: this.format,
      width: right - left,
      height: bottom - top,
    });
  }

  /** Where a pointer stands, in pixels of the picture, whatever margins it is shown with. */
  private pixelOf(event: PointerEvent): DOMPoint {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM()?.inverse());
  }

  /** Distances of a drag in pixels of the picture. */
  private drag(target: SVGElement, move: (dx: number, dy: number, from: Corners) => void): void {
    target.addEventListener('pointerdown', (down) => {
      down.preventDefault();
      target.setPointerCapture(down.pointerId);
      (this.rectangle as SVGElement).focus();
      const from = this.box;
      const begin = this.pixelOf(down);
      const onMove = (event: PointerEvent): void => {
        const now = this.pixelOf(event);
        move(now.x - begin.x, now.y - begin.y, from);
      };
      target.addEventListener('pointermove', onMove);
      target.addEventListener('pointerup', () => target.removeEventListener('pointermove', onMove), { once: true });
    });
  }

  private dragPoint(): void {
    const place = (event: PointerEvent): void => {
      const { x, y } = this.pixelOf(event);
      this.focus(x / this.picture.width, y / this.picture.height);
    };
    this.point.addEventListener('pointerdown', (down) => {
      down.preventDefault();
      this.point.setPointerCapture(down.pointerId);
      this.point.focus();
      this.point.addEventListener('pointermove', place);
      this.point.addEventListener('pointerup', () => this.point.removeEventListener('pointermove', place), { once: true });
    });
  }

  private focus(x: number, y: number): void {
    const within = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
    this.focal = [within(x), within(y)];
    this.draw();
    this.said.textContent = this.context.words.say('focal-says', { x: Math.round(this.focal[0] * 100), y: Math.round(this.focal[1] * 100) });
  }

  private keys(): void {
    const ways: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    this.rectangle.addEventListener('keydown', (event) => {
      const way = ways[event.key];
      const step = (event.ctrlKey ? 0.002 : 0.02) * this.picture.width;
      if (way && event.shiftKey) this.set(resized(this.box, (way[0] - way[1]) * step, this.format, this.picture));
      else if (way) this.set(moved(this.box, way[0] * step, way[1] * step, this.picture));
      else if (event.key === '+' || event.key === '-') this.set(resized(this.box, event.key === '+' ? step : -step, this.format, this.picture));
      else if (event.key === 'Home') this.set(cropOf(this.format, this.picture));
      else return;
      event.preventDefault();
    });
    this.point.addEventListener('keydown', (event) => {
      const way = ways[event.key];
      if (!way) return;
      event.preventDefault();
      const step = event.ctrlKey ? 0.005 : 0.02;
      this.focus(this.focal[0] + way[0] * step, this.focal[1] + way[1] * step);
    });
  }
}
