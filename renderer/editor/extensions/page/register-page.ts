/** Puts what the settings say of the page onto the screen: layout, faces of the levels, header, signature. */
import { type LexicalEditor, mergeRegister } from 'lexical';
import { LAYOUTS, type Layout } from '../../../../shared/export/layout.ts';
import { effectiveLevel } from '../../../../shared/numbering/number-blocks.ts';
import { FONT_ROLES, type NumberingScheme } from '../../../../shared/numbering/scheme.ts';
import { FONT_FACES, getFontFamilyCss } from '../../../../shared/units/fonts.ts';
import { readSettings } from '../../nodes/plan-settings.ts';
import { drawSignature } from '../../nodes/SignatureNode.ts';
import { drawHeader } from '../../nodes/TitleNode.ts';

/** Levels a plan can have: blocks of an unknown scheme keep theirs. */
const LEVEL_COUNT = 9;

/** Lengths without their units, which `editor.css` multiplies by the zoom. */
function applyLayout(
  root: HTMLElement,
  { page, grid, body, title, issuer, caption, tableText, blankLines }: Layout,
): void {
  const measures = {
    'page-width': page.widthMm,
    'page-height': page.heightMm,
    'page-top': page.topMm,
    'page-right': page.rightMm,
    'page-bottom': page.bottomMm,
    'page-left': page.leftMm,
    'character-space': (grid?.characterSpace4096ths ?? 0) / 4096,
    'body-size': body.sizePt,
    'body-line': body.linePt,
    'title-size': title.sizePt,
    'title-line': title.linePt,
    'issuer-size': issuer.sizePt,
    'issuer-line': issuer.linePt,
    'title-after-header': blankLines.titleAfterHeader,
    'title-after': blankLines.afterTitle,
    'label-after': blankLines.afterAttachmentLabel,
    'signature-before': blankLines.beforeSignature,
    'caption-size': caption.sizePt,
    'caption-line': caption.linePt,
    'table-size': tableText.sizePt,
    'table-line': tableText.linePt,
  };
  for (const [name, value] of Object.entries(measures)) root.style.setProperty(`--zf-${name}`, String(value));
}

function applyFaces(root: HTMLElement): void {
  for (const role of FONT_ROLES) root.style.setProperty(`--zf-face-${role}`, getFontFamilyCss(role));
  root.style.setProperty('--zf-title-weight', FONT_FACES.title.isSubstituteBold ? 'bold' : 'normal');
}

function applyScheme(root: HTMLElement, scheme: NumberingScheme): void {
  for (let index = 0; index < LEVEL_COUNT; index++) {
    const level = scheme.levels[effectiveLevel(index, scheme)];
    root.style.setProperty(`--zf-level-${index}-face`, `var(--zf-face-${level?.font ?? 'fang'})`);
    root.style.setProperty(`--zf-level-${index}-weight`, level?.bold === true ? 'bold' : 'normal');
  }
}

export function registerPage(editor: LexicalEditor): () => void {
  const redraw = (root: HTMLElement): void => {
    const settings = readSettings(editor.getEditorState());
    applyLayout(root, LAYOUTS[settings.layout]);
    applyScheme(root, settings.scheme);
    for (const element of root.querySelectorAll<HTMLElement>('.zf-signature')) drawSignature(element, settings);
    for (const element of root.querySelectorAll<HTMLElement>('.zf-title-area')) drawHeader(element, settings.header);
  };
  return mergeRegister(
    editor.registerRootListener((root) => {
      if (root === null) return;
      applyFaces(root);
      redraw(root);
    }),
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      const root = editor.getRootElement();
      if (root !== null && readSettings(editorState) !== readSettings(prevEditorState)) redraw(root);
    }),
  );
}
