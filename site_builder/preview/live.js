// The preview's own script: reloads the page when the site has changed, shows what is wrong with the content.
// All tabs share one stream of events, which one of them holds: a browser opens six connections to a server at most.
(() => {
  const script = document.currentScript;
  const shown = script.dataset.version;
  const scroll = "standpunkt-scroll:" + location.pathname;
  const channel = new BroadcastChannel("standpunkt");
  let last = null;
  let leaving = false;

  const reload = () => {
    leaving = true;
    sessionStorage.setItem(scroll, String(window.scrollY));
    location.reload();
  };

  const overlay = (problems) => {
    document.getElementById("standpunkt-problems")?.remove();
    if (!problems.length) return;
    const box = document.createElement("div");
    box.id = "standpunkt-problems";
    box.setAttribute("role", "alert");
    box.style.cssText = "all:initial;position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:9999;" +
      "padding:1rem 1.25rem;background:#5c0f0f;color:#fff;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere";
    const head = document.createElement("p");
    head.style.cssText = "margin:0 0 .5rem;font-weight:700";
    head.textContent = shown === ""
      ? "There is no site to show yet. Mend this:" : "The page below is the last good one. Mend this to see the next:";
    box.append(head);
    for (const { where, message, hint } of problems) {
      const line = document.createElement("p");
      line.style.cssText = "margin:.35rem 0 0";
      const place = document.createElement("b");
      place.style.cssText = "font-family:ui-monospace,monospace;font-weight:400;color:#ffd9a8";
      place.textContent = where;
      line.append(place, " " + message + (hint ? " (" + hint + ")" : ""));
      box.append(line);
    }
    document.body.append(box);
  };

  const take = (state) => {
    if (leaving) return;
    last = state;
    if (state.version !== shown) reload();
    else overlay(state.problems);
  };

  const lead = () => new Promise(() => {
    const stream = new EventSource("/__standpunkt/events");
    stream.onmessage = (event) => {
      const state = JSON.parse(event.data);
      channel.postMessage({ state });
      take(state);
    };
  });

  channel.onmessage = ({ data }) => {
    if (data.state) take(data.state);
    else if (data.asks && last) channel.postMessage({ state: last });
  };

  const kept = sessionStorage.getItem(scroll);
  if (kept !== null) {
    sessionStorage.removeItem(scroll);
    const back = () => window.scrollTo({ top: Number(kept), behavior: "instant" });
    back();
    addEventListener("load", back);
  }
  overlay(JSON.parse(script.dataset.problems));
  channel.postMessage({ asks: true });
  navigator.locks.request("standpunkt", lead);
})();
