/* How each section of the settings stands, in a line. */
import { count, formatMoment } from '../../shared/dates.ts';
import { useConnection } from '../state/connection.ts';
import { useNow } from '../state/now.ts';
import type { SettingsSection } from '../state/places.ts';
import { useSetting } from '../state/setting.ts';
import { useSources } from './connection-line.ts';
import { usePreference } from './preferences.ts';
import { useChannels, useHome } from './programme-channels.ts';

const themes = { light: 'Light', dark: 'Dark', system: 'As the computer' } as const;

/** The lines, kept current; '' where nothing is known yet. */
export function useSettingsState(): Readonly<Record<SettingsSection, string>> {
  const about = useSetting(({ about }) => about);
  const ready = useSetting(({ updateReady }) => updateReady);
  const journalTrouble = useConnection(({ journalTrouble }) => journalTrouble);
  const now = useNow();
  const channels = useChannels();
  const home = useHome(channels ?? []);
  const sources = useSources();
  const syncedAt = usePreference('syncedAt');
  const theme = usePreference('theme');
  const textSize = usePreference('textSize');
  const staysInTray = usePreference('staysInTray');
  const notifies = usePreference('notifies');
  const failed = sources.filter(({ failure }) => failure !== null && failure.kind !== 'stopped').length;
  return {
    channels:
      failed > 0
        ? `${count(failed, 'source')} not reached`
        : syncedAt
          ? `${count(sources.length, 'source')}, as of ${formatMoment(syncedAt, now)}`
          : 'Nothing fetched yet',
    trust: home ? [home.trust, home.region?.name].filter(Boolean).join(', ') || 'Not said yet' : '',
    reading: theme && textSize ? `${themes[theme]}, ${textSize} size` : '',
    desktop:
      staysInTray === undefined || notifies === undefined
        ? ''
        : `${staysInTray ? 'Stays in the tray' : 'Ends when closed'}, ${notifies ? 'with' : 'without'} notifications`,
    data: journalTrouble ? 'Kept once, not twice' : 'Kept twice',
    managed:
      about === null
        ? ''
        : about.policyFile
          ? 'Set by your organisation'
          : about.channelUrl
            ? 'A channel is offered'
            : 'Nothing is set',
    updates: about === null ? '' : ready ? `Version ${ready} is ready` : `Version ${about.version}`,
  };
}
