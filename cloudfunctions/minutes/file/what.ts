import { partsOfZip } from './zip'

/** What is kept, by its bytes. */
export type Wanted = 'jpeg' | 'png' | 'webp' | 'pdf' | 'docx' | 'xlsx'
/** What is not, as one calls it. */
export type What = { is: Wanted } | { isNot: string }

const saveAs = '另存为 PDF、.docx 或 .xlsx 后再上传'
const unknown = '不认识的文件'

/** The first bytes of files people have at hand, from the most telling on. */
const beginnings: readonly (readonly [at: number, bytes: string, what: What])[] = [
  [0, 'ffd8ff', { is: 'jpeg' }],
  [0, '89504e470d0a1a0a', { is: 'png' }],
  [8, ascii('WEBP'), { is: 'webp' }],
  [0, ascii('%PDF-'), { is: 'pdf' }],
  [0, ascii('GIF8'), { isNot: 'GIF 动图' }],
  [0, ascii('BM'), { isNot: 'BMP 图片' }],
  [0, '49492a00', { isNot: 'TIFF 图片' }],
  [0, '4d4d002a', { isNot: 'TIFF 图片' }],
  ...['heic', 'heix', 'heim', 'hevc', 'mif1', 'msf1'].map(
    (brand) =>
      [4, ascii(`ftyp${brand}`), { isNot: '苹果手机的 HEIC 照片（可在相册里另存为 JPEG）' }] as const,
  ),
  [4, ascii('ftypavif'), { isNot: 'AVIF 图片' }],
  [4, ascii('ftypM4A'), { isNot: '录音' }],
  [4, ascii('ftyp'), { isNot: '视频' }],
  [0, '1a45dfa3', { isNot: '视频' }],
  [8, ascii('AVI '), { isNot: '视频' }],
  [8, ascii('WAVE'), { isNot: '录音' }],
  [0, ascii('ID3'), { isNot: '录音' }],
  [0, ascii('#!AMR'), { isNot: '录音' }],
  [0, 'd0cf11e0a1b11ae1', { isNot: `老式的或设了密码的 Office 文件（可用 Word、WPS 打开，${saveAs}）` }],
  [0, ascii('{\\rtf'), { isNot: `RTF 文件（可用 Word、WPS 打开，${saveAs}）` }],
  [0, ascii('Rar!'), { isNot: '压缩包（请解压后逐个上传）' }],
  [0, '377abcaf271c', { isNot: '压缩包（请解压后逐个上传）' }],
  [0, '1f8b', { isNot: '压缩包（请解压后逐个上传）' }],
  [0, ascii('MZ'), { isNot: '程序' }],
  [0, '7f454c46', { isNot: '程序' }],
]

/** What a file is, whatever it is called. */
export function whatIs(bytes: Buffer): What {
  if (bytes.length === 0) return { isNot: '空文件' }
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') return whatZipIs(bytes)
  const found = beginnings.find(([at, hex]) => bytes.toString('hex', at, at + hex.length / 2) === hex)
  return found?.[2] ?? { isNot: isText(bytes) ? `文字或网页（可粘贴到记录里，或${saveAs}）` : unknown }
}

function whatZipIs(bytes: Buffer): What {
  const parts = partsOfZip(bytes)
  if (!parts) return { isNot: '损坏的或设了密码的文件（请重新保存后再上传）' }
  if (parts.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    return { isNot: `带宏的 Office 文件（${saveAs}）` }
  if (parts.includes('[Content_Types].xml')) {
    if (parts.includes('word/document.xml')) return { is: 'docx' }
    if (parts.includes('xl/workbook.xml')) return { is: 'xlsx' }
    if (parts.includes('ppt/presentation.xml')) return { isNot: '演示文稿（可导出为 PDF 后再上传）' }
  }
  return { isNot: '压缩包（请解压后逐个上传）' }
}

const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 4096).includes(0)

function ascii(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex')
}
