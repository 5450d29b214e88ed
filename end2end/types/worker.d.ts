// A service worker's own world, which TypeScript knows as `ServiceWorkerGlobalScope` and not as the global one.

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

interface WorkerEvents extends ServiceWorkerGlobalScopeEventMap {
  /** Background sync, where the browser has it. */
  sync: SyncEvent;
}

declare const clients: Clients;
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<K extends keyof WorkerEvents>(type: K, listener: (event: WorkerEvents[K]) => unknown): void;
