/** English counterpart of `zh-CN/cli.ts`. */
import type { cli as source } from '../zh-CN/cli.ts';

export const cli: Record<keyof typeof source, string> = {
  help: `Zhangfa {{version}}: command line

Usage:
  zhangfa templates [--json]                             list the templates
  zhangfa clauses [--json]                               list the clauses
  zhangfa new <template> <out.zplan> [--facts facts.json] make a plan from a template
  zhangfa outline <plan.zplan> [--json]                  list every number
  zhangfa convert <plan.zplan> <out>                     to .docx .pdf .txt .md .html
  zhangfa --help                                         show this
  zhangfa --version                                      show version and runtime

Exit codes: 0 done; 1 not written; 2 wrong usage; 3 unreadable input.`,
  version: 'Zhangfa {{version}}',
  runtimeOfficial: 'Runtime: Electron {{electron}} (official), Node {{node}}',
  runtimeFallback: 'Runtime: Electron {{electron}} (fallback, for development and tests), Node {{node}}',
  runtimeOverride: 'Runtime: Electron {{electron}} (named by ZHANGFA_ELECTRON), Node {{node}}',
  runtimeNone: 'Runtime: no Electron is installed, Node {{node}}',
  usageTemplates: 'zhangfa templates [--json]',
  usageClauses: 'zhangfa clauses [--json]',
  usageNew: 'zhangfa new <template> <out.zplan> [--facts facts.json]',
  usageOutline: 'zhangfa outline <plan.zplan> [--json]',
  usageConvert: 'zhangfa convert <plan.zplan> <out.docx|pdf|txt|md|html>',
  unknownCommand: 'there is no command “{{command}}”; see zhangfa --help',
  noCommand: 'no command was given; see zhangfa --help',
  wrongArguments: 'the arguments of “{{command}}” are wrong, expected: {{usage}}',
  unknownOption: '“{{command}}” has no option “{{option}}”, expected: {{usage}}',
  unknownTemplate: 'there is no template “{{template}}”; zhangfa templates lists them',
  unknownFormat: 'cannot convert to “{{fileName}}”: the extension has to be .docx .pdf .txt .md or .html',
  factsNotJson: 'The facts file “{{fileName}}” is not valid JSON; no plan was made.',
  factsInvalid:
    '“{{place}}” in the facts file “{{fileName}}” is not valid: a fact is one line of at most 5000 characters. No plan was made.',
  personUnknown:
    '“{{place}}” in the facts file “{{fileName}}” has neither an id nor a role of the template. No plan was made.',
  noElectron: 'PDF needs Electron: run npm run -s zhangfa -- convert …',
};
