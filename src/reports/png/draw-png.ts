import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FACES, OTHER_FONTS, readFace, readFont } from '../pdf/fonts.js';

/** Twice as many dots as on a screen: sharp on paper and in slides. */
const ZOOM = 2;
const FAMILY = 'Source Sans 3';

type Resvg = typeof import('@resvg/resvg-wasm');
let loading: Promise<Resvg> | undefined;

/** Its program may be started once in a process. */
async function load(): Promise<Resvg> {
  loading ??= (async () => {
    const resvg = await import('@resvg/resvg-wasm');
    const { resolve } = createRequire(import.meta.url);
    await resvg.initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return resvg;
  })();
  return loading;
}

/** A picture of dots of an SVG with our fonts and no other: the same everywhere. */
export async function drawPng(svg: string): Promise<Buffer> {
  const { Resvg } = await load();
  const others = OTHER_FONTS.filter(({ letters }) => letters.test(svg)).flatMap(({ file }) =>
    (['400Regular', '600SemiBold'] as const).flatMap((weight) => readFont(file(weight)) ?? []),
  );
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      fontBuffers: [...FACES.filter((face) => face.startsWith('sans')).map(readFace), ...others],
      defaultFontFamily: FAMILY,
    },
  });
  const image = picture.render();
  const png = Buffer.from(image.asPng());
  image.free();
  picture.free();
  return png;
}
