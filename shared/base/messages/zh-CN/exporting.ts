/** Export and print. */
export const exporting = {
  'progress-title': '正在导出 {{format}}',
  'stage-prepare': '正在整理内容…',
  'stage-render': '正在排版…',
  'stage-write': '正在写入文件…',
  cancel: '取消导出',
  cancelling: '正在取消…',
  cancelled: '已取消导出，没有留下文件。',
  done: '已导出“{{fileName}}”。',
  'unsettled-title': '还有没定下来的地方',
  undecided: '还有 {{count}} 处修订没有接受或拒绝；写出的是接受全部修订后的文字。',
  'open-comments': '还有 {{count}} 条批注没有解决；批注不会写出。',
  'unsettled-go-on': '仍然继续',
  'comments-in': '导出的文件里有 {{count}} 条批注没有解决。',
  'done-carries':
    '已导出“{{fileName}}”。文件带着预案数据，其中 {{count}} 项要素正文里没有（{{names}}等）；交给外单位可用“仅文字”导出。',
  anonymized:
    '已在新窗口打开脱敏副本：替换人员 {{people}} 名、电话 {{telephones}} 个、地址 {{addresses}} 处、单位 {{units}} 个。正文里没有录入要素的姓名请再核对。',
  'anonymized-look-at-pictures':
    '已在新窗口打开脱敏副本：替换人员 {{people}} 名、电话 {{telephones}} 个、地址 {{addresses}} 处、单位 {{units}} 个。正文里没有录入要素的姓名和图片上的内容请再核对。',
  'list-separator': '、',
  reveal: '打开所在文件夹',
  'format-docx': 'Word',
  'format-pdf': 'PDF',
  'format-txt': '纯文本',
  'format-md': 'Markdown',
  'format-html': '网页',
  print: '打印…',
} as const;
