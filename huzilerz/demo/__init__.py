"""Three edits played against the running system, as a merchant and as a visitor, and what they took."""
