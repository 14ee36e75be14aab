import type { Browser } from 'playwright';

/** Side of a cell in pixels: large enough to even out how a machine smooths its letters. */
const CELL = 16;

/** How far the mean of a cell may be off, of 255: letters smoothed otherwise are, another colour is not. */
const NEAR = 12;

/**
 * How much of two pictures differs, from 0 to 1: both are shrunk to a grid of cells in a browser's canvas,
 * and the cells are compared. Pictures of different sizes differ wholly.
 */
export async function difference(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const share = await page.evaluate(
    async ({ pictures, cell, near }) => {
      const [first, second] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const { width, height } = image;
          const canvas = new OffscreenCanvas(Math.ceil(width / cell), Math.ceil(height / cell));
          const context = canvas.getContext('2d');
          if (!context) throw new Error('This browser draws nothing.');
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, canvas.width, canvas.height);
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          return { size: `${width}×${height}`, data };
        }),
      );
      if (!first || !second || first.size !== second.size) return 1;
      const off = first.data.map((value, index) => Math.abs(value - (second.data[index] ?? 0)));
      let cells = 0;
      for (let index = 0; index < off.length; index += 4) {
        if (Math.max(...off.slice(index, index + 3)) > near) cells += 1;
      }
      return cells / (off.length / 4);
    },
    {
      pictures: [one, other].map((picture) => picture.toString('base64')),
      cell: CELL,
      near: NEAR,
    },
  );
  await page.close();
  return share;
}
