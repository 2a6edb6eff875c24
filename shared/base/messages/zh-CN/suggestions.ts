/** Words of the suggestions at the head of the clause panel. */
export const suggestions = {
  title: '建议',
  for: '适合“{{heading}}”的条款',
  lacks: '还缺 {{count}} 项',
  insert: '插入',
  'insert-named': '插入条款“{{title}}”',
  missing: '本预案还缺',
  'add-named': '补上：{{words}}',
  more: '另有 {{count}} 项，见“检查”',
  'no-section': '把光标放进一节，这里会列出适合它的条款。',
  none: '条款库里没有适合这一节的条款。',
} as const;
