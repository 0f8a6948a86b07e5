"""Merchants' content: themes, their pages and revisions, and the components allowed in a Puck document."""
