"""The user of the sample shops: its name, and the password that `load_samples` made up for it."""

import json
import os
from pathlib import Path

from django.contrib.auth.models import User

USERNAME = "demo"
_FILE = "demo-user.json"


def keep(state: Path, user: User, password: str) -> None:
    """Write down the password of a user that was saved with it, so that `sign_in` can say it at each start."""
    new = state / f"{_FILE}.{os.getpid()}"
    new.touch(mode=0o600)
    new.write_text(json.dumps({"password": password, "hash": user.password}))
    new.replace(state / _FILE)


def sign_in(state: Path) -> str:
    """How to sign in, as the end of a line; empty where there is no such user."""
    now = User.objects.filter(username=USERNAME).values_list("password", flat=True).first()
    if now is None:
        return ""
    try:
        kept = json.loads((state / _FILE).read_text())
    except (FileNotFoundError, ValueError):
        kept = {}
    if kept.get("hash") == now:  # it has not been changed since
        return f"  Sign in as {USERNAME} with {kept['password']}."
    return f"  Sign in as {USERNAME} with the password that it was given (`manage.py changepassword {USERNAME}`)."
