"""Pages fetched as a visitor, through the edge."""
