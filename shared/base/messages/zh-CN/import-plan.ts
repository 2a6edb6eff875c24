/** What making a plan of any source found and changed; keys are `importPlan.<rule>`. Changes show their before and after beside the sentence. */
export const importPlan = {
  scheme: '识别到 {{count}} 个编号，采用“{{name}}”编号方案。',
  collection: '文件里有{{count}}篇方案，可以分别打开。',
  signature: '“{{unit}}”和日期作为落款。',
  glued: '有{{count}}行的序号和后面的文字之间没有标点（例如“{{example}}”），前后连贯，按编号读入。',
  part: '一段里有{{count}}项（换行隔开，或者连在一起），分成了各自的段落。',
  blank: '留空处改成了可以填写的空白。',
  people: '认出了{{count}}个人，登记到要素里。',
  series: '段内序数改成了自动计数，共{{count}}个。',
  marker: '序号不连续，“{{before}}”改为“{{after}}”。',
  markerShape: '写法与本级其他编号不同，“{{before}}”改为“{{after}}”。',
  bullet: '有 {{count}} 处项目符号改成了普通文字。',
  attachmentNote: '附件说明与 {{count}} 个附件一致，改为自动生成。',
  frontMoved: '标题之前的这一行移到了正文开头。',
  markerFormat: '预案印不出“{{before}}”这样的编号，改为“{{after}}”。',
  landscape: '有 {{count}} 处横向页面改为纵向。',
} as const;
