/** Puts an image into the plan's assets and a figure at the cursor, as one undo step. */

import type { LexicalNode } from 'lexical';
import { getDrawable } from '../../../../shared/model/plan/drawable-picture.ts';
import { stripAsset } from '../../../../shared/model/plan/picture-metadata.ts';
import type { Asset } from '../../../../shared/model/plan/plan.ts';
import { getTextBlock } from '../../../../shared/view/layout/layout.ts';
import { getLayout } from '../../../../shared/view/layout/layouts.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { $renewId } from '../../nodes/block-state.ts';
import { $createFigureNode } from '../../nodes/FigureNode.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { $getInsertionBlock, $insertNodesAfter } from './insert-blocks.ts';

const MEDIA_TYPES: readonly Asset['mediaType'][] = ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'];
const MM_PER_CSS_PX = 25.4 / 96;

export type PlacedImage = { readonly asset: Asset; readonly widthMm: number };

/** The image as an asset, with its own width in millimetres; `null` where it is of another kind or cannot be read. */
export async function readImage(mediaType: string, base64: string): Promise<PlacedImage | null> {
  const known = MEDIA_TYPES.find((type) => type === mediaType);
  if (known === undefined) return null;
  // Camera, place and author stay at home; not a pixel changes.
  const asset = stripAsset({ id: newBlockId(), mediaType: known, data: base64 });
  // One that would never be drawn is refused before anybody tries.
  if (getDrawable(asset) !== asset) return null;
  const image = new Image();
  image.src = `data:${known};base64,${asset.data}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  return { asset, widthMm: image.naturalWidth * MM_PER_CSS_PX };
}

/**
 * Runs inside an update. The figure is as wide as the image, but no wider than the text; it stands behind `after`, or at the cursor
 * where that is not given.
 */
export function $insertFigure(
  { asset, widthMm }: PlacedImage,
  alternativeText: string,
  after: LexicalNode | null = null,
): void {
  const settings = $getSettings();
  const { widthMm: textWidthMm } = getTextBlock(getLayout(settings));
  // The same picture is kept once, however often it stands in the plan.
  const known = settings.assets.find(({ mediaType, data }) => mediaType === asset.mediaType && data === asset.data);
  if (known === undefined) $setSettings({ ...settings, assets: [...settings.assets, asset] });
  const width = Math.max(1, Math.min(textWidthMm, Math.round(widthMm)));
  $insertNodesAfter(after ?? $getInsertionBlock(), [
    $renewId($createFigureNode({ kind: 'image', assetId: (known ?? asset).id, widthMm: width, alternativeText })),
  ]);
}
