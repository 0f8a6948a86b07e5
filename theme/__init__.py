"""What a merchant edits: themes, their pages and revisions, and what may stand in a Puck document."""
