import type { RosterField } from '#types/roster-sheet'

/**
 * A personal column that a unit's lists or the ledgers A may hold.
 * `kept`: has a field; `sealed` as an HMAC to match and encrypted to show, else plain.
 * `paper`: a ledger row says where the paper lies and who keeps it. `dropped`: has no place at all.
 */
export type Column = {
  label: string
  /** Headers that mean this column; the likelier first. */
  spellings: readonly string[]
} & (
  | { fate: 'kept'; as: 'plain' | 'sealed'; field: RosterField }
  | { fate: 'kept'; as: 'plain'; say: string }
  | { fate: 'paper' | 'dropped'; say: string }
)

const words = (text: string): string[] => text.split(' ')

/** Kept, and read from a roster. */
const read = (field: RosterField, label: string, more = '', as: 'plain' | 'sealed' = 'plain'): Column => ({
  ...{ fate: 'kept', as, field, label },
  spellings: words(`${label} ${more}`.trim()),
})
/** Kept, but entered elsewhere: a roster does not bring it. */
const elsewhere = (where: string, label: string, more = ''): Column => ({
  ...{ fate: 'kept', as: 'plain', label, spellings: words(`${label} ${more}`.trim()) },
  say: `${label}不从名册读入，请在“${where}”里登记`,
})
const paper = (label: string, more = ''): Column => ({
  ...{ fate: 'paper', label, spellings: words(`${label} ${more}`.trim()) },
  say: `${label}只留在纸上，系统只登记纸质材料放在哪里、由谁保管`,
})
const dropped = (
  label: string,
  more = '',
  why = '按个人信息最少够用的原则不保存，上传前可以删去这一列',
): Column => ({
  ...{ fate: 'dropped', label, spellings: words(`${label} ${more}`.trim()) },
  say: `${label}${why}`,
})

export const branchLabel = '所在支部'

const readColumns = [
  read('name', '姓名', '党员姓名 名字 姓名全称'),
  read('membership', '党员类别', '人员类别 党员类型 党员身份 党员性质 是否正式党员 类别 政治面貌'),
  read('gender', '性别'),
  read('ethnicity', '民族'),
  read('bornIn', '出生年月', '出生日期 出生时间 出生年月日 生日'),
  read('education', '学历', '文化程度 最高学历 全日制学历 学历学位'),
  read(
    'work',
    '单位岗位',
    '工作岗位 岗位 行政职务 工作单位及职务 单位及职务 工作单位 所在单位 部门 所在部门 职业',
  ),
  read(
    'joinedOn',
    '入党日期',
    '入党时间 加入党组织日期 加入党组织时间 加入中共时间 加入中国共产党时间 入党年月',
  ),
  read('fullOn', '转正日期', '转正时间 转为正式党员时间 转为正式党员日期 预备转正时间 转正年月'),
  read('group', '所在小组', '党小组 所在党小组 小组 所属党小组 所属小组'),
  read('phone', '手机号码', '手机 手机号 联系电话 联系方式 电话 电话号码 移动电话 联系手机', 'sealed'),
  read(
    'from',
    '转入日期',
    '转入时间 转入支部日期 转入支部时间 组织关系转入时间 组织关系转入日期 进入支部日期 进入本支部时间 到支部日期 到支部时间 到本支部时间 报到日',
  ),
  read('place', '转出单位', '原党组织 原所在党组织 原所在党支部 原支部 转自 转出党组织 从何处转入'),
  read('letter', '介绍信号', '介绍信编号 组织关系介绍信号 介绍信'),
  read('minutes', '已带学时', '带来学时 转入学时 已学学时'),
  read('duesUntil', '党费交至', '党费交纳至 党费缴至 党费缴纳至 党费已交至'),
]

