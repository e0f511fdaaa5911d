import type { UnitRules } from '#types/unit-rules'

const document = '示例公司党支部工作补充规定'

/** What the company's committee decided for itself: a standard of its own, and lectures by the quarter from July. */
export const enterpriseRules: UnitRules = {
  local: [
    {
      id: 'QY',
      title: document,
      issuedBy: '示例公司党委',
      verified: true,
      clauses: [
        {
          id: 'QY.1',
          title: '党员责任区每季排查一次安全隐患',
          source: { document, section: '二、党员责任区', item: '第五条' },
          effective: { from: '2025-01-01' },
          owner: 'branch',
          must: { kind: 'hold', activity: '责任区安全排查', atLeast: 1, every: 'quarter', by: 'branch' },
        },
      ],
      overrides: [
        {
          clause: 'SOE.1.3b',
          from: '2025-01-01',
          why: '安全生产类文件多，十五天太长，改为七天',
          change: { title: '上级文件七天内传达', must: { within: { days: 7 } } },
        },
      ],
      retires: [{ clause: 'SOE.3.4c', from: '2025-01-01', why: '宣传栏好不好看不反映支部工作，不再评' }],
    },
  ],
  decisions: [{ ruling: 'X01', reading: '每季一次', from: '2025-07-01', by: '示例公司党委' }],
}
