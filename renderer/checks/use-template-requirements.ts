/** What the template of the open plan asks for. */
import { useEffect, useState } from 'react';
import type { TemplateRequirements } from '../../shared/judgement/requirements/requirements.ts';

type Known = { readonly templateId: string; readonly requirements: TemplateRequirements | null };

/** Reads the library when a plan from a template is first shown: it is large, and a blank plan needs none of it. */
async function load(templateId: string): Promise<TemplateRequirements | null> {
  const [{ findTemplate }, { readRequirements }] = await Promise.all([
    import('../../shared/content/templates/library.ts'),
    import('../../shared/judgement/requirements/requirements.ts'),
  ]);
  const template = findTemplate(templateId);
  return template === null ? null : readRequirements(template);
}

/** `null` for a plan without a template that is known, `undefined` while it is being looked up. */
export function useTemplateRequirements(templateId: string | undefined): TemplateRequirements | null | undefined {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (templateId === undefined) return;
    let isWanted = true;
    load(templateId).then(
      (requirements) => isWanted && setKnown({ templateId, requirements }),
      (error: unknown) => {
        reportError(error);
        if (isWanted) setKnown({ templateId, requirements: null });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [templateId]);
  if (templateId === undefined) return null;
  return known?.templateId === templateId ? known.requirements : undefined;
}
