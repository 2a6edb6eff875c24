/** Every node the editor knows, and what takes the place of Lexical's own. */
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { type CreateEditorArgs, ParagraphNode } from 'lexical';
import { AttachmentTitleNode } from './AttachmentTitleNode.ts';
import { ClosingNode } from './ClosingNode.ts';
import { FigureNode } from './FigureNode.ts';
import { LiveNode } from './LiveNode.ts';
import { NumberedNode } from './NumberedNode.ts';
import { PageBreakNode } from './PageBreakNode.ts';
import { PlanParagraphNode } from './PlanParagraphNode.ts';
import { SectionNode } from './SectionNode.ts';
import { TitleNode } from './TitleNode.ts';

export const EDITOR_NODES: NonNullable<CreateEditorArgs['nodes']> = [
  SectionNode,
  TitleNode,
  NumberedNode,
  PlanParagraphNode,
  { replace: ParagraphNode, with: () => new PlanParagraphNode(), withKlass: PlanParagraphNode },
  AttachmentTitleNode,
  PageBreakNode,
  FigureNode,
  ClosingNode,
  LiveNode,
  TableNode,
  TableRowNode,
  TableCellNode,
];
