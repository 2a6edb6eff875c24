/** Other states of the plan than the one in the window: its file as another program has changed it, and versions that were kept. */
export const versions = {
  'changed-title': '文件已被其他程序改过',
  'changed-text': '“{{fileName}}”在打开之后被其他程序改过，没有覆盖。窗口里的内容也没有动。',
  'changed-unsaved': '窗口里有没有保存的修改：重新载入会用文件里的内容换掉它们，换掉的可以用“撤销”取回。',
  'changed-notice': '“{{fileName}}”已被其他程序改过。',
  look: '查看不同…',
  reload: '重新载入',
  overwrite: '仍然覆盖',
  comparing: '正在比较…',
  copy: '“{{fileName}}”正由{{user}}在“{{host}}”上打开。这里打开的是副本，保存时要另取一个名字，原文件不会改动。',
} as const;
