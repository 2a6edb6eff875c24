/** Words that by-products print, in the notation of templates. They are part of the document, whatever the window's language. */

export const CARD_WORDS = {
  title: '{单位名称}应急处置卡',
  role: '岗位',
  name: '姓名',
  post: '职务',
  phone: '本人电话',
  reportTo: '报告对象',
  standIn: '联系不上时：',
  superior: '上级主管部门',
  noSuperior: '按险情拨打110、119、120，并向上级主管部门报告',
  duty: '岗位职责',
  response: '应急处置步骤',
  daily: '平时工作',
  silent: '预案正文没有写到本岗位的职责和步骤，请补充后再发放。',
  numbers: '应急电话和地点',
  signature: '本人已阅知并掌握。　签名：{?签名}{?签名}　　　　　年　　月　　日',
} as const;

/** `count` tasks that found no room on the card, and where the plan has them. */
export const formatOmitted = (count: number, paths: readonly string[], hasMore: boolean): string =>
  `本岗位另有${count}项工作，见预案${paths.join('、')}${hasMore ? '等处' : ''}。`;

export const CONTACT_WORDS = {
  title: '{单位名称}应急通讯录',
  role: '岗位',
  name: '姓名',
  post: '职务',
  phone: '电话',
  outer: '外部联系电话',
  places: '应急地点',
  asOf: '编制日期：　　　　年　　月　　日　　人员、电话变动的，当天更新并重新张贴。',
} as const;

export const COMMENT_LIST_WORDS = {
  title: '批注清单',
  count: (total: number, open: number) => `共${total}条，未解决${open}条。`,
  number: '序号',
  place: '位置',
  said: '批注和回复',
  state: '状态',
  gone: '（原处已删）',
  nobody: '未署名',
  resolved: '已解决',
  open: '未解决',
} as const;

export const POSTER_WORDS = {
  evacuation: '{单位名称}\n应急疏散须知',
  response: '{单位名称}\n应急处置须知',
  keeper: '责任人',
} as const;

/** Under the steps of a poster, where the plan says more. */
export const formatMoreSteps = (path: string): string => `完整步骤见预案${path}。`;

/** Under the steps of a drill, where the plan prescribes others for single kinds of emergency. */
export const formatOtherSteps = (count: number, path: string): string =>
  `本表列出各类险情通用的步骤；另有${count}项分类处置步骤见预案${path}，演练到时另行记录。`;

export const SIGN_IN_WORDS = {
  title: '{单位名称}\n应急培训（演练）签到表',
  subject: '主题',
  date: '日期',
  dateLine: '　　　　年　　月　　日',
  place: '地点',
  host: '主讲（组织）人',
  hours: '起止时间',
  hoursLine: '　　时　　分至　　时　　分',
  number: '序号',
  name: '姓名',
  role: '岗位',
  phone: '电话',
  signature: '签名',
  counts: '应到{?人数}人，实到{?人数}人，缺席人员及原因：{?缺席人员}',
  recorder: '记录人签名：{?签名}{?签名}　　负责人签名：{?签名}{?签名}',
} as const;

export const DRILL_WORDS = {
  recordTitle: '{单位名称}\n应急演练记录表',
  evaluationTitle: '{单位名称}\n应急演练评估表',
  subject: '演练科目',
  date: '演练日期',
  dateLine: '　　　　年　　月　　日',
  place: '演练地点',
  scene: '设定情景',
  conductor: '总指挥',
  start: '开始时刻',
  end: '结束时刻',
  expected: '应到人数',
  present: '实到人数',
  observer: '观察员',
  participants: '参加人员',
  role: '岗位',
  name: '姓名',
  arrival: '到位时刻',
  signature: '签名',
  steps: '处置步骤记录',
  number: '序号',
  step: '预案要求的步骤',
  limit: '规定时限',
  actual: '实际时刻',
  done: '完成情况',
  noLimit: '—',
  results: '演练结果',
  problems: '发现的问题',
  measures: '整改措施、责任人和期限',
  comparison: '与上次演练相比',
  signatures: '记录人签名：{?签名}{?签名}　　总指挥签名：{?签名}{?签名}',
  item: '评估项目',
  points: '评估要点（预案要求）',
  verdict: '评估结果',
  verdicts: '□达到\n□基本达到\n□未达到',
  remark: '说明',
  overall: '总体评价',
  revision: '预案需要修订的内容',
  evaluators: '评估人签名：{?签名}{?签名}　　负责人签名：{?签名}{?签名}',
} as const;

/** 消防灭火和应急疏散预案 → 消防灭火和应急疏散演练. */
export function nameDrill(planTitle: string): string {
  return planTitle === '' ? '' : `${planTitle.replace(/(?:工作)?(?:预案|方案)$/, '')}演练`;
}

/** Numbers everybody needs, the callers' words first. */
export const EMERGENCY_NUMBERS = [
  { name: '火警', number: '119' },
  { name: '急救', number: '120' },
  { name: '报警', number: '110' },
  { name: '心理援助', number: '12356' },
] as const;

/** Rules over fact keys: the authority above, and its telephone. */
export const SUPERIOR_KEY = /^上级主管(?:部门|单位)$/;
export const SUPERIOR_PHONE_KEY = /^上级主管(?:部门|单位)电话$/;
