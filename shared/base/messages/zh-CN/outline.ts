/** The outline. */
export const outline = {
  title: '大纲',
  'collapse-all': '全部折叠',
  'expand-all': '全部展开',
  filter: '筛选大纲',
  empty: '还没有编号的段落。',
  'none-found': '没有找到。',
  'now-called': '{{marker}}{{text}}，第{{level}}级',
} as const;
