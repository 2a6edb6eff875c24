/** English counterpart of `zh-CN/error.ts`. */
import type { error as source } from '../zh-CN/error.ts';

export const error: Record<keyof typeof source, string> = {
  'plan-file.not-a-plan': '“{{fileName}}” is not a Zhangfa plan and was not opened. The file is unchanged.',
  'plan-file.empty': '“{{fileName}}” is empty: there is nothing to open. The file is unchanged.',
  'plan-file.utf16':
    '“{{fileName}}” was saved as UTF-16 by another program and was not opened. The file is unchanged; save it as UTF-8 there.',
  'plan-file.damaged':
    '“{{fileName}}” is damaged and could not be read in full. The file is unchanged; look for a backup or a recovered copy.',
  'plan-file.too-new':
    '“{{fileName}}” was saved by a newer Zhangfa (format {{version}}). The file is unchanged; update the program to open it.',
  'plan-file.unknown-parts':
    '“{{fileName}}” holds something this version of Zhangfa does not know ({{place}}) and was not loaded. The file was not changed; open it with the program that saved it.',
  'plan-file.too-large':
    '“{{fileName}}” has {{sizeMb}} MB, more than the limit of {{limitMb}} MB, and was not opened. The file is unchanged.',
  'plan-file.invalid': 'The content of “{{fileName}}” is not valid ({{place}}). The file is unchanged.',
  'protection.not-opened':
    '“{{fileName}}” is protected by a password, none was given, and it was not opened. The file is unchanged.',
  'protection.damaged':
    '“{{fileName}}” is protected by a password, but it is damaged, or was saved by a newer version of Zhangfa, and cannot be opened. The file is unchanged; look for a backup, or update the program.',
  'protection.wrong-password':
    'The password is wrong, and “{{fileName}}” was not opened. The file is unchanged. A forgotten password cannot be recovered.',
  'file.not-found': '“{{fileName}}” cannot be found. It may have been moved, renamed or deleted.',
  'file.read-denied':
    'There is no permission to read “{{fileName}}”, so it was not opened. The file is unchanged; ask for access to it.',
  'file.read-failed':
    'Reading “{{fileName}}” failed, so it was not opened. The file is unchanged; check the disk or the network and try again.',
  'file.permission-denied':
    'There is no permission to write “{{fileName}}”. Your text is still in the editor: save it in another folder.',
  'file.disk-full':
    'The disk is full and “{{fileName}}” was not saved. The old file and your text are safe: make room or save elsewhere.',
  'file.busy': '“{{fileName}}” is in use by another program and was not saved. Your text is still in the editor.',
  'file.changed-elsewhere':
    '“{{fileName}}” was changed by another program after it was opened and was not overwritten. Save under a new name.',
  'file.open-elsewhere':
    '“{{fileName}}” is open by {{user}} on “{{host}}” and was not overwritten. The text is still in the editor; save it under another name.',
  'file.open-in-window':
    '“{{fileName}}” is open in another window and was not overwritten. The text is still in the editor; save it under another name.',
  'file.unknown': 'Writing “{{fileName}}” failed. Your text is still in the editor: save it elsewhere.',
  'update.off': 'No place for updates is set, so nothing was looked for. The present version is as it was.',
  'update.no-place':
    '“{{place}}” is neither the full path of a folder nor an http or https address, so nothing was looked for. The present version is as it was. Correct it and try again.',
  'update.no-key':
    'There is no public key to check updates by, so there can be none. The present version is as it was. Have an administrator put updateKey into the policy file.',
  'update.unreachable':
    'The place of updates cannot be reached, so nothing was updated. The present version is as it was. Check the network or the shared folder and try again.',
  'update.forged':
    'The signature of the update is not that of the key: it may have been altered, and was not taken. The present version is as it was. Tell an administrator.',
  'update.invalid':
    'The description of the update is not complete, so it was not taken. The present version is as it was. Tell an administrator.',
  'update.no-package':
    'Version {{version}} has no package for this machine, so nothing was updated. The present version is as it was. Tell an administrator.',
  'update.damaged':
    'The package “{{fileName}}” is not what was signed for and was thrown away; nothing was updated. The present version is as it was. Fetch it again.',
  'update.not-found':
    'No update has been fetched, so nothing was installed. The present version is as it was. Look for updates first.',
  'update.not-installed':
    'The update could not be unpacked; the disk may be full. The present version is as it was. Make room and try again.',
  'policy.turned-off':
    'Your office has turned this off, so nothing was done. The plan is as it was. Ask an administrator if you need it.',
  'policy.unreadable':
    'The policy file “{{file}}” cannot be read. No plan was changed. Have an administrator mend or remove it, then start Zhangfa again.',
  'policy.invalid':
    'The policy file “{{file}}” has entries that are unknown or hold what they must not: {{entries}}. No plan was changed. Have an administrator mend it, then start Zhangfa again.',
  'data-folder.not-written':
    'This change was not kept: Zhangfa’s data folder cannot be written, because its disk is full or closed to you. No plan was changed; make room or allow writing, then try again.',
  'journal.unknown-state': 'Unsaved changes are to be recorded from the beginning. The plan is as it was.',
  'journal.failed':
    'Unsaved changes of “{{title}}” cannot be recorded; the disk may be full or not writable. Your text is still in the editor: save it soon.',
  'version.unreadable':
    'This version cannot be read; it may be gone or damaged. The plan was not changed, and other versions are not affected.',
  'recovery.not-compared':
    'The differences from the file could not be found. Both are kept; you can recover first and then look.',
  'by-product.no-people':
    'The facts hold no people yet, so there are no cards to make. The plan is unchanged; add people to the facts first.',
  'by-product.no-comments': 'Nobody has commented on this plan.',
  'by-product.no-steps':
    'The plan says nothing about what to do in an emergency, so this cannot be made. The plan is unchanged; write the alarm, evacuation or response sections first.',
  'own-template.invalid':
    '“{{fileName}}” is not a complete Zhangfa template and was not used. The file is neither changed nor deleted; other templates are not affected.',
  'template.invalid': 'The template “{{name}}” is not valid ({{place}}) and was not used. Others are not affected.',
  'clauses.invalid': 'The clause file “{{name}}” is not valid ({{place}}) and was not used. Others are not affected.',
  'own-clauses.changed-elsewhere':
    '“{{title}}” has just been changed in another window and was not overwritten. Both texts are safe: look at the new one, then change it.',
  'own-clauses.too-many':
    'There can be {{limit}} clauses of your own; nothing was saved. Delete some you no longer need.',
  'own-clauses.too-new':
    'Your own clauses were saved by a newer version (format {{version}}) and cannot be changed here. They are all safe; update the program.',
  'own-clauses.unreadable':
    'The file of your own clauses cannot be read; nothing was saved. The file is unchanged: check the disk or its permissions and try again.',
  'pack.damaged': '“{{fileName}}” is damaged and was not imported. Your clauses are unchanged; ask for a fresh export.',
  'pack.not-a-pack': '“{{fileName}}” is no clause pack and was not imported. Your clauses are unchanged.',
  'pack.too-new':
    '“{{fileName}}” was exported by a newer version (format {{version}}) and cannot be read. Your clauses are unchanged; update the program.',
  'pack.too-large':
    '“{{fileName}}” has {{sizeMb}} MB, more than the limit of {{limitMb}} MB, and was not imported. Your clauses are unchanged.',
  'pack.invalid':
    '“{{fileName}}” is not valid ({{place}}) and was not imported. Your clauses are unchanged; ask for a fresh export.',
  'page-setup.invalid':
    '“{{fileName}}” is no complete page set-up, or no page could be laid out with it. Nothing was imported; choose a file that 章法 has exported.',
  'own-words.invalid':
    'Line {{line}} of “{{fileName}}”, “{{words}}”, is no entry of a word list; nothing was imported. Each line holds the word, what to put in its place, the grade (错误, 建议, 提示) and a note, parted by tabs or commas; a word cannot be replaced with itself.',
  'own-words.too-many': '“{{fileName}}” has more than {{limit}} words; nothing was imported. Please part it first.',
  'scheme.invalid':
    '“{{fileName}}” is not a complete numbering scheme and was not imported. Your schemes are unchanged; choose a file that Zhangfa exported.',
  'export.failed': 'Exporting “{{fileName}}” failed. The plan is unchanged; try again or choose another place.',
  'export.cancelled': 'The export was cancelled and left no file.',
  'pages.no-engine':
    'There is no page engine for this system ({{system}}), so that PDF, preview and printing are not possible. The plan is unchanged and can be exported to Word.',
  'pages.crashed': 'The page engine stopped unexpectedly and made no pages. The plan is unchanged; please try again.',
  'pages.failed':
    'The pages could not be laid out. The plan is unchanged and can be exported to Word; please send the log to support.',
  'pages.characters-missing':
    'No font of this computer has these characters: {{characters}}. Install a font that has them, or do not choose the format for archives.',
  'pages.too-long':
    'The plan is too long; its pages were not counted to the end. The plan is unchanged; you can go on writing.',
  'pages.unknown-state': 'The pages have to be counted from the beginning once more. The plan is unchanged.',
  'fonts.only-linux':
    'Only Linux installs fonts by this command. On Windows and macOS, double-click the font files to install them.',
  'fonts.none-in-folder': 'The folder “{{folder}}” holds no font files (.ttf .otf .ttc); nothing was installed.',
  'print.failed': 'Printing failed; the plan is unchanged. Check the printer and try again.',
  'import.unsupported':
    '“{{fileName}}” is a {{kind}} file, which cannot be read here. Save it as .docx in Word or WPS first.',
  'import.no-office':
    '“{{fileName}}” is a {{kind}} file, which is read with the help of LibreOffice; none was found on this computer. Install LibreOffice and open the file again, or save it as .docx in Word or WPS first.',
  'import.office-failed':
    'LibreOffice could not read “{{fileName}}” (a {{kind}} file), and nothing was imported. The file is unchanged; it may be damaged or protected by a password. Save it as .docx in Word or WPS first.',
  'import.failed': '“{{fileName}}” could not be read and was not imported. The file is unchanged.',
  'import.empty': '“{{fileName}}” has no content and was not imported.',
  'import.encrypted':
    '“{{fileName}}” is protected by a password and was not imported. The file is unchanged; remove the password in Word or WPS and save it as .docx.',
  'import.damaged':
    '“{{fileName}}” is damaged and was not imported. The file is unchanged; try to open and repair it in Word or WPS, then save it as .docx.',
  'import.lock-file':
    '“{{fileName}}” is the temporary file that Word or WPS keeps beside an open document. Open the file whose name has no “~$” in front.',
  'import.program-fault':
    'This program failed while reading “{{fileName}}”, and nothing was imported. The file may well be in order and was not changed; save a copy with Word or WPS and try that.',
  'import.too-large':
    '“{{fileName}}” holds {{sizeMb}} MB, more than the limit of {{limitMb}} MB, and was not imported. The file is unchanged.',
  'import.over-limit':
    'Reading “{{fileName}}” takes more time or memory than allowed; it was stopped and nothing was imported. The file, the program and other plans are as they were. Check whether the file is sound, or import it in parts.',
  'workbook.old':
    '“{{fileName}}” is an old workbook (.xls, .et) or has a password and was not imported. Open it in Excel or WPS and save it as .xlsx.',
  'workbook.unreadable':
    '“{{fileName}}” is no Excel workbook and was not imported. Save it as .xlsx, or copy its cells and paste them into the people.',
  'workbook.empty': 'There is nothing in “{{fileName}}”; it was not imported.',
  'paste.too-large':
    'The pasted content has {{sizeMb}} MB, more than the limit of {{limitMb}} MB. Nothing was pasted; paste it in parts.',
  'request.invalid': 'An internal request was not valid and was not carried out. The plan is unchanged.',
  usage: 'Wrong usage: {{detail}}',
};
