import type { ClauseId } from '#types/standard'

/** What the published documents say and no clause measures, with the reason. */
export const notModelled: Readonly<Record<ClauseId, string>> = {
  'ONE3.1.1': '叙述该院当时的支部数，不是对支部的要求',
  'ONE3.1.3': '叙述该院书记的年龄和学历构成，不是要求',
  'ONE3.4.1': '叙述该院活动室的数目，不是要求',
  'STAR1.D3b': '由评星方案按分组均值合成；三会一课先求均值，再与组织生活会、民主评议平均',
  'STAR1.P1': '争创的起止时间，属于评定日程',
  'STAR1.P2': '评定的先后步骤，属于评定程序',
  'STAR1.P3': '分数与星级的对应，写在评星方案里',
  'STAR1.P4': '等次对星级的限制，写在评星方案里',
  'STAR1.P5': '星级结果的用途，不改变得分',
  'STAR2.B1': '分数与星级的对应，写在评星方案里',
  'STAR2.B2': '背景里的年份互相矛盾，不产生要求',
  'STAR3.D1': '整颗星，由评星方案按各项分值合成',
  'STAR3.D2': '整颗星，由评星方案按各项分值合成',
  'STAR3.D3': '整颗星，由评星方案按各项分值合成',
  'STAR3.D4': '整颗星，由评星方案按各项分值合成',
  'STAR3.D5': '整颗星，由评星方案按各项分值合成',
  'STAR1.P0': '评定工作的五项原则，由评定程序体现',
  'STAR1.D2e': '与 D2a、D2b、D2d 所说相同，再计一次就重复了',
  'STAR2.B4': '创建目标，没有可核对的要求',
  'STAR2.B5': '星级的台阶，写在评星方案里',
  'MODEL.1.2': '总目标，没有可核对的要求',
  'TARGET.R0': '指导思想，没有可核对的要求',
  'ONE3.0.1': '导语，没有可核对的要求',
}
