// Faults of a field's value while its user types.  A publish decides by `theme/fields.py`, whose sentences these are.
// As `workspace/addresses.py` has them.
const ADDRESS = /^(https?:\/\/[^/\s].*|mailto:[^/\s].*|tel:[+\d(].*|\/(?!\/).*|#.*)$/i;
const CONTROL = /[\x00-\x1f\x7f-\x9f\\]/;

/** Why a page with this value cannot be published, in the server's English; empty where it can. */
export function faultOf({ kind, label, required, least, most }, value) {
  const missing = required && (value === "" || value === null || value === undefined) ? `${label} is missing.` : "";
  if (missing || value === "" || value === null || value === undefined) return missing;
  if (kind === "number" && !(typeof value === "number" && value >= least && value <= most))
    return `${label} must be a number from ${least} to ${most}.`;
  const isAddress = typeof value === "string" && ADDRESS.test(value) && !CONTROL.test(value);
  if (kind === "link" && !isAddress)
    return `${label} must be a path such as /products, or start with https://, mailto: or tel:.`;
  if (kind === "picture" && !(isAddress && /^(\/|https:\/\/)/.test(value)))
    return `${label} must start with https://, or be a path such as /media/a.webp.`;
  return "";
}
