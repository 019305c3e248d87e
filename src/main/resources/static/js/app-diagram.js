'use strict';
// Draws process models: div.bp[data-bpmn-url], with data-here (where it stands), data-done (what is behind it)
// and data-next (what is ahead); or with
// data-stations, a list whose rows say by data-node what stands at each step and lead to it.
(() => {
  const words = document.currentScript.dataset;
  const ids = text => (text || '').split(/[\s,]+/).filter(Boolean);

  const button = (label, text, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.setAttribute('aria-label', label);
    made.title = label;
    made.addEventListener('click', act);
    return made;
  };

  const tools = (panel, canvas, fit) => {
    const bar = document.createElement('div');
    bar.className = 'tools';
    bar.append(button(words.in, '+', () => canvas.zoom(canvas.zoom() * 1.25)),
      button(words.out, '−', () => canvas.zoom(canvas.zoom() / 1.25)),
      button(words.fit, '⤢', fit));
    panel.append(bar);
  };

  const badge = (overlays, elements, id) => {
    const shape = elements.get(id);
    const text = document.createElement('span');
    text.className = 'ovh';
    text.textContent = words.here;
    overlays.add(id, {position: {top: -15, left: Math.max((shape.width - 80) / 2, -20)}, html: text});
  };

  // what a row of the list says of a step, at its shape; its link is the badge, and the shape itself
  const station = (viewer, row) => {
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    const {node, badge: many, late, heat, chip, slow, chosen} = row.dataset;
    const shape = viewer.get('elementRegistry').get(node);
    if (!shape) return;
    canvas.addMarker(node, 'goes');
    if (heat !== '0') canvas.addMarker(node, `h${heat}m`);
    if (chosen) canvas.addMarker(node, 'sel');
    const put = (position, html) => overlays.add(node, {position, html, show: {minZoom: 0}, scale: {min: 0.85}});
    if (many) {
      const to = row.querySelector('a');
      const link = document.createElement('a');
      link.className = late ? 'ov over' : 'ov';
      link.href = to.getAttribute('href');
      link.setAttribute('aria-label', to.getAttribute('aria-label'));
      if (chosen) link.setAttribute('aria-current', 'true');
      link.textContent = late ? `${many} · ${words.late} ${late}` : many;
      put({top: -17, right: late ? 74 : 30}, link);
    }
    if (chip) {
      const time = document.createElement('span');
      time.className = slow ? 'ovd bad' : 'ovd';
      time.textContent = chip;
      put({bottom: -5, left: 14}, time);
    }
  };

  const stations = (viewer, list) => {
    const rows = [...list.querySelectorAll('[data-node]')];
    rows.forEach(row => station(viewer, row));
    viewer.get('eventBus').on('element.click', event => {
      const row = rows.find(each => each.dataset.node === event.element.id);
      if (row) row.querySelector('a').click();
    });
  };

  const draw = async panel => {
    if (panel.dataset.drawn || !panel.offsetWidth) return;
    panel.dataset.drawn = 'yes';
    try {
      const answer = await fetch(panel.dataset.bpmnUrl);
      if (!answer.ok) throw new Error(answer.status);
      const model = await answer.text();
      const place = document.createElement('div');
      place.className = 'cv';
      panel.append(place);
      const viewer = new BpmnJS({
        container: place, zoomScroll: {enabled: false}, canvas: {deferUpdate: false},
        textRenderer: {
          defaultStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 16},
          externalStyle: {fontSize: 14, lineHeight: 1.2}
        }
      });
      await viewer.importXML(model);
      const canvas = viewer.get('canvas');
      const elements = viewer.get('elementRegistry');
      const fit = () => {
        canvas.zoom('fit-viewport', 'auto');
        const box = canvas.viewbox();
        canvas.viewbox({x: box.x - 10, y: box.y - 10, width: box.width + 20, height: box.height + 20});
      };
      // where the whole would be too small to read, begin at the place where it stands
      const begin = () => {
        fit();
        const here = ids(panel.dataset.here).map(id => elements.get(id)).find(Boolean);
        const readable = 0.72;
        if (!here || canvas.zoom() >= readable) return;
        const inner = canvas.viewbox().inner;
        const width = panel.clientWidth / readable;
        const height = panel.clientHeight / readable;
        const within = (middle, size, from, whole) => size >= whole + 70 ? from + (whole - size) / 2
          : Math.min(Math.max(middle - size / 2, from - 10), from + whole + 60 - size);
        canvas.viewbox({
          x: within(here.x + here.width / 2, width, inner.x, inner.width),
          y: within(here.y + here.height / 2, height, inner.y, inner.height), width, height});
      };
      ids(panel.dataset.done).filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, 'done'));
      ids(panel.dataset.next).filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, 'next'));
      ids(panel.dataset.here).filter(id => elements.get(id)).forEach(id => {
        canvas.addMarker(id, 'here');
        badge(viewer.get('overlays'), elements, id);
      });
      if (panel.dataset.stations) stations(viewer, document.querySelector(panel.dataset.stations));
      begin();
      if (!panel.classList.contains('mini')) tools(panel, canvas, fit);
      panel.dataset.ready = 'yes';
    } catch {
      panel.textContent = words.failed;
      panel.classList.add('failed');
    }
  };

  const all = () => document.querySelectorAll('[data-bpmn-url]').forEach(draw);
  all();
  document.addEventListener('htmx:afterSettle', all);
  document.addEventListener('toggle', all, true);
  window.addEventListener('resize', all);
})();
