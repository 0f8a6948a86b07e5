"""Three edits played against the running system, as a merchant and as a visitor, with their times and costs."""
