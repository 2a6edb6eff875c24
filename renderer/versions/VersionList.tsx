/** Versions, newest first: when, why or under which name, and how large. */
import { mergeClasses, Text } from '@fluentui/react-components';
import type { VersionInfo } from '../../shared/edge/ipc/contract.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { useVersionsStyles } from './versions-styles.ts';

const BYTES_PER_KB = 1024;

type Props = {
  readonly versions: readonly VersionInfo[];
  readonly chosen: VersionInfo;
  onChoose(versionId: string): void;
};

export function VersionList({ versions, chosen, onChoose }: Props) {
  const styles = useVersionsStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  return (
    <ul className={styles.list} aria-label={t('versions:list')}>
      {versions.map((version) => (
        <li key={version.versionId}>
          <button
            type="button"
            className={mergeClasses(styles.version, version === chosen && styles.chosen)}
            aria-pressed={version === chosen}
            onClick={() => onChoose(version.versionId)}
          >
            <Text weight="semibold">{version.name ?? t(`versions:reason-${version.reason}`)}</Text>
            <Text size={200} className={styles.hint}>
              {new Date(version.at).toLocaleString(language)}
            </Text>
            <Text size={200} className={styles.hint}>
              {[t('versions:size', { size: Math.ceil(version.sizeBytes / BYTES_PER_KB) }), version.fileName]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
          </button>
        </li>
      ))}
    </ul>
  );
}
