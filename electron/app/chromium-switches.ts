/** What Chromium is told before it starts; later it no longer listens. */
import { app } from 'electron';

export function setChromiumSwitches(): void {
  // Fields for dates and times are filled in as plans write them, whatever the system's language.
  app.commandLine.appendSwitch('lang', 'zh-CN');
  // No name is ever looked up, whoever asks: Chromium's own services do so below everything that handlers and policies see.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // A graphics process that keeps dying is started again each time, and does not take the program with it.
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
}
