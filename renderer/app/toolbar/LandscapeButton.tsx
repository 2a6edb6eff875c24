/** 横排页, pressed where the cursor is in something that stands on pages across. */
import { DocumentLandscapeRegular } from '@fluentui/react-icons';
import { useEditorStore } from '../../state/editor-store.ts';
import { CommandButton } from './CommandButton.tsx';

export function LandscapeButton() {
  const isPressed = useEditorStore((state) => state.selection?.isLandscape === true);
  return <CommandButton id="landscape-page" icon={<DocumentLandscapeRegular />} isPressed={isPressed} hasText />;
}
