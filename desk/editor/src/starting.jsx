// Opens the page in an editor.
import { createRoot } from "react-dom/client";
import { opening } from "./editing.js";
import { nameAll } from "./names.js";
import { t } from "./words.js";

/** Show the component `Editor` with what `opening` resolves to, or why there is none. */
export async function opens(Editor) {
  const place = document.getElementById("root");
  const root = createRoot(place);
  nameAll(place);
  try {
    root.render(<Editor opening={await opening()} />);
  } catch (why) {
    if (why.status === 401) location.assign(`/desk/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
    root.render(<p className="sheet" role="alert">{t("The editor cannot open this page.")} {t(why.message)}</p>);
  }
}
