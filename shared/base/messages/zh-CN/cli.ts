/** What the command line says. */
export const cli = {
  help: `章法 {{version}}：命令行

用法：
  zhangfa templates [--json]                         列出模板
  zhangfa clauses [--json]                           列出条款
  zhangfa new <模板> <输出.zplan> [--facts 要素.json]  由模板新建预案
  zhangfa outline <文件> [--json]                    列出全部编号
  zhangfa check <文件> [--rules N,C,F,P,R] [--words 词库.txt] [--strict] [--json]
                                                     检查编号、内容和文字
  zhangfa comments <文件> [--json]                   列出批注
  zhangfa changes <文件> [--json] [--accept-all|--reject-all <输出>]
                                                     列出修订；或另写一份全部接受、全部拒绝的副本
  zhangfa convert <文件> <输出> [--numbering keep|renumber|frozen] [--scheme <体例>] [--collection whole|split] [--encoding <编码>] [--text-only] [--comments]
                                                     转为 .docx .pdf .txt .md .html .zplan
  zhangfa compare <旧> <新> [--json] [--docx <输出.docx>] [--pdf <输出.pdf>] [--author <姓名>]
                                                     列出两份预案或文件的不同；--docx、--pdf 另存为标出修订的文件（花脸稿）
  zhangfa anonymize <文件> <输出>                    脱敏副本：替换人员、电话、地址和单位
  zhangfa by-product <材料> <文件> <输出> [--roles 岗位,岗位] [--paper a5|a4|a3]
                                                     生成附带材料：role-cards 处置卡，contact-page 通讯录，
                                                     poster 张贴版，sign-in 签到表，drill-record 演练记录表，
                                                     drill-evaluation 演练评估表，comment-list 批注清单
  zhangfa fonts <文件> [--json]                      字体报告：要求的字体、实际用的字体、字体里没有的字
  zhangfa fonts --install <文件夹>                   把文件夹里的字体装给本用户（Linux）
  zhangfa import-report <文件> [--json]              列出导入时的改动
  zhangfa --help                                     显示本说明
  zhangfa --version                                  显示版本和运行环境

文件可以是 .zplan 预案，也可以是 .txt .md .html .docx，装有 LibreOffice 时还有 .doc .wps .rtf。--numbering：keep 保持原编号（默认），renumber 重新编号，
frozen 把编号写成文字；--collection：文件里有几份预案时，whole 合为一份（默认），split 拆成“输出-1”“输出-2”……；
--encoding：文本或网页的文字编码，认错时指定，如 gb18030 big5 utf-16le；
--text-only：Word 文件只有文字，不带预案数据。
--comments：Word 文件带上批注；不写时批注留在预案里。
--strict：查出任何一处就以退出码 4 结束；--rules R 只查未定的修订和未解决的批注。

有密码的预案：密码写在 --password-file <文件> 指定的文件里，或放在环境变量 ZHANGFA_PASSWORD 里；
在终端里运行时会询问。有密码的预案转为 .zplan 时仍用原来的密码。

退出码：0 成功；1 没有写成；2 用法不对；3 输入读不出来；4 --strict 时查出了问题。`,
  version: '章法 {{version}}',
  runtimeOfficial: '运行环境：Electron {{electron}}（官方），Node {{node}}',
  runtimeFallback: '运行环境：Electron {{electron}}（备用运行时，仅供开发和测试），Node {{node}}',
  runtimeOverride: '运行环境：Electron {{electron}}（ZHANGFA_ELECTRON 指定），Node {{node}}',
  runtimeNone: '运行环境：没有安装 Electron，Node {{node}}',
  usageTemplates: 'zhangfa templates [--json]',
  usageClauses: 'zhangfa clauses [--json]',
  usageNew: 'zhangfa new <模板> <输出.zplan> [--facts 要素.json]',
  usageOutline: 'zhangfa outline <文件.zplan|txt|md|html|docx|doc|wps|rtf> [--encoding <编码>] [--json]',
  found: '共查出 {{count}} 处。',
  undecided: '“{{title}}”还有 {{count}} 处修订未定，写出的是接受全部修订后的文字。',
  openComments: '“{{title}}”还有 {{count}} 条批注没有解决。',
  usageCheck:
    'zhangfa check <文件.zplan|txt|md|html|docx|doc|wps|rtf> [--rules N,C,F,P,R] [--words 词库.txt] [--encoding <编码>] [--strict] [--json]',
  usageFonts: 'zhangfa fonts <文件> [--json]，或 zhangfa fonts --install <文件夹>',
  fontsInstalled: '已把 {{count}} 个字体文件放到 {{folder}}。重新打开章法和 WPS、LibreOffice 后就能用',
  usageComments: 'zhangfa comments <文件.zplan|docx> [--json]',
  usageChanges: 'zhangfa changes <文件.zplan|docx> [--json] [--accept-all <输出> | --reject-all <输出>]',
  commentResolved: '（已解决）',
  commentGone: '原处已删：{{quote}}',
  usageImportReport:
    'zhangfa import-report <文件.txt|md|html|docx|doc|wps|rtf> [--numbering keep|renumber] [--scheme <体例>] [--encoding <编码>] [--json]',
  usageConvert:
    'zhangfa convert <文件> <输出.docx|pdf|txt|md|html|zplan> [--numbering keep|renumber|frozen] [--scheme <体例>] [--collection whole|split] [--encoding <编码>] [--text-only] [--comments] [--no-properties]',
  usageCompare: 'zhangfa compare <旧> <新> [--json] [--docx <输出.docx>] [--pdf <输出.pdf>] [--author <姓名>]',
  usageAnonymize: 'zhangfa anonymize <文件> <输出.docx|pdf|txt|md|html|zplan>',
  anonymized:
    '已写成 {{fileName}}：替换人员 {{people}} 名、电话 {{telephones}} 个、地址 {{addresses}} 处、单位 {{units}} 个。没有录入要素的姓名和图片内容请再核对',
  usageByProduct:
    'zhangfa by-product <材料> <文件> <输出.docx|pdf|txt|md|html|zplan> [--roles 岗位,岗位] [--paper a5|a4|a3]',
  unknownRole: '要素里没有“{{role}}”这个岗位，应为：{{roles}}',
  askPassword: '“{{fileName}}”的密码：',
  passwordFileMissing: '--password-file 后面要写密码文件的名字',
  passwordFileUnreadable: '读不出密码文件“{{fileName}}”',
  unknownCommand: '没有“{{command}}”这个命令；用 zhangfa --help 查看用法',
  noCommand: '没有写命令；用 zhangfa --help 查看用法',
  wrongArguments: '“{{command}}”的参数不对，应为：{{usage}}',
  unknownOption: '“{{command}}”没有选项“{{option}}”，应为：{{usage}}',
  unknownTemplate: '没有“{{template}}”这个模板；用 zhangfa templates 查看全部模板',
  unknownFormat: '不能转为“{{fileName}}”：输出文件的扩展名应为 .docx .pdf .txt .md .html 或 .zplan',
  unknownScheme: '没有“{{scheme}}”这个体例，应为：{{schemes}}',
  unknownChoice: '{{option}} 不能是“{{value}}”，应为：{{allowed}}',
  notForeign: '“{{fileName}}”是章法预案，不用导入',
  written: '已写成 {{fileName}}',
  outputFolderMissing: '找不到输出文件夹“{{fileName}}”，没有写成。原文件没有改动。',
  outputDenied: '没有权限写入“{{fileName}}”，没有写成。原文件没有改动，请输出到其他文件夹。',
  outputDiskFull: '磁盘已满，“{{fileName}}”没有写成。原文件没有改动，请腾出空间后重试。',
  outputBusy: '“{{fileName}}”正被其他程序占用，没有写成。原文件没有改动，请关闭占用它的程序后重试。',
  outputFailed: '写入“{{fileName}}”时出错，没有写成。原文件没有改动，请输出到其他位置。',
  factsNotJson: '要素文件“{{fileName}}”不是合规的 JSON，没有新建预案。',
  factsInvalid: '要素文件“{{fileName}}”的“{{place}}”不合规定：每个要素是一行不超过 5000 字的文字。没有新建预案。',
  personUnknown: '要素文件“{{fileName}}”的“{{place}}”既没有 id，也没有模板里的 role。没有新建预案。',
  overLimit: '处理这份文件需要的时间或内存超出上限，已经停止。原文件没有改动，请检查文件是否完好，或分成几份。',
  broken: '程序内部出错（{{name}}），没有完成。原文件没有改动。',
} as const;
