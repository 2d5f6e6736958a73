// What the pages do beyond HTML: the theme, and the slider through time. All works without it.
(() => {
  const root = document.documentElement;
  const kept = localStorage.getItem('theme');
  if (kept) root.dataset.theme = kept;
  document.addEventListener('click', event => {
    if (event.target.closest('[data-theme-toggle]')) {
      const dark = root.dataset.theme ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      localStorage.setItem('theme', root.dataset.theme);
    }
  });
  document.addEventListener('input', event => {
    const slider = event.target.closest('[data-sets]');
    if (slider) {
      const day = new Date(slider.dataset.first + 'T00:00:00Z');
      day.setUTCDate(day.getUTCDate() + Number(slider.value));
      slider.form.elements[slider.dataset.sets].value = day.toISOString().slice(0, 10);
    }
  });
})();
