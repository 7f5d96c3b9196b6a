/** What was remembered under `key` in `storage`, or null, also where storage is switched off. */
export function remembered(storage, key) {
  try {
    return globalThis[storage].getItem(key);
  } catch {
    return null;
  }
}

/** Remembers `value` under `key`; null forgets it. Storage that is full or switched off is no error. */
export function remember(storage, key, value) {
  try {
    if (value === null) {
      globalThis[storage].removeItem(key);
    } else {
      globalThis[storage].setItem(key, value);
    }
  } catch {
    // The page works without a memory.
  }
}
