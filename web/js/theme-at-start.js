/* Applies a remembered light or dark choice before anything is painted. */
try {
  const theme = localStorage.getItem('kutip.theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage may be switched off; the system's own choice then holds.
}
