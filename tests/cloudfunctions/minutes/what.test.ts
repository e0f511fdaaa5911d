import { checkFile } from '../../../cloudfunctions/minutes/file/check'
import { excel } from '../exchange/programs'
import { refusalOf } from '../exchange/reading'
import { partsOf, zipOf } from '../exchange/zip-file'
import { photo, png, webp } from './pictures'

const zip = (...names: string[]): Buffer =>
  zipOf(partsOf(Object.fromEntries(names.map((name) => [name, 'x']))))
const docx = ['[Content_Types].xml', 'word/document.xml']
const bytes = (begins: string, length = 64): Buffer => {
  const file = Buffer.alloc(length)
  file.write(begins, 'latin1')
  return file
}

describe('是什么 — what a file is, by its bytes', () => {
  it.each([
    ['photo', 'jpeg', photo],
    ['photo', 'png', png()],
    ['photo', 'webp', webp()],
    ['paper', 'pdf', Buffer.from('%PDF-1.7\n')],
    ['paper', 'docx', zip(...docx)],
    ['paper', 'xlsx', excel({ rows: [['甲']] })],
  ] as const)('a %s: %s', (sort, extension, file) => {
    expect(checkFile(file, '照片.exe')).toMatchObject({ sort, extension })
  })

  it.each([
    ['空文件', Buffer.alloc(0)],
    ['GIF 动图', bytes('GIF89a')],
    ['BMP 图片', bytes('BM')],
    ['TIFF 图片', bytes('II*\0')],
    ['TIFF 图片', bytes('MM\0*')],
    ['苹果手机的 HEIC 照片', bytes('\0\0\0\x18ftypheic')],
    ['苹果手机的 HEIC 照片', bytes('\0\0\0\x18ftypmif1')],
    ['AVIF 图片', bytes('\0\0\0\x18ftypavif')],
    ['视频', bytes('\0\0\0\x18ftypmp42')],
    ['视频', bytes('\x1aE\xdf\xa3')],
    ['录音', bytes('\0\0\0\x18ftypM4A ')],
    ['录音', bytes('#!AMR')],
    ['录音', bytes('ID3')],
    ['录音', bytes('RIFF\0\0\0\0WAVE')],
    ['老式的或设了密码的 Office 文件', Buffer.from('d0cf11e0a1b11ae100', 'hex')],
    ['RTF 文件', bytes('{\\rtf1')],
    ['压缩包', bytes('Rar!')],
    ['压缩包', Buffer.from('377abcaf271c00', 'hex')],
    ['压缩包', zip('a.jpg')],
    ['压缩包', zip('word/document.xml')],
    ['演示文稿', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['带宏的 Office 文件', zip(...docx, 'word/vbaProject.bin')],
    ['损坏的或设了密码的文件', zip(...docx).subarray(0, 80)],
    ['损坏的或设了密码的文件', zipOf([{ name: docx[0]!, content: Buffer.from('x'), flags: 1 }])],
    ['程序', bytes('MZ')],
    ['程序', bytes('\x7fELF')],
    ['文字或网页', Buffer.from('<svg onload="x()"/>')],
    ['文字或网页', Buffer.from('会议记录')],
    ['不认识的文件', bytes('\0\0\0')],
  ])('%s is refused by its name', (is, file) => {
    const say = refusalOf(() => checkFile(file, '会议.jpg'))

    expect(say.startsWith(`“会议.jpg”是${is}`)).toBe(true)
    expect(say).toMatch(/照片请用 JPEG、PNG 或 WebP，文件请用 PDF、Word（.docx）或 Excel（.xlsx）$/)
  })

  it('what only begins like a photo is none', () => {
    for (const file of [photo, png(), webp()])
      expect(refusalOf(() => checkFile(file.subarray(0, 20), ''))).toMatch(
        /^这个文件不是完整的照片，请重新拍摄/,
      )
  })

  it('whatever bytes come, they are taken or refused, and nothing else', () => {
    for (const whole of [zip(...docx), zip('a', 'b', 'c')])
      for (let length = 0; length < whole.length; length++)
        expect(refusalOf(() => checkFile(whole.subarray(0, length), ''))).toMatch(/这个文件是/)
  })
})
