import type { importDocx as source } from '../zh-CN/import-docx.ts';

export const importDocx: Record<keyof typeof source, string> = {
  insertion: '{{count}} tracked insertions were accepted.',
  deletion: 'Text deleted by a tracked change: it comes back if all tracked changes are rejected.',
  joined: '{{count}} paragraph marks were deleted by a tracked change: the paragraphs became one.',
  fieldText: 'Text inside {{count}} field codes was left out.',
  wordArt: 'WordArt was left out.',
  comments: '{{count}} comments came along; they are in the panel of comments.',
  commentsDamaged:
    'The part for comments is damaged: comments, or which answers which, were left out. The text is as it was.',
  footnote: 'A footnote now stands in brackets in the text.',
  endnote: 'An endnote now stands in brackets in the text.',
  header: 'The header was left out.',
  footer: 'The footer was left out. The layout writes page numbers by itself.',
  textBox: 'The content of a text box now follows its paragraph.',
  picture:
    'A picture was left out: a plan cannot hold {{format}} files. Save it as PNG in Word or WPS and insert it again.',
  pictureMoved: 'A picture in the middle of a paragraph now follows it.',
  pictureInCell: 'A picture in a table cell now follows the table.',
  graphic: '{{count}} lines, shapes or charts were left out.',
  formula: 'A formula is now plain text; please check it.',
  embedded: 'An embedded object was left out; only its picture was kept.',
  link: 'A link kept its words alone; its address “{{address}}” was left out.',
  hidden: 'Hidden text was left out.',
  symbol: 'A sign of the typeface “{{font}}” is unknown and shows as a box; please check it.',
  ruby: 'Phonetic guides were left out in {{count}} places; the words were kept.',
  contents: 'The table of contents was left out: the outline always follows the numbers.',
  emptyParagraphs: '{{count}} empty paragraphs were left out; the layout sets the spacing.',
  nestedTable: 'A table inside a table is now text, row by row.',
  cellNumber: '{{count}} automatic numbers in tables are now plain text.',
  revived:
    'This file was made by this program: {{members}} facts, references and blanks, {{tables}} tables and {{figures}} figures go on following the plan.',
  carriedMissing:
    'The plan that the file carried is gone. Facts were restored from its content controls; the rest was read as text.',
  carriedUnreadable:
    'The plan that the file carries cannot be read; a newer version of the program may have written it. It was read as text.',
  marksMissing: 'The marks of places are gone from the file; its blocks were found by their words.',
  changedFact:
    '“{{name}}” was changed in Word in {{count}} places. Unticked: these places alone; the new words no longer follow the fact. Ticked: the fact changes too, everywhere.',
  unseenFacts: 'The file brings {{count}} facts that stand nowhere in its text. Look whether to keep them.',
  redrawn:
    'The picture of a figure is not the file that was exported; it is still drawn from its source. Unticked, the file’s picture stays.',
  replacedDrawing:
    'A figure was replaced by another picture in Word: the file’s picture stays and no longer follows the plan.',
  plainTable: 'The columns or heads of a table were changed in Word: it is a plain table now.',
  changedPart:
    'A cover, contents page, 版记 or the like was changed in Word and was read as ordinary text; look at it.',
  ownNumbers: 'The numbers in the file count otherwise than the plan’s scheme; they were kept as the file shows them.',
  otherContent: 'The content of another file that was inserted here was left out.',
  numberFormat:
    'The number format “{{format}}” is not known here: {{count}} numbers were read in Arabic digits instead (such as “{{example}}”); please check them against the file.',
  looks: 'Typefaces, sizes and spacing follow the plan’s layout.',
};
