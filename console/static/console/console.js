// Keeps the parts of a page that are marked `data-live` as they are on the server.  The page works without this script.
// It asks for its own page again: after an event of the stream where the server has one, else every few seconds; never
// while the tab is hidden, nor while somebody selects text or has the keyboard's focus within a part.

const EVERY = 5000; // milliseconds between two looks without a stream: a fifth of the requests that one operator may make
const parts = () => [...document.querySelectorAll("[data-live][id]")];

let asking = false;
let again = false;

function disturbs(part) {
  const selection = getSelection();
  const selected = selection && !selection.isCollapsed && part.contains(selection.anchorNode);
  return selected || part.contains(document.activeElement);
}

async function refresh() {
  if (document.hidden) return;
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(location.href, { credentials: "same-origin", redirect: "error" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts()) {
      const newer = page.getElementById(part.id);
      if (newer && newer.innerHTML !== part.innerHTML && !disturbs(part)) part.replaceChildren(...newer.childNodes);
    }
  } catch {
    // The next look may succeed; a page that is old says since when by its own time.
  } finally {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

// Events come once a second in a busy hour; a page is asked for at most every other second.
let soon = 0;
function changed() {
  clearTimeout(soon);
  soon = setTimeout(refresh, 2000);
}

let stream = null;
let timer = 0;

function begin() {
  stop();
  const address = document.body.dataset.stream;
  if (!address) {
    timer = setInterval(refresh, EVERY);
    return;
  }
  const opened = (stream = new EventSource(address));
  opened.addEventListener("changed", changed);
  // A browser comes back by itself after a broken connection, and never after a refusal, as by a busy server.
  opened.addEventListener("error", () => {
    if (opened !== stream || opened.readyState !== EventSource.CLOSED) return;
    stop();
    timer = setTimeout(() => {
      refresh();
      begin();
    }, EVERY * (1 + Math.random()));
  });
}

function stop() {
  clearInterval(timer);
  stream?.close();
  stream = null;
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    stop();
  } else {
    refresh();
    begin();
  }
});
if (!document.hidden && parts().length && !new URL(location.href).searchParams.has("url")) begin();
