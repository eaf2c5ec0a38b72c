//! Rectangles that keep a proportion within a picture. Pixels of the upright picture, whole numbers.

import type { Corners } from './context.ts';

interface Size {
  width: number;
  height: number;
}

const ratio = (format: string): number => {
  const [wide, high] = format.split(':').map(Number);
  return wide && high ? wide / high : 1;
};

const whole = (left: number, top: number, width: number, height: number, picture: Size): Corners => {
  const w = Math.max(1, Math.min(picture.width, Math.round(width)));
  const h = Math.max(1, Math.min(picture.height, Math.round(height)));
  const x = Math.round(Math.min(picture.width - w, Math.max(0, left)));
  const y = Math.round(Math.min(picture.height - h, Math.max(0, top)));
  return [x, y, x + w, y + h];
};

/** The largest rectangle of a format, in the middle. */
export function cropOf(format: string, picture: Size): Corners {
  return focalCrop(format, picture, [0.5, 0.5]);
}

/** The largest rectangle of a format around a point (0 to 1), as far as the picture reaches. */
export function focalCrop(format: string, picture: Size, focal: [number, number]): Corners {
  const width = Math.min(picture.width, picture.height * ratio(format));
  const height = width / ratio(format);
  return whole(focal[0] * picture.width - width / 2, focal[1] * picture.height - height / 2, width, height, picture);
}

/** A rectangle moved by pixels, never out of the picture. */
export function moved([left, top, right, bottom]: Corners, dx: number, dy: number, picture: Size): Corners {
  return whole(left + dx, top + dy, right - left, bottom - top, picture);
}

/** A rectangle made wider by pixels at its right, keeping the format; at least a twentieth of the picture. */
export function resized([left, top, right]: Corners, dx: number, format: string, picture: Size): Corners {
  const most = Math.min(picture.width - left, (picture.height - top) * ratio(format));
  const least = Math.min(most, picture.width / 20);
  const width = Math.min(most, Math.max(least, right - left + dx));
  return whole(left, top, width, width / ratio(format), picture);
}
