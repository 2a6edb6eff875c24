/** The preload script: everything the page can reach, as `window.zhangfa`. Main checks every request on arrival. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge, EventName, Events } from '../../shared/edge/ipc/contract.ts';

const bridge: Bridge = {
  request: (channel, payload) => ipcRenderer.invoke('zhangfa:request', channel, payload),
  on(event, listener) {
    const forward = (_: IpcRendererEvent, name: EventName, payload: Events[typeof event]) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on('zhangfa:event', forward);
    return () => ipcRenderer.off('zhangfa:event', forward);
  },
};

contextBridge.exposeInMainWorld('zhangfa', bridge);
