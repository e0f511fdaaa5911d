import type { RatingScheme } from '#types/rating'

const document = '争创五星级党支部工作方案（学校）'

/**
 * The school's star scheme. The document names thirteen conditions and the bands, and no points: all points here are
 * proposed, and so is that a hard condition caps at four stars. It bears no date.
 */
export const star2 = {
  id: 'STAR2',
  title: '学校五星级党支部',
  source: { document, section: '三、星级设定', item: '2' },
  effective: { from: '2018-01-01' },
  clauses: [
    {
      id: 'STAR2.C2.committee',
      title: '支委会 3 至 5 人，不超过 7 人',
      source: { document, section: '附：五星级党支部评定标准', item: '2' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      exempt: ['noCommittee'],
      sameAs: 'ORGAN.1.1a',
      must: {
        kind: 'reach',
        figure: 'committeeSize',
        test: { op: 'between', least: 3, most: 7 },
        unit: '人',
      },
    },
    {
      id: 'STAR2.C2.openness',
      title: '支部工作公开',
      source: { document, section: '附：五星级党支部评定标准', item: '2' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      sameAs: 'REF.9.1',
      must: { kind: 'file', papers: ['党务公开制度'], every: 'standing' },
    },
    {
      id: 'STAR2.C3.rules',
      title: '学习制度健全',
      source: { document, section: '附：五星级党支部评定标准', item: '3' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      must: { kind: 'file', papers: ['学习制度'], every: 'standing' },
    },
    {
      id: 'STAR2.C3.rhythm',
      title: '每季度集体学习',
      source: { document, section: '附：五星级党支部评定标准', item: '3' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      sameAs: 'ORGAN.5.2a',
      must: { kind: 'hold', activity: 'collectiveStudy', atLeast: 1, every: 'quarter', by: 'branch' },
    },
    {
      id: 'STAR2.C3.members',
      title: '党员全年 24 学时',
      source: { document, section: '附：五星级党支部评定标准', item: '3' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      sameAs: 'ORGAN.5.2e',
      must: { kind: 'study', whom: 'members', hours: 24 },
    },
    {
      id: 'STAR2.C3.leaders',
      title: '班子成员全年 40 学时',
      source: { document, section: '附：五星级党支部评定标准', item: '3' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      sameAs: 'ORGAN.5.2f',
      must: { kind: 'study', whom: 'leaders', hours: 40, otherwise: 24 },
    },
    {
      id: 'STAR2.C7.records',
      title: '文体活动记录齐全',
      source: { document, section: '附：五星级党支部评定标准', item: '7' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      must: { kind: 'share', part: 'culturalActivitiesRecorded', whole: 'culturalActivities' },
    },
    {
      id: 'STAR2.C12.recognised',
      title: '创新工作得到上级认可',
      source: { document, section: '附：五星级党支部评定标准', item: '12' },
      effective: { from: '2018-01-01' },
      owner: 'branch',
      must: { kind: 'file', papers: ['上级认可文件'], every: 'year' },
    },
  ],
  dimensions: [
    {
      id: 'STAR2.C1',
      title: '上级会议、活动与任务',
      points: 10,
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
      items: [
        { id: 'C2a', title: '健全', points: 2, proposed: true, of: { clause: 'STAR2.C2.committee' } },
        { id: 'C2b', title: '公开', points: 1, proposed: true, of: { clause: 'STAR2.C2.openness' } },
        { id: 'C2c', title: '团结、有战斗力', points: 3, proposed: true, of: { clause: 'STAR2.C2' } },
      ],
    },
    {
      id: 'STAR2.C3',
      title: '学习型组织',
      points: 6,
      items: [
        { id: 'C3a', title: '制度', points: 1, proposed: true, of: { clause: 'STAR2.C3.rules' } },
        { id: 'C3b', title: '学习节奏', points: 2, proposed: true, of: { clause: 'STAR2.C3.rhythm' } },
        {
          id: 'C3c',
          title: '学时达标率',
          points: 2,
          proposed: true,
          of: { mean: [{ clause: 'STAR2.C3.members' }, { clause: 'STAR2.C3.leaders' }] },
        },
        { id: 'C3d', title: '成效', points: 1, proposed: true, of: { clause: 'STAR2.C3' } },
      ],
    },
    {
      id: 'STAR2.C4',
      title: '连续三年无立案',
      points: 10,
      items: [{ id: 'C4', title: '零立案', points: 10, proposed: true, of: { clause: 'STAR2.C4' } }],
    },
    {
      id: 'STAR2.C5',
      title: '激励与表彰',
      points: 6,
      items: [
        { id: 'C5a', title: '激励机制与上级表彰', points: 4, proposed: true, of: { clause: 'STAR2.C5' } },
        { id: 'C5b', title: '业绩', points: 2, proposed: true, of: { clause: 'STAR2.C5a' } },
      ],
    },
    {
      id: 'STAR2.C6',
      title: '当年无通报',
      points: 8,
      items: [{ id: 'C6', title: '零通报', points: 8, proposed: true, of: { clause: 'STAR2.C6' } }],
    },
    {
      id: 'STAR2.C7',
      title: '文体活动',
      points: 8,
      items: [
        { id: 'C7a', title: '全年两次以上', points: 4, proposed: true, of: { clause: 'STAR2.C7' } },
        { id: 'C7b', title: '记录齐全', points: 2, proposed: true, of: { clause: 'STAR2.C7.records' } },
        { id: 'C7c', title: '创意与效果', points: 2, proposed: true, of: { clause: 'STAR2.C7a' } },
      ],
    },
    {
      id: 'STAR2.C8',
      title: '连续三年无失误追责',
      points: 10,
      items: [{ id: 'C8', title: '零追责', points: 10, proposed: true, of: { clause: 'STAR2.C8' } }],
    },
    {
      id: 'STAR2.C9',
      title: '民主评议',
      points: 12,
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
      items: [
        { id: 'C10a', title: '制度汇编与归档', points: 6, proposed: true, of: { clause: 'STAR2.C10' } },
        { id: 'C10b', title: '规范程度', points: 2, proposed: true, of: { clause: 'STAR2.C10a' } },
      ],
    },
    {
      id: 'STAR2.C11',
      title: '计划',
      points: 6,
      items: [
        { id: 'C11a', title: '年度计划与各季度计划', points: 4, proposed: true, of: { clause: 'STAR2.C11' } },
        { id: 'C11b', title: '落实', points: 2, proposed: true, of: { clause: 'STAR2.C11a' } },
      ],
    },
    {
      id: 'STAR2.C12',
      title: '创新',
      points: 5,
      items: [
        { id: 'C12a', title: '创新有突破', points: 3, proposed: true, of: { clause: 'STAR2.C12' } },
        {
          id: 'C12b',
          title: '得到上级认可',
          points: 2,
          proposed: true,
          of: { clause: 'STAR2.C12.recognised' },
        },
      ],
    },
    {
      id: 'STAR2.C13',
      title: '年度考核第一',
      points: 5,
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
