'use strict';
// All behaviour of the pages, by event delegation. Every page works without it; it only makes things quicker and safer.
(() => {
  const root = document.documentElement;
  const texts = document.body.dataset;
  root.classList.add('js');

  const header = () => {
    const csrf = document.querySelector('meta[name=csrf]');
    return csrf ? {[csrf.dataset.header]: csrf.content} : {};
  };
  const fill = (text, ...values) => values.reduce((filled, value, at) => filled.replace(`{${at}}`, value), text || '');
  const within = (event, selector) => event.target instanceof Element && event.target.closest(selector);

  // htmx sends the token that forms carry in a field
  document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, header()));

  // fields and rows
  document.addEventListener('click', event => {
    const show = within(event, '[data-show]');
    if (show) {
      const field = document.getElementById(show.dataset.show);
      const hidden = field.type === 'password';
      const label = show.querySelector('span');
      field.type = hidden ? 'text' : 'password';
      show.setAttribute('aria-pressed', hidden);
      [label.textContent, show.dataset.hide] = [show.dataset.hide, label.textContent];
    }
    // once more: the page that was asked for, or the form that was sent, as the browser keeps it
    const again = within(event, '[data-again]');
    if (again && again.dataset.again === 'back') history.back();
    else if (again) location.reload();
    const close = within(event, '[data-close]');
    if (close) close.parentElement.remove();
    const menu = document.querySelector('details.menu[open]');
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  // single keys, listed under “?”, for as long as they are not switched off in this browser
  const keysOn = () => {
    try {
      return localStorage.getItem('keys') !== 'off';
    } catch {
      return true;
    }
  };
  const dialogOpen = () => document.querySelector('dialog[open]') !== null;
  const step = by => {
    const rows = [...document.querySelectorAll('#list .wi a.t')];
    if (!rows.length) return false;
    const at = rows.indexOf(document.activeElement);
    const here = at >= 0 ? at : rows.findIndex(row => row.closest('.wi').hasAttribute('aria-current'));
    rows[here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)].focus();
    return true;
  };
  const opened = id => {
    const dialog = document.getElementById(id);
    if (!dialog || !dialog.showModal) return false;
    const box = dialog.querySelector('[data-keys]');
    if (box) box.checked = keysOn();
    dialog.showModal();
    return true;
  };
  const keys = {
    '/': () => {
      const search = document.getElementById('q');
      if (search) search.focus();
      return search !== null;
    },
    j: () => step(1),
    k: () => step(-1),
    '?': () => opened('keys')
  };
  document.addEventListener('click', event => {
    const open = within(event, '[data-open]');
    if (open) {
      const menu = open.closest('details.menu');
      if (menu) menu.open = false;
      opened(open.dataset.open);
    }
    if (within(event, '[data-shut]')) within(event, 'dialog').close();
  });
  document.addEventListener('change', event => {
    const box = within(event, '[data-keys]');
    if (box) {
      try {
        localStorage.setItem('keys', box.checked ? 'on' : 'off');
      } catch {
        box.checked = true;
      }
    }
  });
  document.addEventListener('keydown', event => {
    const menu = document.querySelector('details.menu[open]');
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    const single = !event.ctrlKey && !event.metaKey && !event.altKey && !dialogOpen()
      && !within(event, 'input, textarea, select, [contenteditable]');
    const act = single && keysOn() && keys[event.key];
    if (act && act()) event.preventDefault();
    if (event.key === 'Escape' && !menu && !dialogOpen() && within(event, '#detail')) {
      const row = document.querySelector('.wi[aria-current] a.t');
      if (row) row.focus();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && within(event, 'form')) {
      within(event, 'form').requestSubmit();
    }
  });
  const mark = option => {
    const input = option.querySelector('input');
    if (input) option.classList.toggle('on', input.checked);
  };
  const count = form => {
    const chosen = [...form.querySelectorAll('input[type=checkbox][data-count]')].filter(box => box.checked);
    form.querySelectorAll('[data-counted]').forEach(place => {
      place.textContent = place.dataset.counted === 'heads'
        ? chosen.reduce((sum, box) => sum + Number(box.dataset.count || 0), 0) : chosen.length;
    });
    form.querySelectorAll('button[data-needs-choice]').forEach(button => { button.disabled = chosen.length === 0; });
  };
  // a part of a form that only some answers need: data-when="field=A B"; without a script all of it stands there
  const reveal = form => form.querySelectorAll('[data-when]').forEach(part => {
    const [name, values] = part.dataset.when.split('=');
    const chosen = form.querySelector(`input[name="${name}"]:checked`);
    part.hidden = !chosen || !values.split(' ').includes(chosen.value);
  });
  const dress = part => {
    part.querySelectorAll('.opt').forEach(mark);
    part.querySelectorAll('form').forEach(reveal);
    part.querySelectorAll('form[data-batch]').forEach(count);
    const focus = part.querySelector('[data-focus]');
    if (focus) focus.focus();
  };
  document.addEventListener('change', event => {
    const options = within(event, '.opts');
    if (options) options.querySelectorAll('.opt').forEach(mark);
    const batch = within(event, 'form[data-batch]');
    if (batch) count(batch);
    const asked = within(event, 'form');
    if (asked) reveal(asked);
    const send = within(event, '[data-submit-on-change]');
    if (send) send.form.requestSubmit();
  });

  // where there is room for it, an item of the list opens beside the list
  document.addEventListener('click', event => {
    const link = within(event, 'a[data-detail]');
    const pane = document.getElementById('detail');
    if (!link || !pane || !pane.offsetWidth || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    document.querySelectorAll('.wi[aria-current]').forEach(row => row.removeAttribute('aria-current'));
    link.closest('.wi').setAttribute('aria-current', 'true');
    // what takes longer than a moment says so
    const slow = setTimeout(() => { pane.replaceChildren(...[1, 2, 3].map(() => Object.assign(document.createElement('p'), {className: 'sk'}))); }, 300);
    pane.setAttribute('aria-busy', 'true');
    htmx.ajax('GET', link.getAttribute('href'), {target: '#detail', select: '#task', swap: 'innerHTML'}).finally(() => {
      clearTimeout(slow);
      pane.removeAttribute('aria-busy');
    });
  });

  // a form is sent once, unless it has data-many (it answers with a file); the button that was pressed keeps its name in what is sent
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || form.hasAttribute('hx-post') || 'many' in form.dataset) return;
    const pressed = event.submitter;
    if (form.dataset.sent || saving.has(form)) {
      event.preventDefault();
      if (!form.dataset.sent) {
        afterwards(saving.get(form)).then(() => {
          saving.delete(form);
          form.requestSubmit(pressed);
        });
      }
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(() => {
      form.querySelectorAll('button:not([type=button])').forEach(button => { button.disabled = true; });
      if (pressed && pressed.classList.contains('btn') && texts.sending) pressed.textContent = texts.sending;
    });
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) location.reload();
  });

  // drafts, kept on the server only: when a field is left, and every 20 seconds while something changed
  const changed = new WeakSet();
  const content = form => {
    const data = new URLSearchParams(new FormData(form));
    return data;
  };
  // a form waits for its own draft, or it would come with the revision of before; but not for ever
  const saving = new WeakMap();
  const afterwards = saved => Promise.race([saved, new Promise(done => { setTimeout(done, 3000); })]);
  const save = form => {
    if (!changed.has(form) || form.dataset.sent || saving.has(form) || !navigator.onLine) return;
    changed.delete(form);
    saving.set(form, send(form).finally(() => saving.delete(form)));
  };
  // signed in again, people are led back to where they were
  const comeBack = () => location.assign(location.pathname + location.search);
  const send = async form => {
    const note = form.querySelector('[data-draft-note]') || form.querySelector('.actions .note');
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST', body: content(form), redirect: 'manual', headers: {...header(), 'X-Draft': 'true'}});
      if (answer.status === 401) {
        comeBack();
      } else if (answer.status === 409) {
        if (note) note.textContent = texts.draftStale;
      } else if (answer.ok) {
        stay();
        form.elements.revision.value = (await answer.json()).revision;
        const time = new Date().toTimeString().slice(0, 5);
        if (note) note.textContent = `${time} ${texts.draftSaved}`;
      } else {
        throw new Error(answer.status);
      }
    } catch {
      changed.add(form);
      if (note) note.textContent = texts.draftFailed;
    }
  };
  const drafts = () => document.querySelectorAll('form[data-draft]').forEach(save);
  document.addEventListener('input', event => {
    const form = within(event, 'form[data-draft]');
    if (form) changed.add(form);
  });
  document.addEventListener('focusout', event => {
    const form = within(event, 'form[data-draft]');
    const sending = event.relatedTarget instanceof HTMLButtonElement && event.relatedTarget.form === form;
    if (form && !sending) save(form);
  });
  setInterval(drafts, 20000);

  // how long is left of what is due today, by the server's clock
  const ahead = texts.now ? Date.parse(texts.now) - Date.now() : 0;
  const lasting = minutes => minutes < 60 ? fill(texts.minutes, minutes)
    : minutes % 60 === 0 || minutes >= 360 ? fill(texts.hours, Math.floor(minutes / 60))
      : fill(texts.hoursMinutes, Math.floor(minutes / 60), minutes % 60);
  const refresh = () => document.querySelectorAll('.due[data-due]').forEach(due => {
    const time = due.querySelector('time');
    const left = Date.parse(time.dateTime) - Date.now() - ahead;
    if (left > 0) {
      time.textContent = fill(texts.left, due.dataset.due, lasting(Math.ceil(left / 60000)));
    } else {
      due.classList.replace('today', 'over');
      time.textContent = fill(texts.over, lasting(Math.max(1, Math.floor(-left / 60000))));
    }
  });
  setInterval(() => { if (!document.hidden) refresh(); }, 60000);

  // the session: warned two minutes before its end, one click to stay; but no longer than it may last at all
  const idle = Number(texts.idleSeconds || 0) * 1000;
  const over = Date.now() + Number(texts.sessionSeconds || 0) * 1000;
  const ending = document.getElementById('ending');
  let warning;
  const stay = () => {
    if (!idle || !ending) return;
    clearTimeout(warning);
    ending.hidden = true;
    const left = over - Date.now();
    warning = setTimeout(() => {
      drafts();
      ending.hidden = false;
      ending.querySelector('[data-stay]').hidden = left <= idle;
    }, Math.max(Math.min(idle, left) - 120000, 1000));
  };
  stay();
  document.addEventListener('htmx:afterRequest', event => { if (event.detail.successful) stay(); });
  document.addEventListener('click', async event => {
    const button = within(event, '[data-stay]');
    if (!button) return;
    const answer = await fetch(button.dataset.stay, {redirect: 'manual', headers: {'X-Draft': 'true'}});
    if (answer.ok) stay();
    else comeBack();
  });

  // offline
  const offline = document.getElementById('offline');
  const connection = () => {
    if (offline) offline.hidden = navigator.onLine;
    if (navigator.onLine) drafts();
  };
  window.addEventListener('online', connection);
  window.addEventListener('offline', connection);
  connection();

  // after htmx put something in: dress it, and lead the reader there
  document.addEventListener('htmx:afterSettle', event => {
    const part = event.detail.elt;
    dress(part);
    const heading = part.id === 'detail' && part.querySelector('h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus();
    }
  });
  dress(document);
  const done = document.querySelector('#flash .alertbar');
  if (done && !document.querySelector('[data-focus]')) {
    done.tabIndex = -1;
    done.focus();
  }
  document.body.dataset.ready = 'yes';
})();
