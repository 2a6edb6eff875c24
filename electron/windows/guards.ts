/** What no page of the program may do: leave `app://`, open windows, embed pages, ask for permissions, reach a network. */
import { app, type Session, type WebContents } from 'electron';
import { logEvent } from '../app/log.ts';
import { isLocalUrl } from './local-url.ts';

/** Refuses every request that would leave the machine, and every permission. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isLocalUrl(details.url);
    if (cancel) logEvent('network.refused', { type: details.resourceType });
    callback({ cancel });
  });
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Main loads and reloads the page itself, which does not count as navigating.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // WebRTC opens sockets that no request handler sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Applies to every page there will ever be, whoever opens it. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
