// What the server has not acknowledged, kept in this browser's IndexedDB: one record a page and tab.  A record of a tab that
// is gone is merged into the page when somebody opens it again; a tab that lives holds a lock, and its record is left alone.

const open = () =>
  new Promise((done, failed) => {
    const asked = indexedDB.open("desk", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("unsaved", { keyPath: ["page", "tab"] });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

const run = (db, mode, act) =>
  new Promise((done, failed) => {
    const all = db.transaction("unsaved", mode, { durability: "strict" });
    const asked = act(all.objectStore("unsaved"));
    all.oncomplete = () => done(asked.result);
    all.onerror = all.onabort = () => failed(all.error);
  });

/** The place for one page's changes.  Without IndexedDB, as in some private windows, nothing is kept: `works` says so. */
export async function place(page, tab = crypto.randomUUID?.() ?? String(Math.random())) {
  const db = await open().catch(() => null);
  if (!db) return { works: false, put() {}, drop() {}, forget: async () => {}, rest: async () => [] };
  navigator.locks?.request(`desk:${tab}`, () => new Promise(() => {}));
  let newest;
  let writing = null;
  // One write at a time, and of those behind it only the newest: `null` takes the record away.
  const write = async () => {
    while (newest !== undefined) {
      const one = newest;
      newest = undefined;
      await run(db, "readwrite", (store) => (one ? store.put({ page, tab, ...one }) : store.delete([page, tab]))).catch(() => {});
    }
    writing = null;
  };
  const later = (one) => {
    newest = one;
    writing ??= write();
    return writing;
  };
  return {
    works: true,
    put: (document, number, base) => later({ document, number, base }),
    drop: () => later(null),
    forget: (records) => run(db, "readwrite", (store) => {
      let asked;
      for (const one of records) asked = store.delete([one.page, one.tab]);
      return asked ?? store.count();
    }).catch(() => {}),
    /** Records of this page by tabs that are gone. */
    rest: async () => {
      const held = navigator.locks ? (await navigator.locks.query()).held.map((one) => one.name) : [];
      const range = IDBKeyRange.bound([page], [page, []]);
      const found = await run(db, "readonly", (store) => store.getAll(range)).catch(() => []);
      return found.filter((one) => one.tab !== tab && !held.includes(`desk:${one.tab}`));
    },
  };
}
