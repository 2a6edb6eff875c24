/** The page itself: its name for screen readers, words drawn on it, and what it tells the user. */
export const editor = {
  page: '预案正文',
  landscape: '横排页',
  'page-break': '分页',
  'title-placeholder': '标题',
  'attachment-placeholder': '附件标题',
  'change-failed': '这一步没有完成，预案内容没有改动。请换一种方式再试。',
  'history-dropped': '这份预案已经改了很多步，留作撤销的内存已满：最早的步骤从现在起不能再撤销，之后的步骤照常。',
  'image-unreadable': '这个文件不是可用的图片（PNG、JPEG、GIF 或 SVG），没有插入。',
  'paste-too-large':
    '粘贴的内容有 {{sizeMb}} MB，超过 {{limitMb}} MB 的上限，没有粘贴。预案内容没有改动，请分几次粘贴。',
} as const;
