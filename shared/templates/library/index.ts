/** Every template file, in the order of the gallery. */
import dutySecurity from './duty-security.json' with { type: 'json' };
import fireEvacuation from './fire-evacuation.json' with { type: 'json' };
import schoolSafety from './school-safety.json' with { type: 'json' };

/** File contents by file name; `library.ts` checks them. */
export const TEMPLATE_FILES: Readonly<Record<string, unknown>> = {
  'school-safety': schoolSafety,
  'fire-evacuation': fireEvacuation,
  'duty-security': dutySecurity,
};
