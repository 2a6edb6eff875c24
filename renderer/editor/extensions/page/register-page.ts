/** Puts what the settings say of the page onto the screen: layout, faces of the levels, header and closing. */
import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { effectiveLevel } from '../../../../shared/model/numbering/number-blocks.ts';
import { FONT_ROLES, type Level, type NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import { BLANK_FAMILY_CSS, FONT_FACES, getFontFamilyCss } from '../../../../shared/view/fonts/fonts.ts';
import { getLevelStyle, type Layout } from '../../../../shared/view/layout/layout.ts';
import { getLayout } from '../../../../shared/view/layout/layouts.ts';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $isClosingNode, ClosingNode, drawClosing } from '../../nodes/ClosingNode.ts';
import { readSettings } from '../../nodes/plan-settings.ts';
import { drawHeader } from '../../nodes/TitleNode.ts';
import type { Numbering } from '../markers/register-markers.ts';

/** Levels a plan can have: blocks of an unknown scheme keep theirs. */
const LEVEL_COUNT = 9;

/** Lengths without their units, which `editor.css` multiplies by the zoom. */
function applyLayout(
  root: HTMLElement,
  { page, grid, body, title, issuer, caption, tableText, blankLines, firstLineCharacters }: Layout,
): void {
  const measures = {
    'page-width': page.widthMm,
    'page-height': page.heightMm,
    'page-top': page.topMm,
    'page-right': page.rightMm,
    'page-bottom': page.bottomMm,
    'page-left': page.leftMm,
    'first-line': firstLineCharacters,
    'character-space': (grid?.characterSpace4096ths ?? 0) / 4096,
    'body-size': body.sizePt,
    'body-line': body.linePt,
    'title-size': title.sizePt,
    'title-line': title.linePt,
    'issuer-line': issuer.linePt,
    'title-after-header': blankLines.titleAfterHeader,
    'title-after': blankLines.afterTitle,
    'label-after': blankLines.afterAttachmentLabel,
    'note-before': blankLines.beforeAttachmentNote,
    'signature-before': blankLines.beforeSignature,
    'caption-size': caption.sizePt,
    'caption-line': caption.linePt,
    'table-size': tableText.sizePt,
    'table-line': tableText.linePt,
  };
  for (const [name, value] of Object.entries(measures)) root.style.setProperty(`--zf-${name}`, String(value));
}

function applyFaces(root: HTMLElement, { body, title }: Layout): void {
  for (const role of FONT_ROLES) root.style.setProperty(`--zf-face-${role}`, getFontFamilyCss(role, body.latinFont));
  root.style.setProperty('--zf-face-body', `var(--zf-face-${body.font})`);
  root.style.setProperty('--zf-face-heading', `var(--zf-face-${title.font})`);
  root.style.setProperty('--zf-face-blank', BLANK_FAMILY_CSS);
  const isBold = title.isBold || FONT_FACES[title.font].isSubstituteBold;
  root.style.setProperty('--zf-title-weight', isBold ? 'bold' : 'normal');
}

function applyScheme(root: HTMLElement, scheme: NumberingScheme, layout: Layout): void {
  for (let index = 0; index < LEVEL_COUNT; index++) {
    const effective = effectiveLevel(index, scheme);
    const { font, isBold, sizePt, linePt } = getLevelStyle(scheme.levels[effective] as Level, effective, layout);
    root.style.setProperty(`--zf-level-${index}-face`, `var(--zf-face-${font})`);
    root.style.setProperty(`--zf-level-${index}-weight`, isBold ? 'bold' : 'normal');
    root.style.setProperty(`--zf-level-${index}-size`, String(sizePt));
    root.style.setProperty(`--zf-level-${index}-line`, String(linePt));
  }
}

/** Closings stand alone in their sections. */
function $listClosings(): NodeKey[] {
  return $getRoot()
    .getChildren()
    .flatMap((section) => ($isElementNode(section) ? section.getFirstChild() : null) ?? [])
    .flatMap((node) => ($isClosingNode(node) ? node.getKey() : []));
}

export function registerPage(editor: LexicalEditor, numbering: Numbering): () => void {
  const readAttachmentTitles = (): string[] => {
    const keys = [...numbering.index.entries].filter(({ kind }) => kind === 'attachment').map(({ key }) => key);
    const state = editor.getEditorState();
    return state.read(() => keys.map((key) => $getNodeByKey(key)?.getTextContent().replaceAll('\n', '') ?? ''));
  };
  const drawClosings = (): void => {
    const state = editor.getEditorState();
    const settings = readSettings(state);
    const titles = readAttachmentTitles();
    for (const key of state.read($listClosings)) {
      const element = editor.getElementByKey(key);
      if (element !== null) drawClosing(element, settings, titles);
    }
  };
  const redraw = (root: HTMLElement): void => {
    const settings = readSettings(editor.getEditorState());
    const layout = getLayout(settings);
    applyLayout(root, layout);
    applyFaces(root, layout);
    applyScheme(root, settings.scheme, layout);
    for (const element of root.querySelectorAll<HTMLElement>('.zf-title-area')) {
      drawHeader(element, settings.header, layout);
    }
    drawClosings();
  };
  numbering.onCount(drawClosings);
  return mergeRegister(
    editor.registerRootListener((root) => {
      if (root === null) return;
      redraw(root);
    }),
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements }) => {
      const root = editor.getRootElement();
      if (root === null) return;
      if (readSettings(editorState) !== readSettings(prevEditorState)) {
        redraw(root);
        return;
      }
      const isAttachment = (key: NodeKey) => $isAttachmentTitleNode(editorState._nodeMap.get(key));
      if ([...dirtyElements.keys()].some(isAttachment)) drawClosings();
    }),
    editor.registerMutationListener(ClosingNode, drawClosings),
  );
}
