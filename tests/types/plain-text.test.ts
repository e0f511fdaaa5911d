import fc from 'fast-check'
import { plainText } from '#types/plain-text'

describe('粘贴的文字 — plain text stays as it was written', () => {
  it.each([
    'a < b',
    'a<b，而且 b>a',
    '如果 x<p 且 y>3，就按第 2 条办',
    '<张三>：同意',
    '3 < 5 && 5 > 3',
    '1<2<3',
    '见 <https://example.org/a?b=1&c=2>',
    'A&amp;B 公司',
    '第一行\n\n第三行',
    '同意。　　反对的没有。',
    '👨‍👩‍👧 一家',
  ])('%j', (text) => {
    expect(plainText(text)).toBe(text)
  })

  it.each([
    ['line ends of every system become one', 'a\r\nb\rc\u2028d\ve', 'a\nb\nc\nd\ne'],
    ['a tab is a blank', 'a\tb', 'a b'],
    ['what cannot be shown goes', 'a\u0000b\u202ec\ufeffd\ud800e\u200bf', 'abcdef'],
    ['blanks around it go', '  \n a \n ', 'a'],
  ])('%s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain)
  })
})

describe('从 Word、网页粘贴 — what a person meant is left', () => {
  it.each([
    ['a paragraph is a line', '<p>一</p><p>二</p>', '一\n二'],
    ['an empty paragraph is none', '<p>一</p><p>&nbsp;</p><p><o:p>&nbsp;</o:p></p><p>二</p>', '一\n二'],
    ['a break is a line end', '一<br>二<BR/>三', '一\n二\n三'],
    ['parts of a word stay one word', '<p><span lang=EN-US>20</span><b>26</b>年</p>', '2026年'],
    ['a style is not read', '<style><!-- p {color:red} --></style><p>一</p>', '一'],
    ['nor a script, nor a title', '<title>题</title><script>if (a<b) x()</script><p>一</p>', '一'],
    ['nor a comment', '<p>一<!-- 不 > 要 -->二</p>', '一二'],
    [
      'nor what is for Word alone',
      '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>一</p>',
      '一',
    ],
    ['nor xml outside a comment', '<xml><o:Author>某</o:Author></xml><p>一</p>', '一'],
    [
      'a bullet that Word wrote out stays',
      '<p><![if !supportLists]><span>1.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>学习</p>',
      '1. 学习',
    ],
    [
      'a row is a line, with its cells side by side',
      '<table><tr><td><p>姓名</p></td><td><p>票数</p></td></tr>\n<tr><td>甲</td>\n<td>11</td></tr></table>',
      '姓名\u3000票数\n甲\u300011',
    ],
    [
      'entities are characters',
      '<p>&ldquo;甲&rdquo;&#8212;&#x4e59;&hellip;&amp;&unknown;</p>',
      '“甲”—乙…&&unknown;',
    ],
    ['what looked like a tag stays readable', '<p>写作 &lt;b&gt; 与 a &lt; b</p>', '写作 ＜b> 与 a < b'],
    [
      'a line the source wrapped is one line',
      '<p>会议\n决定：发展 two\nnew 人</p>',
      '会议决定：发展 two new 人',
    ],
    ['a > inside quotes closes nothing', `<p title="a>b" class='c>d'>一</p>`, '一'],
    ['a quote that never closes swallows nothing', '<p title="a>一</p><p>二</p>', '一\n二'],
    ['a comment that never closes swallows nothing', '<p>一<!-- 二</p>', '一 二'],
    ['a style that never closes swallows nothing but its tag', '<style><p>一</p>', '一'],
    ['an apostrophe is no quote', "<p class=x data-it's>一</p>", '一'],
    ['a < among tags is a character', '<p>a < b</p>', 'a < b'],
    ['a picture is nothing', '<p>一<img src="data:image/png;base64,AAAA">二</p>', '一二'],
    ['a number of no character is nothing', '<p>一&#9999999;&#xd800;&#7;二</p>', '一二'],
  ])('%s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('200 KB of it around one sentence is that sentence', () => {
    const rule = `@font-face {font-family:"仿宋"; mso-font-charset:134;} p.MsoNormal {mso-style-parent:"";}\n`
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!--\n${rule.repeat(2_400)}--></style></head><body><p class=MsoNormal style='mso-para-margin:0'><span style='font-family:"仿宋"'>同意接收为预备党员。<o:p></o:p></span></p></body></html>`

    expect(word.length).toBeGreaterThan(200_000)
    expect(plainText(word)).toBe('同意接收为预备党员。')
  })
})

describe('多长都不怕 — no text takes longer than its length', () => {
  const nasty = [
    '<p ', '<p a="', `<p a='"`, '<!--', '<style>', '<', '<p a=">" ', '&', '&#', ' ', '\n', '<p>\n', '</', '<p a=b ',
    '<td>', '<xml', '<p =" ', `<p ='>`, '<![if',
  ] // prettier-ignore

  it.each(nasty)('400 KB of %j are read before anybody tires of waiting', (piece) => {
    const text = `<p>${piece.repeat(400_000 / piece.length)}`

    expect(plainText(plainText(text))).toBe(plainText(text))
  })

  const soup = fc
    .array(fc.constantFrom(...nasty, '>', '"', "'", '一', 'b', '/', '-->', '</style>', '&lt;', 'p>', '<p>'), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join(''))

  it('whatever it is, reading the answer again changes nothing', () => {
    fc.assert(
      fc.property(soup, (text) => plainText(plainText(text)) === plainText(text)),
      { numRuns: 3_000 },
    )
  })
})
