"""The user of the sample shops: name, and the password made up by `load_samples`."""

import json
import os
from pathlib import Path

from django.contrib.auth.models import User

USERNAME = "demo"
_FILE = "demo-user.json"


def keep(state: Path, user: User, password: str) -> None:
    """Record the made-up password of a saved user, for `sign_in` to print at each start."""
    new = state / f"{_FILE}.{os.getpid()}"
    new.touch(mode=0o600)
    new.write_text(json.dumps({"password": password, "hash": user.password}))
    new.replace(state / _FILE)


def sign_in(state: Path) -> str:
    """Return the sentence about how to sign in; empty without the user."""
    now = User.objects.filter(username=USERNAME).values_list("password", flat=True).first()
    if now is None:
        return ""
    try:
        kept = json.loads((state / _FILE).read_text())
    except (FileNotFoundError, ValueError):
        kept = {}
    if kept.get("hash") == now:  # the password is unchanged since
        return f"Sign in as {USERNAME} with {kept['password']}."
    return f"Sign in as {USERNAME} with the password that it was given (`manage.py changepassword {USERNAME}`)."
