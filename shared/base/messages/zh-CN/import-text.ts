/** What reading a text file changed; keys are `importText.<rule>`. Changes show their before and after beside the sentence. */
export const importText = {
  encoding: '文件编码：{{encoding}}。',
  unreadable: '有{{count}}个字符认不出来（正文里显示为“�”，控制字符已去掉）。如果很多字都不对，请换一种编码。',
  scheme: '按“{{scheme}}”编号体系读入。',
  collection: '文件里有{{count}}篇方案，可以分别打开。',
  signature: '“{{unit}}”和日期作为落款。',
  pageNumber: '去掉了混入正文的页码。',
  rule: '去掉了分隔线。',
  contents: '去掉了目录行，大纲会自动生成。',
  advertising: '去掉了与预案无关的说明或广告。',
  markdown: '去掉了 Markdown 标记。',
  join: '接上了断开的行。',
  blank: '留空处改成了可以填写的空白。',
  people: '认出了{{count}}个人，登记到要素里。',
  series: '段内序数改成了自动计数，共{{count}}个。',
  marker: '序号不连续，“{{before}}”改为“{{after}}”。',
  markerShape: '写法与本级其他编号不同，“{{before}}”改为“{{after}}”。',
} as const;
