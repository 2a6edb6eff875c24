/** What reading a text file changed; keys are `importText.<rule>`. Changes show their before and after beside the sentence. */
export const importText = {
  encoding: '文件编码：{{encoding}}。',
  encodingGuessed: '文件编码像是 {{encoding}}，不能确定。如果有的字不对，请换一种编码。',
  unreadable: '有{{count}}个字符认不出来（正文里显示为“�”，控制字符已去掉）。如果很多字都不对，请换一种编码。',
  pageNumber: '去掉了混入正文的页码。',
  rule: '去掉了分隔线。',
  contents: '去掉了目录行，大纲会自动生成。',
  advertising: '去掉了与预案无关的说明或广告。',
  markdown: '去掉了 Markdown 标记。',
  join: '接上了断开的行。',
} as const;
