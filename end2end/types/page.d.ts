// What the scripts of pages find in a browser beyond what TypeScript knows of it.

interface Window {
  /** Leptos's glue wakes the islands inside another with it. */
  __hydrateIsland(island: HTMLElement): Promise<void>;
  /** What the page of all questions shows and does with the phone (public/phone.js), for its island. */
  phone?: object;
}

interface ServiceWorkerRegistration {
  /** Background sync, where the browser has it. */
  readonly sync?: { register(tag: string): Promise<void> };
}
