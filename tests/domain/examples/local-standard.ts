import type { LocalStandard } from '#types/unit-rules'

const title = '示例单位党支部工作补充规定'
const effective = { from: '2026-01-01' } as const

/** A unit's own standard. It can go live; its third clause asks for photographs, and somebody has to say why. */
export const localStandard: LocalStandard = {
  id: 'BX',
  title,
  issuedBy: '示例单位机关党委',
  verified: true,
  clauses: [
    {
      id: 'BX.1',
      title: '新党员报到后一个月内谈话',
      source: { document: title, section: '一、党员管理', item: '第三条' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: '新党员报到', answer: 'talk', within: { months: 1 } },
    },
    {
      id: 'BX.2',
      title: '党员认领的实事都办结',
      source: { document: title, section: '二、党员作用', item: '第五条' },
      effective,
      owner: 'branch',
      must: { kind: 'share', part: '办结的实事', whole: '认领的实事' },
    },
    {
      id: 'BX.3',
      title: '每季度留存主题党日照片',
      source: { document: title, section: '三、资料', item: '第八条' },
      effective,
      owner: 'branch',
      must: { kind: 'file', papers: ['主题党日照片'], every: 'quarter' },
    },
  ],
  overrides: [
    {
      clause: 'ORGAN.1.3b',
      from: '2026-01-01',
      why: '十五天太长，改为七天',
      change: { title: '上级文件七天内传达', must: { within: { days: 7 } } },
    },
  ],
  retires: [{ clause: 'REF.10.2', from: '2026-01-01', why: '走访慰问不要求拍照' }],
}
