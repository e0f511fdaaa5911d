import draw from 'qrcode-generator'

const cell = 10

/**
 * The link as a picture that every `<image>` shows. A GIF inside a data address needs no canvas, whose node WeChat
 * hands out late and differently from a browser, and no file; ten dots a cell keep it crisp on a projector.
 * Two cells of white are its own; the white card gives the other two.
 */
export function drawCode(link: string): string {
  const code = draw(0, 'M')
  code.addData(link)
  code.make()
  return code.createDataURL(cell, 2 * cell)
}
