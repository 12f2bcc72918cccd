// The search page's script: search.html says how it works.
const at = id => document.getElementById(id), form = at("soegning"), list = at("fund"), more = at("flere");
let turn = 0;

const say = text => { at("antal").textContent = text; };
const make = (tag, parent, textContent = "") =>
  parent.appendChild(Object.assign(document.createElement(tag), { textContent }));
const asked = () => [...new FormData(form)].filter(([, value]) => value.trim());

const words = text => {
  const low = text.toLowerCase().normalize("NFC").replace(/æ/g, "ae");
  return [low.replace(/ø/g, "oe").replace(/å/g, "aa"), low.replace(/ø/g, "o")].flatMap(each =>
    each.normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? []);
};
const begins = (text, term) => words(text).some(word => word.startsWith(term));

const entry = ({ content, meta, url, locations, filters }, terms) => {
  const item = document.createElement("li");
  make("a", make("h2", item), meta.title ?? meta.name).href = url;
  const text = make("p", item);
  if (filters.lang) text.lang = filters.lang;
  content.split(/\s+/).forEach((word, i) => {
    const hit = locations.includes(i) || terms.some(term => term[3] && begins(word, term));
    text.append(hit ? make("mark", text, word) : word, " ");
  });
  make("p", item, meta.note).className = "meta";
  return item;
};

const show = async (results, from, terms) => {
  const data = await Promise.all(results.slice(from, from + 20).map(each => each.data()));
  list.append(...data.map(each => entry(each, terms)));
  if (from) list.children[from].querySelector("a").focus();
  more.hidden = !results[from + 20];
  more.onclick = () => show(results, from + 20, terms);
};

const run = async () => {
  const now = asked(), { q = "", orden, ...filters } = Object.fromEntries(now), terms = words(q), mine = ++turn;
  list.replaceChildren();
  more.hidden = true;
  say(now[0] ? form.dataset.busy : "");
  if (now[0]) try {
    const sort = orden || !q ? { date: "desc" } : {};
    let { results } = await (await import(form.dataset.index)).search(q || null, { filters, sort });
    const { content, meta } = await results[0]?.data() ?? { meta: {} };
    const known = [content, ...Object.values(meta)].join(" ");
    if (terms.some(term => !begins(known, term.slice(0, Math.max(3, term.length - 4))))) results = [];
    if (mine < turn) return;
    say(results[0] ? (results[1] ? form.dataset.many : form.dataset.one).replace("#", results.length) : form.dataset.none);
    await show(results, 0, terms);
  } catch {
    say(form.dataset.failed);
  }
};

const read = () => {
  for (const each of form.elements) each.value = new URLSearchParams(location.search).get(each.name) ?? "";
  run();
};

form.hidden = !(at("uden").hidden = true);
form.onsubmit = form.onchange = event => {
  if (event.type === "change" && event.target === form.q) return;
  event.preventDefault();
  history.pushState(0, "", "?" + new URLSearchParams(asked()));
  run();
};
onpopstate = read;
read();
