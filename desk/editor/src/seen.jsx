// What visitors see now, beside the canvas: the page as the edge gave it, and which components differ from the page here.
import { useEffect, useState } from "react";
import * as server from "./server.js";
import { marked, t } from "./words.js";

const STATES = {
  changed: marked("visitors see something else"),
  added: marked("visitors do not see it yet"),
  removed: marked("only visitors still see it"),
};
const PHASES = {
  waiting: marked("The page is being fetched …"),
  unreachable: marked("The page could not be fetched."),
  nowhere: marked("The shop has no address yet, so nobody can see it."),
};

/** `go(id)` selects a component; `state` is the saver's, `latest` the last publish: either changes what differs. */
export function Seen({ go, state, latest }) {
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState(null);
  const [told, setTold] = useState("");
  const [again, setAgain] = useState(0);
  useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    let timer;
    const ask = async () => {
      const answer = await server.seen().catch((why) => ({ why }));
      if (!wanted) return;
      setTold(answer.why ? t(answer.why.message) : "");
      if (!answer.why) setFound(answer);
      if (answer.why || answer.askAgain) timer = setTimeout(ask, answer.why ? 5_000 : answer.askAgain * 1_000);
    };
    ask();
    return () => { wanted = false; clearTimeout(timer); };
  }, [open, state === "saved", latest, again]);
  return (
    <details className="desk-drop" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("What visitors see now")}</summary>
      {open ? (
        <section className="desk-panel desk-seen" aria-label={t("What visitors see now")}>
          <p role="status">{told || (found ? t(PHASES[found.phase] ?? (found.trouble || same(found))) : t(PHASES.waiting))}</p>
          <ul>
            {(found?.differences ?? []).map(({ id, label, state: how }) => (
              <li key={`${id}-${how}`} data-differs={how}>
                {how === "removed" ? t(label) : <button type="button" onClick={() => go(id)}>{t(label)}</button>}: {t(STATES[how])}
              </li>
            ))}
          </ul>
          {found?.frame ? <iframe sandbox="" src={found.frame} key={`${found.frame} ${found.digest}`} title={t("The page as visitors see it")} /> : null}
          <button type="button" onClick={() => setAgain(again + 1)}>{t("Look again")}</button>
        </section>
      ) : null}
    </details>
  );
}

const same = ({ differences }) => (differences.length ? marked("Visitors see another state of this page:") : marked("Visitors see this page as it is here."));
