/** Changes what the gallery says of one of the user's own templates. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnTemplate } from '../../shared/content/templates/own/own-template.ts';
import { saveOwnTemplate } from '../state/own-templates-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { type About, AboutFields, isWholeAbout } from './AboutFields.tsx';

export function RenameTemplateDialog({ template, onClose }: { readonly template: OwnTemplate; onClose(): void }) {
  const t = useTranslate();
  const [about, setAbout] = useState<About>(template);
  const save = async () => {
    const { name, summary, units, events } = about;
    const changed = { ...template, name: name.trim(), summary, units: [...units], events: [...events] };
    if (await saveOwnTemplate(changed)) onClose();
  };
  return (
    <DialogFrame
      title={t('templates:rename-title')}
      widthPx={560}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={!isWholeAbout(about)} onClick={() => void save()}>
            {t('app:save')}
          </Button>
        </>
      }
    >
      <AboutFields about={about} onChange={setAbout} />
    </DialogFrame>
  );
}
