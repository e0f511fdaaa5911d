import { Refusal, refuse } from '../../shared/refuse'
import { limits } from './limits'

const saveAs = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再上传'

/** Why a file is not read, each with what to do about it. */
const sentences = {
  empty: '文件是空的，请选择填好的表格再上传',
  tooBig: `文件超过 ${limits.bytes / 1024 / 1024} MB，请删去图片和多余的工作表，另存后再上传`,
  unpacksTooBig: `文件展开后超过 ${limits.unpackedBytes / 1024 / 1024} MB，请把表格复制到新的工作簿，另存后再上传`,
  tooManyRows: `表格超过 ${limits.rows} 行，请按支部分成几个文件上传`,
  tooManyColumns: `表格超过 ${limits.columns} 列，请删去右边多余的列再上传`,
  tooManySheets: `工作表超过 ${limits.sheets} 张，请只留下要上传的一张`,
  tooManyMerges: '合并单元格太多，请全部取消合并后再上传',
  password: '文件设了密码，请在 Excel 或 WPS 里取消打开密码，另存后再上传',
  oldExcel: `这是老式的 .xls 或 .et 文件，${saveAs}`,
  binaryExcel: `这是 .xlsb 文件，${saveAs}`,
  macros: `文件里有宏，${saveAs}`,
  links: '文件里链接着别的工作簿，请在 Excel 或 WPS 的“数据—编辑链接”里断开链接，另存后再上传',
  webPage: `这个文件其实是网页，不是真正的 Excel 表格，${saveAs}`,
  openDocument: `这是 .ods 文件，${saveAs}`,
  word: '这是 Word 文档，请把表格复制到 Excel 里再上传',
  unknown: `这个文件不是 .xlsx 或 .csv 表格，${saveAs}`,
  damaged: `文件损坏，读不出来，${saveAs}`,
  noSheet: '文件里没有工作表，请选择填好的表格再上传',
}

export const refuseFile = (why: keyof typeof sentences): never => refuse('invalid', sentences[why])

/** Runs a parser that knows nothing of people: whatever it cannot read is a damaged file. */
export function orDamaged<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuseFile('damaged')
  }
}
