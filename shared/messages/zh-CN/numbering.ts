/** Switching numbering schemes. */
export const numbering = {
  'switch-title': '改用“{{name}}”',
  'switch-text': '全文 {{total}} 处编号中有 {{changed}} 处会改变，文字不变。可以撤销。',
  'switch-none': '现有编号都不会改变，新写的段落按新体例编号。',
  'switch-apply': '改用此体例',
  'switch-list': '将要改变的编号',
} as const;
