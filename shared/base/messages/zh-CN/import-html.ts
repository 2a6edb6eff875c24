/** What reading a web page or pasted content changed, and what it could not carry. */
export const importHtml = {
  scheme: '识别到 {{count}} 个编号，采用“{{name}}”编号方案。',
  marker: '编号改印为预案能够自动计数的写法。',
  part: '一段里有{{count}}项（软回车隔开，或者连在一起），分成了各自的段落。',
  bullet: '有 {{count}} 处项目符号改成了普通文字。',
  cellNumber: '表格里有 {{count}} 个编号改成了普通文字。',
  nestedTable: '有 {{count}} 个嵌套在表格里的表格改为逐行文字。',
  picture: '有 {{count}} 张图片没有带入，请另外插入。',
  foreign: '有 {{count}} 个图形、视频或表单控件没有带入预案。',
  comment: '有 {{count}} 处批注没有带入预案。',
  hidden: '有 {{count}} 处不显示的文字没有带入预案。',
} as const;
