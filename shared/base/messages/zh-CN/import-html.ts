/** What reading a web page or pasted content changed, and what it could not carry. */
export const importHtml = {
  cellNumber: '表格里有 {{count}} 个编号改成了普通文字。',
  nestedTable: '有 {{count}} 个嵌套在表格里的表格改为逐行文字。',
  picture: '有 {{count}} 张图片没有带入，请另外插入。',
  foreign: '有 {{count}} 个图形、视频或表单控件没有带入预案。',
  comment: '有 {{count}} 处批注没有带入预案。',
  hidden: '有 {{count}} 处不显示的文字没有带入预案。',
  pictureInCell: '表格单元格里的 {{count}} 张图片移到了表格之后。',
  link: '有 {{count}} 个超链接只保留了文字，网址没有带入。',
  ruby: '有 {{count}} 处拼音注音没有带入，只保留了文字。',
} as const;
