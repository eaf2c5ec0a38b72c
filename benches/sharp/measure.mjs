// The same work as `base/pictures/examples/measure.rs`, done by sharp on one thread:
// `measure.mjs FILE CROP WIDTHxHEIGHT FORMAT QUALITY TIMES [OUTPUT]`. Prints one JSON object.
// `measure.mjs source FILE OUTPUT` makes the picture that both are measured on.

import { readFile, writeFile } from 'node:fs/promises';

import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);

const [file, ...rest] = process.argv.slice(2);

if (file === 'source') {
  const [from, to] = rest;
  const jpeg = await sharp(from).resize(2730, 1806, { fit: 'cover' }).jpeg({ quality: 92, chromaSubsampling: '4:2:0' }).toBuffer();
  await writeFile(to, jpeg);
} else {
  const [crop, size, format, quality, times, output] = rest;
  const bytes = await readFile(file);
  const [width, height] = size.split('x').map(Number);

  const render = () => {
    let picture = sharp(bytes);
    if (crop !== '-') {
      const [left, top, right, bottom] = crop.split(':').map(Number);
      picture = picture.extract({ left, top, width: right - left, height: bottom - top });
    }
    picture = picture.resize(width, height, { fit: 'fill' });
    if (format === 'png') return picture.png({ compressionLevel: 1 }).toBuffer();
    if (format === 'jpg') return picture.jpeg({ quality: Number(quality) }).toBuffer();
    if (format === 'webp') return picture.webp({ quality: Number(quality) }).toBuffer();
    return picture.avif({ quality: Number(quality) }).toBuffer();
  };

  const result = await render();
  const before = process.cpuUsage();
  for (let round = 0; round < Number(times); round += 1) await render();
  const { user, system } = process.cpuUsage(before);
  if (output) await writeFile(output, result);
  console.log(JSON.stringify({ cpu_ms: (user + system) / 1000 / Math.max(1, Number(times)), bytes: result.length }));
}
