/** What went wrong, what is safe, and what to do. Keys are `error.<code>`; codes are in `shared/base/errors/result.ts`. */
export const error = {
  'plan-file.not-a-plan': '“{{fileName}}”不是章法预案文件，没有打开。原文件没有改动。',
  'plan-file.empty': '“{{fileName}}”是空文件，没有内容可以打开。原文件没有改动。',
  'plan-file.utf16':
    '“{{fileName}}”被其他程序另存成了 UTF-16 编码，没有打开。原文件没有改动，请在那个程序里改存为 UTF-8。',
  'plan-file.damaged':
    '“{{fileName}}”已损坏，读不出完整内容，没有打开。原文件没有改动，可从备份或自动恢复的副本中找回。',
  'plan-file.too-new':
    '“{{fileName}}”由更新版本的章法保存（格式 {{version}}），本程序读不了。原文件没有改动，请升级程序后再打开。',
  'plan-file.unknown-parts':
    '“{{fileName}}”里有这个版本的章法不认识的内容（{{place}}），没有载入。原文件没有改动，请用保存它的程序打开。',
  'plan-file.too-large': '“{{fileName}}”有 {{sizeMb}} MB，超过 {{limitMb}} MB 的上限，没有打开。原文件没有改动。',
  'plan-file.invalid': '“{{fileName}}”的内容不合规定（{{place}}），没有打开。原文件没有改动。',
  'protection.not-opened': '“{{fileName}}”有密码保护，没有输入密码，没有打开。原文件没有改动。',
  'protection.damaged':
    '“{{fileName}}”有密码保护，但文件已损坏，或由更新版本的章法保存，打不开。原文件没有改动，请从备份中找回，或升级程序后再打开。',
  'protection.wrong-password': '密码不对，“{{fileName}}”没有打开。原文件没有改动；忘记的密码没有办法找回。',
  'file.not-found': '找不到“{{fileName}}”，可能已被移动、改名或删除。',
  'file.read-denied': '没有权限读取“{{fileName}}”，没有打开。原文件没有改动，请换一个账户或请管理员开放权限。',
  'file.read-failed': '读取“{{fileName}}”时出错，没有打开。原文件没有改动，请检查磁盘或网络连接后重试。',
  'file.permission-denied': '没有权限写入“{{fileName}}”。内容仍在编辑器里，请另存到其他文件夹。',
  'file.disk-full': '磁盘已满，“{{fileName}}”没有保存成功。原文件和编辑器里的内容都在，请腾出空间或另存到其他磁盘。',
  'file.busy': '“{{fileName}}”正被其他程序占用，没有保存成功。内容仍在编辑器里，请关闭占用它的程序后再保存。',
  'file.changed-elsewhere': '“{{fileName}}”在打开之后被其他程序改过，没有覆盖。内容仍在编辑器里，请另存为新文件。',
  'file.open-elsewhere':
    '“{{fileName}}”正由{{user}}在“{{host}}”上打开，没有覆盖。内容仍在编辑器里，请另取一个名字保存。',
  'file.open-in-window': '“{{fileName}}”正在另一个窗口里打开，没有覆盖。内容仍在编辑器里，请另取一个名字保存。',
  'file.unknown': '写入“{{fileName}}”时出错，没有完成。内容仍在编辑器里，请另存到其他位置。',
  'update.off': '还没有设置从哪里更新，没有检查。现在的版本不受影响。',
  'update.no-place':
    '“{{place}}”不是文件夹的完整路径，也不是 http 或 https 地址，没有检查。现在的版本不受影响，请改正后再试。',
  'update.no-key': '没有用来核对更新的公钥，不能更新。现在的版本不受影响，请管理员在策略文件里写上 updateKey。',
  'update.unreachable': '连不上存放更新的位置，没有更新。现在的版本不受影响，请检查网络或共享文件夹后再试。',
  'update.forged': '更新的签名与公钥不符，可能被改动过，没有采用。现在的版本不受影响，请告诉管理员。',
  'update.invalid': '更新的说明文件不完整，没有采用。现在的版本不受影响，请告诉管理员。',
  'update.no-package': '新版本 {{version}} 没有适合这台电脑的软件包，没有更新。现在的版本不受影响，请告诉管理员。',
  'update.damaged': '软件包“{{fileName}}”与签名时不一致，已经丢弃，没有更新。现在的版本不受影响，请重新下载。',
  'update.not-found': '还没有下载好的更新，没有安装。现在的版本不受影响，请先检查更新。',
  'update.not-installed': '更新没有解开，可能是磁盘已满。现在的版本不受影响，请腾出空间后再试。',
  'policy.turned-off': '单位的设置关闭了这项功能，没有执行。预案内容没有改动，需要时请联系管理员。',
  'policy.unreadable':
    '单位的设置文件“{{file}}”读不出来。预案文件没有改动。请管理员改正或移走这个文件，然后重新启动章法。',
  'policy.invalid':
    '单位的设置文件“{{file}}”里有不认识的项目或不合规定的值：{{entries}}。预案文件没有改动。请管理员改正，然后重新启动章法。',
  'data-folder.not-written':
    '这次的改动没有保存下来：章法的数据文件夹写不进去，磁盘可能已满或不能写入。预案没有改动，请腾出空间或开放权限后再试。',
  'journal.unknown-state': '没有保存的修改要从头再记一次。预案内容没有改动。',
  'journal.failed': '“{{title}}”没有保存的修改记不到磁盘上，磁盘可能已满或不能写入。内容仍在编辑器里，请尽快保存。',
  'version.unreadable': '这个版本读不出来，可能已被删除或损坏。现在的预案没有改动，其他版本不受影响。',
  'recovery.not-compared': '没有比出与文件的不同。两边的内容都在，可以先恢复再看。',
  'by-product.no-people': '要素里还没有人员，做不成处置卡。预案内容没有改动，请先在要素表里添加人员。',
  'by-product.no-comments': '这份预案没有批注。',
  'by-product.no-steps':
    '预案正文里没有找到应急处置的步骤，做不成这份材料。预案内容没有改动，请先写好报警、疏散或者处置的章节。',
  'own-template.invalid': '“{{fileName}}”不是完整的章法模板，没有使用。文件没有改动，也没有删除，其他模板不受影响。',
  'template.invalid': '模板“{{name}}”的内容不合规定（{{place}}），没有使用。其他模板不受影响。',
  'clauses.invalid': '条款文件“{{name}}”的内容不合规定（{{place}}），没有使用。其他条款不受影响。',
  'own-clauses.changed-elsewhere': '“{{title}}”刚刚在另一个窗口里改过，没有覆盖。两边的内容都在，请看过新内容后再改。',
  'own-clauses.too-many': '自有条款最多 {{limit}} 条，没有保存。请先删去不用的条款。',
  'own-clauses.too-new': '自有条款由更新版本的章法保存（格式 {{version}}），本程序不能改动。原有条款都在，请升级程序。',
  'own-clauses.unreadable': '自有条款的文件读不出来，没有保存。原文件没有改动，请检查磁盘或权限后重试。',
  'pack.damaged': '“{{fileName}}”已损坏，读不出条款，没有导入。自有条款没有改动，请对方重新导出一份。',
  'pack.not-a-pack': '“{{fileName}}”不是章法的条款包，没有导入。自有条款没有改动。',
  'pack.too-new':
    '“{{fileName}}”由更新版本的章法导出（格式 {{version}}），本程序读不了。自有条款没有改动，请升级程序后再导入。',
  'pack.too-large': '“{{fileName}}”有 {{sizeMb}} MB，超过 {{limitMb}} MB 的上限，没有导入。自有条款没有改动。',
  'pack.invalid': '“{{fileName}}”的内容不合规定（{{place}}），没有导入。自有条款没有改动，请对方重新导出一份。',
  'page-setup.invalid':
    '“{{fileName}}”不是完整的页面设置文件，或者其中的页面无法排版，没有导入。请选用章法导出的页面设置文件。',
  'own-words.invalid':
    '“{{fileName}}”第 {{line}} 行“{{words}}”不是词库的写法，没有导入。每行依次写词、改为、级别（错误、建议、提示）、说明，用制表符或逗号隔开；改成与原词相同的也不行。',
  'own-words.too-many': '“{{fileName}}”里的词超过 {{limit}} 条，没有导入。请分开整理后再导入。',
  'scheme.invalid': '“{{fileName}}”不是完整的编号体例文件，没有导入。现有体例没有改动，请选用章法导出的体例文件。',
  'export.failed': '导出“{{fileName}}”没有成功。预案内容没有改动，请重试或换一个位置。',
  'export.cancelled': '已取消导出，没有留下文件。',
  'pages.no-engine':
    '这台电脑的系统（{{system}}）没有可用的排版程序，不能生成 PDF、预览和打印。预案内容没有改动，可以导出 Word 文件。',
  'pages.crashed': '排版程序意外停止，没有生成页面。预案内容没有改动，请再试一次。',
  'pages.failed': '没有排成页面。预案内容没有改动，可以导出 Word 文件；请把日志交给维护人员。',
  'pages.characters-missing': '这台电脑的字体里没有这些字：{{characters}}。请安装含有这些字的字体，或者不选存档格式。',
  'pages.too-long': '预案太长，页数没有算完。预案内容没有改动，可以继续编写。',
  'pages.unknown-state': '页数要从头再算一次。预案内容没有改动。',
  'fonts.only-linux': '只有 Linux 用这个命令安装字体。在 Windows 和 macOS 上，请双击字体文件安装。',
  'fonts.none-in-folder': '文件夹“{{folder}}”里没有字体文件（.ttf .otf .ttc），没有安装。',
  'print.failed': '没有打印成功，预案内容没有改动。请检查打印机后重试。',
  'import.unsupported': '“{{fileName}}”是 {{kind}} 文件，本程序读不了。请先用 Word 或 WPS 另存为 .docx 再打开。',
  'import.no-office':
    '“{{fileName}}”是 {{kind}} 文件，要借助 LibreOffice 才能读，这台电脑上没有找到。请安装 LibreOffice 后再打开，或者先用 Word 或 WPS 另存为 .docx。',
  'import.office-failed':
    'LibreOffice 没有读出“{{fileName}}”（{{kind}} 文件），没有导入。原文件没有改动；可能已损坏或设有密码，请先用 Word 或 WPS 另存为 .docx 再打开。',
  'import.failed': '“{{fileName}}”读不出内容，没有导入。原文件没有改动。',
  'import.empty': '“{{fileName}}”里没有内容，没有导入。',
  'import.encrypted':
    '“{{fileName}}”设有打开密码，没有导入。原文件没有改动，请先用 Word 或 WPS 取消密码并另存为 .docx。',
  'import.damaged':
    '“{{fileName}}”已损坏，读不出内容，没有导入。原文件没有改动，可先用 Word 或 WPS 打开并修复，再另存为 .docx。',
  'import.lock-file':
    '“{{fileName}}”是 Word 或 WPS 打开文件时的临时文件，不是文件本身。请打开名字前面没有“~$”的那个文件。',
  'import.program-fault':
    '读“{{fileName}}”时本程序出了错，没有导入。文件不一定有问题，原文件没有改动，可先用 Word 或 WPS 另存一份再试。',
  'import.too-large': '“{{fileName}}”的内容有 {{sizeMb}} MB，超过 {{limitMb}} MB 的上限，没有导入。原文件没有改动。',
  'import.over-limit':
    '读取“{{fileName}}”需要的时间或内存超出上限，已经停止，没有导入。原文件没有改动，程序和其他预案不受影响。请检查文件是否完好，或分成几份再导入。',
  'workbook.old':
    '“{{fileName}}”是旧版表格文件（.xls、.et）或设有密码，没有导入。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”后再导入。',
  'workbook.unreadable':
    '“{{fileName}}”不是 Excel 工作簿，没有导入。请用 Excel 或 WPS 另存为 .xlsx，或直接复制表格里的内容粘贴到人员一栏。',
  'workbook.empty': '“{{fileName}}”里没有内容，没有导入。',
  'paste.too-large':
    '粘贴的内容有 {{sizeMb}} MB，超过 {{limitMb}} MB 的上限，没有粘贴。预案内容没有改动，请分几次粘贴。',
  'request.invalid': '程序内部请求不合规定，没有执行。预案内容没有改动。',
  usage: '用法不对：{{detail}}',
} as const;
