import { fileURLToPath } from 'node:url'

const fontFile = (weight: string) => fileURLToPath(new URL(`../data/fonts/BeVietnamPro-${weight}.ttf`, import.meta.url))

/**
 * Turns a drawing into a PNG picture, `scale` times as many pixels as the drawing has units. The letters come from the
 * TTF files of the package, never from the machine: resvg leaves out all text, silently, where it has woff2 alone.
 */
export async function renderPng(svg: string, scale = 2): Promise<Uint8Array> {
  // Loaded with the first picture: it is a native program.
  const { Resvg } = await import('@resvg/resvg-js')
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    background: 'white',
    font: {
      fontFiles: [fontFile('Regular'), fontFile('Bold')],
      loadSystemFonts: false,
      defaultFontFamily: 'Be Vietnam Pro',
    },
  })
  return picture.render().asPng()
}
