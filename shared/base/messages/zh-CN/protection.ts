/** Passwords of plan files. */
export const protection = {
  'ask-title': '需要密码',
  ask: '“{{fileName}}”有密码保护，请输入密码',
  wrong: '密码不对，没有打开；也可能是文件已损坏。',
  open: '打开',
  title: '用密码保护',
  'title-change': '更改密码',
  lost: '密码只有您知道：忘了密码，这份预案就再也打不开，谁也没有办法找回。请把密码另行妥善保管。',
  new: '新密码',
  length: '至少 {{min}} 个字，字母、数字、符号和汉字都可以',
  again: '再输入一次',
  differs: '两次输入的密码不一样。',
  covers:
    '预案文件、自动保存的内容和本机留存的版本从此都加密；文件名、版本名不加密。导出的文件、另存的模板，以及以前复制出去的文件不受这个密码保护。',
  set: '设置密码并保存',
  'take-away': '取消密码保护',
  'is-set': '已设置密码并保存。',
  'is-open': '已取消密码保护并保存。',
  status: '有密码',
} as const;
