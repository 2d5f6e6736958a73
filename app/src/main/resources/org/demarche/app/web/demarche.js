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
  // The story: a finding and its words light up together; layers can be put out.
  const light = event => {
    const at = event.target.closest?.('[data-f]');
    document.querySelectorAll('.lit').forEach(one => one.classList.remove('lit'));
    if (!at || !at.dataset.f) return;
    for (const id of at.dataset.f.split(' ')) {
      document.querySelectorAll(`[data-f~="${CSS.escape(id)}"]`).forEach(one => one.classList.add('lit'));
    }
  };
  document.addEventListener('mouseover', light);
  document.addEventListener('focusin', light);
  const open = at => {
    const id = at?.dataset?.f?.split(' ').pop();
    const card = id && document.getElementById('f-' + id);
    if (card && card !== at) { card.scrollIntoView({block: 'nearest'}); card.focus({preventScroll: true}); }
  };
  document.addEventListener('click', event => open(event.target.closest('.text [data-f]')));
  document.addEventListener('change', event => {
    const box = event.target.closest('[data-layer]');
    if (box) {
      const on = [...document.querySelectorAll('[data-layer]:checked')].map(one => one.dataset.layer);
      document.querySelector('[data-layers]').dataset.layers = on.join(' ');
    }
  });
  document.addEventListener('keydown', event => {
    if (event.target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') open(event.target.closest('.text [data-f]'));
    if (event.key === ' ' && event.target.closest('button, a, summary')) return;
    const keyed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (keyed) { event.preventDefault(); keyed.click(); }
    if (event.key === '/') { event.preventDefault(); const search = document.querySelector('input[type=search]'); if (search) search.focus(); else location.href = '/search'; }
  });
  // Review: the form of an edit, and its words by selecting them.
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-shows]');
    if (!button) return;
    const form = document.getElementById(button.dataset.shows);
    form.hidden = !form.hidden;
    if (!form.hidden) form.querySelector('input:not([type=hidden]), select').focus();
  });
  const offset = (node, at) => {
    const piece = node.parentElement?.closest('[data-at]');
    return piece ? Number(piece.dataset.at) + [...node.data.slice(0, at)].length : null;
  };
  document.addEventListener('selectionchange', () => {
    const field = document.querySelector('form:not([hidden]) [data-selects]');
    const selection = getSelection();
    if (!field || selection.isCollapsed || !selection.anchorNode) return;
    const range = selection.getRangeAt(0);
    if (range.startContainer.nodeType !== 3 || range.endContainer.nodeType !== 3) return;
    const start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
    if (start !== null && end !== null && end > start) field.value = start + '-' + end;
  });
  document.getElementById('w-' + document.querySelector('.decide')?.action.split('/').pop())?.scrollIntoView({block: 'center'});
  // Intake: files dropped anywhere on the field.
  for (const field of document.querySelectorAll('[data-drop]')) {
    const over = on => event => { event.preventDefault(); field.classList.toggle('over', on); };
    field.addEventListener('dragover', over(true));
    field.addEventListener('dragleave', over(false));
    field.addEventListener('drop', event => { over(false)(event); field.querySelector('input').files = event.dataTransfer.files; });
  }
})();
