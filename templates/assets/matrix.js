// See matrix.html.
const find = what => document.querySelector(what);
const parts = page => page.querySelectorAll(".wrap, title, [rel=canonical]");
let shown = location.pathname, turn = 0;
document.body.insertAdjacentHTML("beforeend", "<p class=unseen role=status>");
const said = document.body.lastChild;

const show = async (url, push) => {
  const mine = ++turn, got = await fetch(url), html = got.ok && await got.text();
  const made = [...parts(new DOMParser().parseFromString(html, "text/html"))];
  if (mine < turn) return;
  if (!made[4]) throw 0;
  if (push) history.pushState(0, "", url);
  shown = location.pathname;
  const at = find(".scroll").scrollLeft;
  parts(document).forEach((old, i) => old.replaceWith(made[i]));
  find(".scroll").scrollLeft = at;
  find(".jump [aria-current]").focus({ preventScroll: 1 });
  said.innerText = find("h1").innerText;
};

onclick = e => {
  const { href } = e.target.closest("main .jump a") ?? {};
  if (!href || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();
  show(href, 1).catch(() => location = href);
};
onpopstate = () => location.pathname != shown && show(location).catch(() => location.reload());
