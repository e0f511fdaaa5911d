import type { RatingScheme } from '#types/rating'

const document = '争创五星级党支部工作方案（篇2，学校）'

/**
 * The school's star scheme. The document names thirteen conditions and the bands, and no points: all points here are
 * proposed, and so is that a hard condition caps at four stars. It bears no date.
 */
export const star2 = {
  id: 'STAR2',
  title: '学校五星级党支部',
  source: { document, section: '三、星级设定', item: '2' },
  effective: { from: '2018-01-01' },
  appliesTo: ['school', 'universityStaff', 'universityStudents'],
  clauses: [],
  dimensions: [
    {
      id: 'STAR2.C1',
      title: '上级会议、活动与任务',
      points: 10,
      proposed: true,
      items: [
        { id: 'C1a', title: '参加率', points: 4, proposed: true, of: { clause: 'STAR2.C1' } },
        { id: 'C1b', title: '无迟到早退', points: 2, proposed: true, of: { clause: 'STAR2.C1b' } },
        { id: 'C1c', title: '任务按时完成', points: 4, proposed: true, of: { clause: 'STAR2.C1c' } },
      ],
    },
    {
      id: 'STAR2.C2',
      title: '班子',
      points: 6,
      proposed: true,
      items: [
        { id: 'C2a', title: '健全', points: 2, proposed: true, of: { clause: 'STAR2.C2a' } },
        { id: 'C2b', title: '公开', points: 1, proposed: true, of: { clause: 'STAR2.C2b' } },
        { id: 'C2c', title: '团结、有战斗力', points: 3, proposed: true, of: { clause: 'STAR2.C2' } },
      ],
    },
    {
      id: 'STAR2.C3',
      title: '学习型组织',
      points: 6,
      proposed: true,
      items: [
        { id: 'C3a', title: '制度', points: 1, proposed: true, of: { clause: 'STAR2.C3a' } },
        { id: 'C3b', title: '学习节奏', points: 2, proposed: true, of: { clause: 'STAR2.C3b' } },
        {
          id: 'C3c',
          title: '学时达标率',
          points: 2,
          proposed: true,
          of: { mean: [{ clause: 'STAR2.C3c' }, { clause: 'STAR2.C3d' }] },
        },
        { id: 'C3d', title: '成效', points: 1, proposed: true, of: { clause: 'STAR2.C3' } },
      ],
    },
    {
      id: 'STAR2.C4',
      title: '连续三年无立案',
      points: 10,
      proposed: true,
      items: [{ id: 'C4', title: '零立案', points: 10, proposed: true, of: { clause: 'STAR2.C4' } }],
    },
    {
      id: 'STAR2.C5',
      title: '激励与表彰',
      points: 6,
      proposed: true,
      items: [
        { id: 'C5a', title: '激励机制', points: 2, proposed: true, of: { clause: 'STAR2.C5' } },
        { id: 'C5b', title: '上级表彰', points: 2, proposed: true, of: { clause: 'STAR2.C5b' } },
        { id: 'C5c', title: '业绩', points: 2, proposed: true, of: { clause: 'STAR2.C5a' } },
      ],
    },
    {
      id: 'STAR2.C6',
      title: '当年无通报',
      points: 8,
      proposed: true,
      items: [{ id: 'C6', title: '零通报', points: 8, proposed: true, of: { clause: 'STAR2.C6' } }],
    },
    {
      id: 'STAR2.C7',
      title: '文体活动',
      points: 8,
      proposed: true,
      items: [
        { id: 'C7a', title: '全年两次以上', points: 4, proposed: true, of: { clause: 'STAR2.C7' } },
        { id: 'C7b', title: '记录齐全', points: 2, proposed: true, of: { clause: 'STAR2.C7b' } },
        { id: 'C7c', title: '创意与效果', points: 2, proposed: true, of: { clause: 'STAR2.C7a' } },
      ],
    },
    {
      id: 'STAR2.C8',
      title: '连续三年无失误追责',
      points: 10,
      proposed: true,
      items: [{ id: 'C8', title: '零追责', points: 10, proposed: true, of: { clause: 'STAR2.C8' } }],
    },
    {
      id: 'STAR2.C9',
      title: '民主评议',
      points: 12,
      proposed: true,
      items: [
        { id: 'C9a', title: '参加率', points: 5, proposed: true, of: { clause: 'STAR2.C9' } },
        { id: 'C9b', title: '合格率', points: 5, proposed: true, of: { clause: 'STAR2.C9a' } },
        { id: 'C9c', title: '质量', points: 2, proposed: true, of: { clause: 'STAR2.C9b' } },
      ],
    },
    {
      id: 'STAR2.C10',
      title: '制度与档案',
      points: 8,
      proposed: true,
      items: [
        { id: 'C10a', title: '制度汇编', points: 3, proposed: true, of: { clause: 'STAR2.C10' } },
        { id: 'C10b', title: '归档', points: 3, proposed: true, of: { clause: 'STAR2.C10b' } },
        { id: 'C10c', title: '规范程度', points: 2, proposed: true, of: { clause: 'STAR2.C10a' } },
      ],
    },
    {
      id: 'STAR2.C11',
      title: '计划',
      points: 6,
      proposed: true,
      items: [
        { id: 'C11a', title: '年度计划', points: 2, proposed: true, of: { clause: 'STAR2.C11' } },
        { id: 'C11b', title: '四个季度的计划', points: 2, proposed: true, of: { clause: 'STAR2.C11b' } },
        { id: 'C11c', title: '落实', points: 2, proposed: true, of: { clause: 'STAR2.C11a' } },
      ],
    },
    {
      id: 'STAR2.C12',
      title: '创新',
      points: 5,
      proposed: true,
      items: [
        { id: 'C12a', title: '创新有突破', points: 3, proposed: true, of: { clause: 'STAR2.C12' } },
        {
          id: 'C12b',
          title: '得到上级认可',
          points: 2,
          proposed: true,
          of: { clause: 'STAR2.C12a' },
        },
      ],
    },
    {
      id: 'STAR2.C13',
      title: '年度考核第一',
      points: 5,
      proposed: true,
      items: [
        { id: 'C13', title: '排名第一且达到目标分', points: 5, proposed: true, of: { clause: 'STAR2.C13' } },
      ],
    },
  ],
  bands: [
    { stars: 5, from: 95 },
    { stars: 4, from: 85 },
    { stars: 3, from: 75 },
  ],
  below: 'undecided',
  caps: [
    { kind: 'clause', clause: 'STAR2.C1a', atMost: 4, proposed: true },
    { kind: 'clause', clause: 'STAR2.C4', atMost: 4, proposed: true },
    { kind: 'clause', clause: 'STAR2.C6', atMost: 4, proposed: true },
    { kind: 'clause', clause: 'STAR2.C8', atMost: 4, proposed: true },
    { kind: 'clause', clause: 'STAR2.C9', atMost: 4, proposed: true },
    { kind: 'clause', clause: 'STAR2.C9a', atMost: 4, proposed: true },
  ],
} as const satisfies RatingScheme
