/** Dictionary order by pinyin, as the runtime's own ICU data have it. */
const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin')

/** The first character of each letter in that order; no syllable begins with i, u or v. */
const begins = [...'吖丷嚓咑妸发旮哈讥咔垃呣拏噢妑七呥仨他屲夕丫帀']
const letters = 'abcdefghjklmnopqrstwxyz'

/** Characters that sound otherwise as a surname, and the two of which some surnames are made. */
const surnames: Readonly<Record<string, string>> = {
  ...{ 单: 's', 仇: 'q', 解: 'x', 查: 'z', 朴: 'p', 区: 'o', 翟: 'z', 乐: 'y', 盖: 'g', 冼: 'x', 员: 'y' },
  ...{ 召: 's', 秘: 'b', 繁: 'p', 缪: 'm', 种: 'c', 折: 's', 洗: 'x', 柏: 'b', 臧: 'z', 逄: 'p', 曾: 'z' },
  ...{ 覃: 'q', 瞿: 'q', 晁: 'c', 祭: 'z', 尉迟: 'yc', 万俟: 'mq', 长孙: 'zs', 澹台: 'tt', 单于: 'cy' },
}

/** The first letters of a name in pinyin, `lcj`, in small letters; what has no letter is left out. */
export function initialsOf(name: string): string {
  const characters = [...name.normalize('NFKC')]
  for (const length of [2, 1]) {
    const known = surnames[characters.slice(0, length).join('')]
    if (known) return known + characters.slice(length).map(initialOf).join('')
  }
  return characters.map(initialOf).join('')
}

function initialOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase()
  if (!/\p{Script=Han}/u.test(character)) return ''
  const after = begins.findIndex((first) => byPinyin.compare(first, character) > 0)
  return letters[(after === -1 ? letters.length : after) - 1] ?? ''
}