const elsewhereColumns = [
  elsewhere(
    '党内职务',
    '党内职务',
    '支部职务 党小组组长 小组长 党内任职 任职日 任职日期 届满日 任届 批复号 分工',
  ),
  elsewhere('转出', '转出日期', '转出时间 去世日期 异动类型 组织关系状态 回执日 报告上级日 开出日 有效期'),
  elsewhere('流动党员', '流动标记', '流动党员 是否流动党员 流动 流出日 流入地 流入党组织 活动证号'),
  elsewhere(
    '党员信息',
    '长期免除、失联标记',
    '是否长期免除 长期免除 免除日期 批准免除日期 是否失联 失联 失联党员 失去联系 失联日期',
  ),
  elsewhere('学习', '学习学时', '学时 证明人 证书 集中培训学时'),
  elsewhere(
    '发展党员',
    '发展过程',
    '申请日期 申请入党时间 申请时间 递交入党申请书时间 谈话人 谈话日期 列为积极分子时间 确定为积极分子时间 确定为发展对象时间 确定日期 备案日期 培养联系人 培养联系人1 培养联系人2 入党介绍人 联系人 介绍人 推荐人 半年考察日期 思想汇报日期 政审日期 培训日期 公示起止 预审日期 接收日期 审批日期 宣誓日期 预备期满日 转正申请日 延长次数',
  ),
  elsewhere(
    '单位设置',
    branchLabel,
    '党支部 所在党支部 所属党支部 支部名称 支部 党组织 所在党组织 所属党组织',
  ),
]

const paperColumns = [
  paper('困难情形', '困难标记 困难党员 是否困难党员 困难 帮扶人 帮扶措施 帮扶金额 帮扶日期 致困原因'),
  paper('考察结论', '考察意见 政审结论 政审情况 谈话情况 征求意见 培养措施'),
  paper('长期免除的事由', '免除事由 免除学习原因 长期外出原因'),
  paper('失联情形', '失联原因 失去联系原因'),
]

const droppedColumns = [
  dropped('身份证号', '身份证号码 身份证 公民身份号码 公民身份证号 证件号 证件号码 护照号'),
  dropped(
    '家庭住址',
    '住址 现居住地 居住地 户籍 户籍地 户籍所在地 户口 籍贯 出生地 通讯地址 通信地址 地址 现住址',
  ),
  dropped(
    '工资',
    '月工资 工资收入 月收入 年收入 收入 基本工资 党费基数 交纳基数 缴费基数 薪酬 银行卡号 银行账号',
  ),
  dropped('家庭情况', '家庭成员 家庭 配偶 父亲 母亲 父母 子女 婚姻 婚姻状况 婚否 社会关系 紧急联系人 家属'),
  dropped('健康状况', '健康 身体状况 病史 患病 疾病 残疾 血型 体检 生育'),
  dropped('处分与批评', '处分 处分情况 奖惩 奖惩情况 批评意见 违纪 问题线索 民主评议意见'),
  dropped('宗教信仰', '宗教 信仰 信教'),
  dropped('照片', '相片 近照 头像'),
  dropped('网络账号', '微信号 微信 QQ QQ号 邮箱 电子邮箱 电子邮件'),
  dropped('涉密事项', '涉密 涉密等级 密级 出国境'),
  dropped('备注', '备考 说明', '是随手写的文字，可能带出不该保存的内容，不读入'),
  dropped('序号', '编号 顺序号 行号 序', '只管排列，不读入'),
  dropped('年龄', '党龄 工龄 周岁', '由日期算出，不读入'),
]

/** What becomes of every personal column: the one table. Each list is in the order a sheet of ours has it. */
export const columns: readonly Column[] = [
  ...readColumns,
  ...elsewhereColumns,
  ...paperColumns,
  ...droppedColumns,
]

/** The columns an import reads and an export writes, in this order. */
export const rosterColumns = columns.filter((one): one is Column & { field: RosterField } => 'field' in one)

export const labelOf = (field: RosterField): string =>
  rosterColumns.find((one) => one.field === field)?.label ?? field
