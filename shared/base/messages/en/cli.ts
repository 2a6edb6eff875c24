/** English counterpart of `zh-CN/cli.ts`. */
import type { cli as source } from '../zh-CN/cli.ts';

export const cli: Record<keyof typeof source, string> = {
  help: `Zhangfa {{version}}: command line

Usage:
  zhangfa templates [--json]                             list the templates
  zhangfa clauses [--json]                               list the clauses
  zhangfa new <template> <out.zplan> [--facts facts.json] make a plan from a template
  zhangfa outline <file> [--json]                        list every number
  zhangfa check <file> [--json]                          check the numbering
  zhangfa comments <file> [--json]          list comments
  zhangfa changes <file> [--json] [--accept-all|--reject-all <out>]
                                                         list tracked changes, or write a copy with all accepted or rejected
  zhangfa convert <file> <out> [--numbering keep|renumber|frozen] [--scheme <id>] [--collection whole|split] [--encoding <name>] [--text-only] [--comments]
                                                         to .docx .pdf .txt .md .html .zplan
  zhangfa compare <older> <newer> [--json] [--docx <out.docx>] [--pdf <out.pdf>] [--author <name>]
                                                         list what differs between two plans or files; --docx and --pdf
                                                         write it as a file with the changes marked
  zhangfa anonymize <file> <out>                     de-identified copy: people, telephones, addresses, units replaced
  zhangfa by-product <kind> <file> <out> [--roles role,role] [--paper a5|a4|a3]
                                                         role-cards, contact-page, poster, sign-in, drill-record
                                                         drill-evaluation or comment-list, made from the plan
  zhangfa fonts <file> [--json]                          fonts asked for and used, characters they lack
  zhangfa fonts --install <folder>                       install a folder's fonts for this user (Linux)
  zhangfa import-report <file> [--json]                  list what reading it changes
  zhangfa --help                                         show this
  zhangfa --version                                      show version and runtime

A file is a .zplan, or .txt .md .html .docx, and where LibreOffice is installed .doc .wps .rtf. --numbering: keep the numbers (default), renumber, or frozen as text;
--collection: a file with several plans as one (whole, default) or as out-1, out-2 … (split).
--encoding: that of a text or a page, where it is taken wrongly, such as gb18030 big5 utf-16le;
--text-only: a Word file that carries nothing of the plan but its text.
--comments: a Word file with the plan’s comments; without it they stay in the plan.

Protected plans: the password stands in the file that --password-file <file> names, or in the environment variable ZHANGFA_PASSWORD;
in a terminal it is asked for. A protected plan converted to .zplan keeps its password.

Exit codes: 0 done; 1 not written; 2 wrong usage; 3 unreadable input.`,
  version: 'Zhangfa {{version}}',
  runtimeOfficial: 'Runtime: Electron {{electron}} (official), Node {{node}}',
  runtimeFallback: 'Runtime: Electron {{electron}} (fallback, for development and tests), Node {{node}}',
  runtimeOverride: 'Runtime: Electron {{electron}} (named by ZHANGFA_ELECTRON), Node {{node}}',
  runtimeNone: 'Runtime: no Electron is installed, Node {{node}}',
  usageTemplates: 'zhangfa templates [--json]',
  usageClauses: 'zhangfa clauses [--json]',
  usageNew: 'zhangfa new <template> <out.zplan> [--facts facts.json]',
  usageOutline: 'zhangfa outline <file.zplan|txt|md|html|docx|doc|wps|rtf> [--encoding <name>] [--json]',
  found: '{{count}} found.',
  undecided:
    '“{{title}}” has {{count}} undecided tracked changes; what is written is the text with all of them accepted.',
  openComments: '“{{title}}” has {{count}} unresolved comments.',
  usageCheck:
    'zhangfa check <file.zplan|txt|md|html|docx|doc|wps|rtf> [--rules N,C,F,P,R] [--words list.txt] [--encoding <name>] [--json]',
  usageFonts: 'zhangfa fonts <file> [--json], or zhangfa fonts --install <folder>',
  fontsInstalled: '{{count}} font files are now in {{folder}}. Open Zhangfa, WPS and LibreOffice again to use them',
  usageComments: 'zhangfa comments <file.zplan|docx> [--json]',
  usageChanges: 'zhangfa changes <file.zplan|docx> [--json] [--accept-all <out> | --reject-all <out>]',
  commentResolved: ' (resolved)',
  commentGone: 'Its place was deleted: {{quote}}',
  usageImportReport:
    'zhangfa import-report <file.txt|md|html|docx|doc|wps|rtf> [--numbering keep|renumber] [--scheme <id>] [--encoding <name>] [--json]',
  usageConvert:
    'zhangfa convert <file> <out.docx|pdf|txt|md|html|zplan> [--numbering keep|renumber|frozen] [--scheme <id>] [--collection whole|split] [--encoding <name>] [--text-only] [--comments] [--no-properties]',
  usageCompare: 'zhangfa compare <older> <newer> [--json] [--docx <out.docx>] [--pdf <out.pdf>] [--author <name>]',
  usageAnonymize: 'zhangfa anonymize <file> <out.docx|pdf|txt|md|html|zplan>',
  anonymized:
    '{{fileName}} written. Replaced: {{people}} people, {{telephones}} telephones, {{addresses}} addresses, {{units}} units. Look for names that are not among the facts, and at pictures',
  usageByProduct:
    'zhangfa by-product <kind> <file> <out.docx|pdf|txt|md|html|zplan> [--roles role,role] [--paper a5|a4|a3]',
  unknownRole: 'the facts have no role “{{role}}”; they have: {{roles}}',
  askPassword: 'Password of “{{fileName}}”: ',
  passwordFileMissing: '--password-file needs the name of a file',
  passwordFileUnreadable: 'the password file “{{fileName}}” cannot be read',
  unknownCommand: 'there is no command “{{command}}”; see zhangfa --help',
  noCommand: 'no command was given; see zhangfa --help',
  wrongArguments: 'the arguments of “{{command}}” are wrong, expected: {{usage}}',
  unknownOption: '“{{command}}” has no option “{{option}}”, expected: {{usage}}',
  unknownTemplate: 'there is no template “{{template}}”; zhangfa templates lists them',
  unknownFormat: 'cannot convert to “{{fileName}}”: the extension has to be .docx .pdf .txt .md .html or .zplan',
  unknownScheme: 'there is no scheme “{{scheme}}”, expected one of: {{schemes}}',
  unknownChoice: '{{option}} cannot be “{{value}}”, expected one of: {{allowed}}',
  notForeign: '“{{fileName}}” is a plan and needs no import',
  written: 'Written: {{fileName}}',
  outputFolderMissing:
    'The output folder “{{fileName}}” cannot be found; nothing was written. The source is unchanged.',
  outputDenied: 'There is no permission to write “{{fileName}}”. The source is unchanged; choose another folder.',
  outputDiskFull:
    'The disk is full and “{{fileName}}” was not written. The source is unchanged; make room and try again.',
  outputBusy:
    '“{{fileName}}” is in use by another program and was not written. The source is unchanged; close it there first.',
  outputFailed: 'Writing “{{fileName}}” failed. The source is unchanged; choose another place.',
  factsNotJson: 'The facts file “{{fileName}}” is not valid JSON; no plan was made.',
  factsInvalid:
    '“{{place}}” in the facts file “{{fileName}}” is not valid: a fact is one line of at most 5000 characters. No plan was made.',
  personUnknown:
    '“{{place}}” in the facts file “{{fileName}}” has neither an id nor a role of the template. No plan was made.',
  overLimit:
    'Handling this file takes more time or memory than allowed; it was stopped. The file is as it was: check whether it is sound, or split it.',
  broken: 'The program broke down ({{name}}) and did not finish. The file is as it was.',
};
